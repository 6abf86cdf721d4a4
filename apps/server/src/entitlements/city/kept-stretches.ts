/**
 * What the registers said of people when they were screened last, kept as columns, stretch by stretch, so that what another
 * figure would change is measured without reading the registers again. Written and read by the worker only.
 */
import { county, decisionDate, type Pack, readingsOf } from '@wenye/rules';
import {
  type CompiledBenefit,
  codesOf,
  denominators,
  type Frame,
  type FrameHead,
  FrameJoin,
  headOf,
  type PackedFrame,
  programOf,
} from '@wenye/rules/columns';
import { sql } from 'kysely';
import { copyOut } from '../../kernel/copy-out.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Transaction } from './everybody.ts';

/** Stretches read in one go. */
const READ_TOGETHER = 10;
/** Stretches in one frame: eight million people, of whom some columns are wanted. Code is generated for each frame. */
const FRAMED_TOGETHER = 400;

/** Facts and lists that rules may read, as a stretch keeps them. */
export const factsRead = (benefits: readonly CompiledBenefit[]): ReadonlySet<string> =>
  new Set(benefits.flatMap(({ benefit }) => [...readingsOf(benefit).facts]));

/** What is kept of a stretch beside its columns. */
type Head = FrameHead & {
  /** Facts and lists that it was asked for: of what is not among them nothing is known of anybody. */
  readonly asked: readonly string[];
};

/** @param people ids, in the order of the rows */
export async function keepStretch(
  tx: Tx,
  runId: string,
  stretch: number,
  { head, parts }: PackedFrame,
  asked: ReadonlySet<string>,
  people: readonly string[],
): Promise<void> {
  const kept: Head = { ...head, asked: [...asked] };
  const ids = Buffer.from(people.join('').replaceAll('-', ''), 'hex');
  const cells = [...parts.values()].map((part) => Buffer.from(part.buffer, part.byteOffset, part.length));
  await sql`select entitlements.keep_stretch(${runId}::uuid, ${stretch}, ${JSON.stringify(kept)}::jsonb, ${ids}::bytea,
    ${[...parts.keys()]}::text[], ${cells}::bytea[])`.execute(tx);
}

/** The run whose stretches are kept: by whose registers and day, and of how many people. Null: none yet. */
export async function keptRun(tx: Tx): Promise<{ runId: string; day: string; people: number } | null> {
  const { rows } = await sql<{ runId: string; day: string; people: number }>`
    select run_id as "runId", decision_date as day, people from entitlements.run_to_measure()`.execute(tx);
  return rows[0] ?? null;
}

export type KeptFrame = {
  readonly frame: Frame;
  /** Of a row, the county whose standards apply. */
  readonly division: (row: number) => string;
  /** Of a row, where it is kept. */
  readonly place: (row: number) => KeptPlace;
};
export type KeptPlace = { readonly stretch: number; readonly row: number };

/**
 * The people of a run as frames, with those facts that some benefits read.
 *
 * @param packs whose benefits and codes are meant
 * @throws Error where a stretch was not asked for a fact that the benefits read, or a later run has taken its place
 */
export async function* keptFrames(
  transaction: Transaction,
  runId: string,
  packs: readonly Pack[],
  among: ReadonlySet<string>,
): AsyncGenerator<KeptFrame> {
  const programs = packs.map(programOf);
  const benefits = programs.flatMap((each) => each.benefits.filter(({ benefit }) => among.has(benefit.id)));
  const facts = factsRead(benefits);
  const wanted = new Set([...facts, county.definition.id, decisionDate.definition.id]);
  const { layout } = programs[0] as (typeof programs)[number];
  const codes = new Set(programs.flatMap((each) => [...codesOf(each)]));
  const stretches = await transaction(({ tx }) => stretchesOf(tx, runId));
  if (stretches.length === 0) throw new Error(`Of the run ${runId} nothing is kept`);
  const missing = stretches.flatMap(({ head }) => [...facts].filter((fact) => !head.asked.includes(fact)));
  if (missing.length > 0) throw new Error(`The run ${runId} was not asked for ${missing[0]}`);
  for (const some of inGroups(stretches, FRAMED_TOGETHER)) {
    const heads = some.map(({ head }) => headOf(layout, head, wanted));
    const join = new FrameJoin(layout, codes, heads);
    for (const few of inGroups(some, READ_TOGETHER)) {
      const parts = await transaction(({ tx }) => partsOf(tx, runId, few, wanted));
      for (const { stretch } of few) join.add(parts.get(stretch) ?? new Map());
    }
    const frame = join.frame();
    yield { frame, division: divisionsIn(frame), place: placesIn(some) };
  }
}

const inGroups = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));

type Kept = { readonly stretch: number; readonly head: Head };

async function stretchesOf(tx: Tx, runId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select stretch, head from entitlements.stretches_of(${runId}::uuid)`.execute(tx);
  return rows;
}

/** By stretch and name. */
async function partsOf(
  tx: Tx,
  runId: string,
  stretches: readonly Kept[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>> {
  const parts = [...wanted].flatMap((id) => [id, denominators(id)]);
  const list = (values: readonly (number | string)[]) => sql.join(values.map((value) => sql.lit(value)));
  const rows = await copyOut(
    tx,
    sql`select stretch, part, cells from entitlements.columns_of(${sql.lit(runId)}::uuid,
      array[${list(stretches.map(({ stretch }) => stretch))}]::int[], array[${list(parts)}]::text[])`,
  );
  const byStretch = new Map(stretches.map(({ stretch }) => [stretch, new Map<string, Uint8Array>()]));
  for (const [stretch, part, cells] of rows as readonly (readonly [Buffer, Buffer, Buffer])[])
    byStretch.get(stretch.readInt32BE())?.set(part.toString(), cells);
  return byStretch;
}

function divisionsIn({ columns, dictionary }: Frame): KeptFrame['division'] {
  const column = columns.get(county.definition.id);
  if (column === undefined) throw new Error('Nobody has a county');
  return (row) => dictionary[column.cells[row] as number] as string;
}

/** Where the rows of stretches come to lie one after the other. */
function placesIn(stretches: readonly Kept[]): KeptFrame['place'] {
  const counts = stretches.map(({ head }) => head.levels[0]?.count ?? 0);
  return (row) => {
    let rest = row;
    let at = 0;
    while (rest >= (counts[at] as number)) rest -= counts[at++] as number;
    return { stretch: (stretches[at] as Kept).stretch, row: rest };
  };
}

/** Whose some places are: gives of each its id. */
export async function peopleAt(
  tx: Tx,
  runId: string,
  places: readonly KeptPlace[],
): Promise<(place: KeptPlace) => string> {
  const found = new Map<string, string>();
  for (const [stretch, some] of Map.groupBy(places, (place) => place.stretch)) {
    const rows = [...new Set(some.map(({ row }) => row))];
    const { rows: people } = await sql<{ row: number; id: string }>`
      select row_number as row, person_id as id
      from entitlements.people_in(${runId}::uuid, ${stretch}, ${rows}::int[])`.execute(tx);
    for (const { row, id } of people) found.set(`${stretch} ${row}`, id);
  }
  return ({ stretch, row }) => {
    const id = found.get(`${stretch} ${row}`);
    if (id === undefined) throw new Error(`Of the run ${runId} nothing is kept any more`);
    return id;
  };
}
