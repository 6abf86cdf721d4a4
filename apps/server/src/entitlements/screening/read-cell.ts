import { normaliseResidentId, normaliseUscc } from '@wenye/codes';
import type { Cell } from '../../kernel/spreadsheet/cell.ts';
import type { Column, columnOf } from './column.ts';

/**
 * What is kept of a cell: of a number the number alone, right or wrong, without the label, gaps and marks that it was
 * copied with; of an amount its unit as well, where the heading alone says it. All else stays as it was typed.
 */
export function readCell(
  cell: Cell,
  { column: { use }, inWan }: NonNullable<ReturnType<typeof columnOf>>,
): Cell {
  if (inWan && /^[\d.,]+$/.test(cell)) return `${cell}万`;
  const normalise = NUMBERS[use.kind];
  if (normalise === undefined) return cell;
  const number = normalise(cell);
  return /^[\dA-Z]*$/.test(number) ? number : cell;
}

const NUMBERS: Partial<Record<Column['use']['kind'], (typed: string) => string>> = {
  'resident-id': normaliseResidentId,
  uscc: normaliseUscc,
};
