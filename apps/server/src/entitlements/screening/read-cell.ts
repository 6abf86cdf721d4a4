import { normaliseResidentId, normaliseUscc } from '@wenye/codes';
import type { Cell } from '../../kernel/spreadsheet/cell.ts';
import type { Column } from './column.ts';

/**
 * What is kept of a cell: of a number the number alone, right or wrong, without the label, gaps and marks that it was
 * copied with. All else stays as it was typed.
 */
export function readCell(cell: Cell, { use }: Column): Cell {
  const normalise = NUMBERS[use.kind];
  if (normalise === undefined) return cell;
  const number = normalise(cell);
  return /^[\dA-Z]*$/.test(number) ? number : cell;
}

const NUMBERS: Partial<Record<Column['use']['kind'], (typed: string) => string>> = {
  'resident-id': normaliseResidentId,
  uscc: normaliseUscc,
};
