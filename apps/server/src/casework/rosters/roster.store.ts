/** Rosters and their rows, through the owner functions of migration 0058: for whoever works on the firm's, and the worker. */
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import type { CaseworkRoster } from '../../kernel/schema.generated.ts';
import {
  aheadOn,
  duplicateOf,
  misnamed,
  type RosterItem,
  type RosterProblem,
  type RosterRow,
  type Unread,
} from './roster-row.ts';

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

/** Which rows: those with these numbers, or in this state; a page of them. */
export interface RosterFilter {
  rows?: readonly number[];
  state?: RosterState;
  page?: { skip: number; limit: number };
}

/** A row as it stands among the others. */
export interface StoredRow {
  row: number;
  version: number;
  cells: Record<string, string>;
  /** What the row says, while nothing is wrong with it. */
  item: RosterItem | null;
  /**
   * Its own, what it states that is still to come today, that the registers know its number under another name, and that
   * somebody stands on another row too.
   */
  problems: RosterProblem[];
  removed: boolean;
}

/** Rows of a roster, bad ones first, else in their order. Unless asked for, removed ones are left out. */
export async function rosterRows(
  tx: Tx,
  rosterId: string,
  { rows: numbers, state, page }: RosterFilter = {},
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow & { twin: number | null; isMisnamed: boolean; today: string }>`
    select row_number as row, version, cells, item, problems, removed, twin, misnamed as "isMisnamed", today
    from casework.roster_rows(${rosterId}, ${numbers ?? null}::int[], ${state ?? null}, ${page?.skip ?? 0},
      ${page?.limit ?? null})`.execute(tx);
  return rows.map(({ twin, isMisnamed, today, ...row }) => {
    const among = [
      ...aheadOn(row, today),
      ...(isMisnamed ? [misnamed] : []),
      ...(twin === null ? [] : [duplicateOf(twin)]),
    ];
    return among.length === 0 ? row : { ...row, item: null, problems: [...row.problems, ...among] };
  });
}

/** One file of a roster being read: another takes its place with another number. */
export interface Reading {
  rosterId: string;
  reading: number;
}

/** Adds rows as read. @returns false where the reading is no longer the roster's, and nothing was added */
export async function addRows(
  tx: Tx,
  { rosterId, reading }: Reading,
  rows: readonly RosterRow[],
): Promise<boolean> {
  const added = rows.map(({ rowNumber, idNumber, ...row }) => ({
    row_number: rowNumber,
    id_number: idNumber,
    ...row,
  }));
  return isDone(tx, sql`casework.add_roster_rows(${rosterId}, ${reading}, ${JSON.stringify(added)}::jsonb)`);
}

/** Begins at the first row, however far the reading was. @returns as `addRows` */
export const beginReading = (tx: Tx, { rosterId, reading }: Reading): Promise<boolean> =>
  isDone(tx, sql`casework.begin_reading(${rosterId}, ${reading})`);

/** All rows are there. @returns as `addRows` */
export const finishReading = (tx: Tx, { rosterId, reading }: Reading): Promise<boolean> =>
  isDone(tx, sql`casework.finish_roster(${rosterId}, ${reading})`);

/** Gives the reading up. @param why Chinese, with what to do @returns as `addRows` */
export const failReading = (tx: Tx, { rosterId, reading }: Reading, why: string): Promise<boolean> =>
  isDone(tx, sql`casework.fail_roster(${rosterId}, ${reading}, ${why})`);

async function isDone(tx: Tx, step: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select ${step} as done`.execute(tx);
  return (rows[0] as { done: boolean }).done;
}

/** Good, bad and removed rows. */
export async function countRows(tx: Tx, rosterId: string): Promise<Record<RosterState, number>> {
  const { rows } = await sql<Record<RosterState, number>>`
    select * from casework.roster_counts(${rosterId})`.execute(tx);
  return rows[0] as Record<RosterState, number>;
}

/** Puts another file in the place of the roster's. */
export async function restartRoster(
  tx: Tx,
  rosterId: string,
  { id, name, unread }: { id: string; name: string; unread: Unread },
): Promise<Reading> {
  const { rows } = await sql<{ reading: number }>`
    select casework.restart_roster(${rosterId}, ${id}, ${name}, ${JSON.stringify(unread.headings)}::jsonb,
      ${unread.sheets}) as reading`.execute(tx);
  return { rosterId, reading: (rows[0] as { reading: number }).reading };
}

/** Puts a row as it is now read in the place of what it was, or leaves it out. @returns the row's version */
export async function changeRow(
  tx: Tx,
  rosterId: string,
  rowNumber: number,
  change: Pick<RosterRow, 'cells' | 'item' | 'idNumber' | 'problems'> | 'removed',
): Promise<number> {
  const [cells, item, idNumber, problems] =
    change === 'removed'
      ? [null, null, null, null]
      : [
          JSON.stringify(change.cells),
          change.item === null ? null : JSON.stringify(change.item),
          change.idNumber,
          JSON.stringify(change.problems),
        ];
  const { rows } = await sql<{ version: number }>`
    select casework.change_roster_row(${rosterId}, ${rowNumber}, ${cells}::jsonb, ${item}::jsonb,
      ${idNumber}, ${problems}::jsonb) as version`.execute(tx);
  return (rows[0] as { version: number }).version;
}
