/** What registers know and what is declared, brought together as a request. Pure. */
import type { Json } from '@wenye/rules';
import type { RegistryFact } from '../../people/registry-fact.ts';

const HIRES = 'firm.hires';

type Row = { readonly [key: string]: Json };

/** The hires that a roster declares by their resident ID numbers; rows without one are left to what they say. */
export function declaredHires(declared: Row): readonly string[] {
  const rows = declared[HIRES];
  if (!Array.isArray(rows)) return [];
  return (rows as readonly Json[]).flatMap((row) => {
    const id = isRow(row) ? row['id'] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

/**
 * Facts for the rules: what a register knows stands, what is declared fills the rest. A null declared is unknown.
 *
 * @param hires registry facts of hired persons (`firm.hires.…`), by resident ID number
 */
export function requestFacts(
  declared: Row,
  known: readonly RegistryFact[],
  hires: ReadonlyMap<string, readonly RegistryFact[]> = new Map(),
): Row {
  const registered = Object.fromEntries(known.map(({ fact, value }) => [fact, value]));
  const rows = declared[HIRES];
  if (!Array.isArray(rows)) return { ...declared, ...registered };
  const roster = (rows as readonly Json[]).map((row) => (isRow(row) ? withRegistered(row, hires) : row));
  return { ...declared, ...registered, [HIRES]: roster };
}

function withRegistered(row: Row, hires: ReadonlyMap<string, readonly RegistryFact[]>): Row {
  const id = row['id'];
  const known = typeof id === 'string' ? (hires.get(id) ?? []) : [];
  const short = known.map(({ fact, value }) => [fact.slice(HIRES.length + 1), value] as const);
  return { ...row, ...Object.fromEntries(short), ...(id === undefined ? {} : { id }) };
}

function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
