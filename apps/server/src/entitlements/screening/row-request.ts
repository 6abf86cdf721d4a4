import { checkUscc } from '@wenye/codes';
import type { Request } from '@wenye/rules';
import type { Cell, SheetRow } from '../../kernel/spreadsheet/cell.ts';
import type { CellError } from './cell-errors.ts';
import { type Column, headingsOf } from './column.ts';
import { Reading } from './reading.ts';
import type { Sheet } from './sheets.ts';

export type Subject = {
  readonly name: string;
  readonly id: string;
  readonly firm: string;
  readonly firmCode?: string;
};

/** What a row says in a column, and the heading that the file has over it: errors speak of what people see. */
export type Written = { readonly heading: string; readonly cell: Cell };
export type RowCells = ReadonlyMap<Column, Written>;

export type RowRequest = {
  readonly row: number;
  readonly subject: Subject;
  /** What the cells say, before it was read; a record of JSON has none. */
  readonly cells?: RowCells;
} & (
  | {
      readonly request: Request;
      /** What to look at although the row can be decided. */
      readonly warnings: readonly CellError[];
    }
  | { readonly errors: readonly CellError[] }
);

/** Choices for a whole file. */
export type ScreeningOptions = {
  readonly decisionDate: string;
  readonly knownOn?: string;
  /** For rows that name no county. */
  readonly county?: string;
  /** See `narrowed`: what the rows of a sheet ask for are its benefits. */
  readonly clauses?: readonly string[];
  readonly parameters?: NonNullable<Request['parameters']>;
};

/**
 * Turns rows of a sheet into requests, one by one, in order. In a roster the columns of the firm may be left empty
 * below its first row: they are then those of the row above.
 */
export function rowReader(sheet: Sheet, options: ScreeningOptions): (row: SheetRow) => RowRequest {
  const headings = headingsOf(sheet);
  let firmAbove: RowCells = new Map();
  return (row) => {
    const reading = new Reading(sheet, headings, row, options);
    if (sheet.roster !== null) {
      firmAbove = inherited(firmAbove, reading.firmCells());
      reading.takeFirm(firmAbove);
      firmAbove = withoutFaultyCode(firmAbove);
    }
    return reading.request();
  };
}

/** A code that is none is told where it stands, and not once more in every row below. */
const withoutFaultyCode = (cells: RowCells): RowCells =>
  new Map([...cells].filter(([{ use }, { cell }]) => use.kind !== 'uscc' || checkUscc(cell).valid));

/** The firm's cells of a row, those of the row above where it says nothing else and names no other firm. */
function inherited(above: RowCells, own: RowCells): RowCells {
  const names = (cells: RowCells, kind: Column['use']['kind']) =>
    [...cells].find(([column]) => column.use.kind === kind)?.[1].cell;
  const isOther = (kind: 'uscc' | 'firm-name') => {
    const name = names(own, kind);
    return name !== undefined && name !== names(above, kind);
  };
  // By its code where both rows have one; a name may be written in more than one way.
  const sameCode = names(own, 'uscc') !== undefined && !isOther('uscc');
  const other = isOther('uscc') || (!sameCode && isOther('firm-name'));
  return other ? own : new Map([...above, ...own]);
}
