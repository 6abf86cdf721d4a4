/** Rosters and their rows, through the owner functions of migration 0058: for whoever works on the firm's, and the worker. */
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import type { CaseworkRoster, CaseworkRosterRow } from '../../kernel/schema.generated.ts';
import { duplicateOf, type RosterItem, type RosterRow } from './roster-row.ts';

export async function findRoster(
  tx: Tx,
  rosterId: string,
  lock = false,
): Promise<Selectable<CaseworkRoster> | undefined> {
  const { rows } = await sql<Selectable<CaseworkRoster>>`
    select * from casework.roster_of(${rosterId}, ${lock})`.execute(tx);
  return rows[0];
}

/** @throws Refusal `kernel.not-found` for a roster of somebody else as well */
export async function loadRoster(
  tx: Tx,
  rosterId: string,
  lock = false,
): Promise<Selectable<CaseworkRoster>> {
  return (await findRoster(tx, rosterId, lock)) ?? refuseGenerally('kernel.not-found');
}

export type RosterState = 'good' | 'bad' | 'removed';

/** Which rows: those with these numbers, or those not removed about these people, or in this state; a page of them. */
export interface RosterFilter {
  rows?: readonly number[];
  idNumbers?: readonly string[];
  state?: RosterState;
  page?: { skip: number; limit: number };
}

/** Rows of a roster, bad ones first, else in their order. Unless asked for, removed ones are left out. */
export async function rosterRows(
  tx: Tx,
  rosterId: string,
  { rows: numbers, idNumbers, state, page }: RosterFilter = {},
): Promise<Selectable<CaseworkRosterRow>[]> {
  const { rows } = await sql<Selectable<CaseworkRosterRow>>`
    select * from casework.roster_rows(${rosterId}, ${numbers ?? null}::int[], ${idNumbers ?? null}::text[],
      ${state ?? null}, ${page?.skip ?? 0}, ${page?.limit ?? null})`.execute(tx);
  return rows;
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
  const added = checked.map(({ rowNumber, ...row }) => ({ row_number: rowNumber, ...row }));
  await sql`select casework.add_roster_rows(${rosterId}, ${JSON.stringify(added)}::jsonb)`.execute(tx);
}

/** Row numbers of the people on these rows who are on the roster already. */
export async function rowsByPerson(
  tx: Tx,
  rosterId: string,
  rows: readonly { item: RosterItem | null }[],
): Promise<[string, number][]> {
  const idNumbers = rows.flatMap((row) => (row.item === null ? [] : [row.item.idNumber]));
  if (idNumbers.length === 0) return [];
  const found = await rosterRows(tx, rosterId, { idNumbers });
  return found.map((row) => [(row.item as unknown as RosterItem).idNumber, row.row_number]);
}

/** Good, bad and removed rows. */
export async function countRows(tx: Tx, rosterId: string): Promise<Record<RosterState, number>> {
  const { rows } = await sql<Record<RosterState, number>>`
    select * from casework.roster_counts(${rosterId})`.execute(tx);
  return rows[0] as Record<RosterState, number>;
}

/** Begins again from the first row: of another file, or of the roster's own. */
export async function restartRoster(
  tx: Tx,
  rosterId: string,
  file: { id: string; name: string } | null,
): Promise<void> {
  await sql`select casework.restart_roster(${rosterId}, ${file?.id ?? null}, ${file?.name ?? null})`.execute(
    tx,
  );
}

/** Puts a row as it is now read in the place of what it was, or leaves it out. @returns the row's version */
export async function changeRow(
  tx: Tx,
  rosterId: string,
  rowNumber: number,
  change: Pick<RosterRow, 'cells' | 'item' | 'problems'> | 'removed',
): Promise<number> {
  const [cells, item, problems] =
    change === 'removed'
      ? [null, null, null]
      : [
          JSON.stringify(change.cells),
          change.item === null ? null : JSON.stringify(change.item),
          JSON.stringify(change.problems),
        ];
  const { rows } = await sql<{ version: number }>`
    select casework.change_roster_row(${rosterId}, ${rowNumber}, ${cells}::jsonb, ${item}::jsonb,
      ${problems}::jsonb) as version`.execute(tx);
  return (rows[0] as { version: number }).version;
}
