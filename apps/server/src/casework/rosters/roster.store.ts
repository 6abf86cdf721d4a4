import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { duplicateOf, type RosterItem, type RosterRow } from './roster-row.ts';

export async function loadRoster(tx: Tx, rosterId: string, lock = false) {
  const row = await tx
    .selectFrom('casework.roster')
    .selectAll()
    .where('roster_id', '=', rosterId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? refuseGenerally('kernel.not-found');
}

/** Adds rows as read; somebody who is there already is a problem of the later row. */
export async function addRows(tx: Tx, rosterId: string, rows: readonly RosterRow[]): Promise<void> {
  if (rows.length === 0) return;
  const seen = new Map(await rowsByPerson(tx, rosterId, rows));
  const checked = rows.map((row) => {
    const before = row.item === null ? undefined : seen.get(row.item.idNumber);
    if (row.item !== null && before === undefined) seen.set(row.item.idNumber, row.rowNumber);
    return before === undefined ? row : { ...row, item: null, problems: [duplicateOf(before)] };
  });
  await tx
    .insertInto('casework.roster_row')
    .values(
      checked.map((row) => ({
        roster_id: rosterId,
        row_number: row.rowNumber,
        cells: JSON.stringify(row.cells),
        item: row.item === null ? null : JSON.stringify(row.item),
        problems: JSON.stringify(row.problems),
      })),
    )
    .execute();
  await tx
    .updateTable('casework.roster')
    .set((each) => ({ rows_read: each('rows_read', '+', rows.length) }))
    .where('roster_id', '=', rosterId)
    .execute();
}

/** Row numbers of the people on these rows who are on the roster already. */
export async function rowsByPerson(
  tx: Tx,
  rosterId: string,
  rows: readonly { item: RosterItem | null }[],
): Promise<[string, number][]> {
  const numbers = rows.flatMap((row) => (row.item === null ? [] : [row.item.idNumber]));
  if (numbers.length === 0) return [];
  const found = await tx
    .selectFrom('casework.roster_row')
    .select(['row_number', sql<string>`item->>'idNumber'`.as('id_number')])
    .where('roster_id', '=', rosterId)
    .where('removed', '=', false)
    .where(sql<boolean>`item->>'idNumber' = any(${numbers}::text[])`)
    .execute();
  return found.map((row) => [row.id_number, row.row_number]);
}

/** Good, bad and removed rows. */
export async function countRows(
  tx: Tx,
  rosterId: string,
): Promise<{ good: number; bad: number; removed: number }> {
  return tx
    .selectFrom('casework.roster_row')
    .select([
      sql<number>`count(*) filter (where item is not null and not removed)`.as('good'),
      sql<number>`count(*) filter (where item is null and not removed)`.as('bad'),
      sql<number>`count(*) filter (where removed)`.as('removed'),
    ])
    .where('roster_id', '=', rosterId)
    .executeTakeFirstOrThrow();
}
