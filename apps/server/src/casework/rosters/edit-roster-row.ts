import { z } from 'zod';
import { anyOf, mandated, officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { cellOf } from '../../kernel/spreadsheet/cell.ts';
import { useCase } from '../../kernel/use-case.ts';
import { changeRow, loadRoster, rosterRows, type StoredRow } from './roster.store.ts';
import { rosterReader } from './roster-row.ts';
import { rosterRowView, rowView } from './show-roster.ts';

/** Corrects a row in place: the cells are read again as if they stood in the file. */
export const editRosterRow = useCase('casework.edit-roster-row', {
  input: z.object({
    rosterId: z.uuid(),
    row: z.int().min(1),
    expectedVersion: z.int(),
    // What a cell of a spreadsheet holds: what is too long for its column is said at the column.
    cells: z.record(z.string().max(60), z.string().max(32_767)),
  }),
  output: rosterRowView,
  access: anyOf(mandated(), officer('counter-clerk')),
  async run({ tx, input, businessDate }) {
    const { rosterId, row: rowNumber } = input;
    const roster = await loadRoster(tx, rosterId, true);
    await checkRow(tx, rosterId, rowNumber, input.expectedVersion);
    const { uscc } = await tx
      .selectFrom('firms.firm')
      .select('uscc')
      .where('firm_id', '=', roster.firm_id)
      .executeTakeFirstOrThrow();
    const typed = Object.entries(input.cells).flatMap(([heading, cell]) =>
      cell.trim() === '' ? [] : [[heading, cellOf(cell)] as const],
    );
    const read = rosterReader(uscc, businessDate)({ number: rowNumber, cells: new Map(typed) });
    await changeRow(tx, rosterId, rowNumber, read);
    return rowView(await checkRow(tx, rosterId, rowNumber));
  },
});

/** Leaves a row out of the submission; editing it takes it in again. */
export const removeRosterRow = useCase('casework.remove-roster-row', {
  input: z.object({
    rosterId: z.uuid(),
    row: z.int().min(1),
    expectedVersion: z.int(),
  }),
  output: z.object({ row: z.int(), version: z.int() }),
  access: anyOf(mandated(), officer('counter-clerk')),
  async run({ tx, input }) {
    await loadRoster(tx, input.rosterId, true);
    await checkRow(tx, input.rosterId, input.row, input.expectedVersion);
    return { row: input.row, version: await changeRow(tx, input.rosterId, input.row, 'removed') };
  },
});

/** The row as it is stored. @throws Refusal where there is none, or in another version than was expected */
async function checkRow(
  tx: Tx,
  rosterId: string,
  rowNumber: number,
  expectedVersion?: number,
): Promise<StoredRow> {
  const [row] = await rosterRows(tx, rosterId, { rows: [rowNumber] });
  if (row === undefined) return refuseGenerally('kernel.not-found');
  if (expectedVersion !== undefined && row.version !== expectedVersion)
    return refuseGenerally('kernel.changed-meanwhile');
  return row;
}
