/** Facts of one case: what was declared, what the registry says, and which of the two decides. Pure. */
import type { Json } from '@wenye/rules';
import { canonicalJson } from '../kernel/chain.ts';

export interface FactSource {
  name: string;
  /** YYYY-MM-DD */
  recordedOn: string;
  reference?: string;
}

/** A fact as the registry knows it. */
export interface KnownFact {
  fact: string;
  value: Json;
  source: FactSource;
}

/** A fact of a case. `value` decides; null = unknown. */
export interface FrozenFact extends KnownFact {
  /** What the applicant stated; absent: nothing. */
  declared?: Json;
  /** What the registry says; absent: nothing. */
  registry?: Json;
  differs: boolean;
  resolution?: 'declared' | 'registry';
}

/** Which of two differing statements an officer took, by fact id. */
export type Resolutions = Readonly<Record<string, 'declared' | 'registry'>>;

/**
 * Brings the applicant's statements and the registry's together. The registry decides where it knows, until an
 * officer has found otherwise; a difference is recorded, never passed over. A list by month (contributions)
 * covers the months that the applicant claims: the registry's other months are not part of the claim.
 */
export function freezeFacts(
  declared: Readonly<Record<string, Json>>,
  known: readonly KnownFact[],
  statement: FactSource,
  resolutions: Resolutions = {},
): FrozenFact[] {
  const registry = new Map(known.map((each) => [each.fact, each]));
  // Nobody states what officers judge: a judgement of one's own would decide.
  const statable = Object.keys(declared).filter((id) => !id.startsWith(judgementPrefix));
  const ids = [...new Set([...statable, ...registry.keys()])].sort();
  return ids.map((fact) => {
    const said = declared[fact];
    const found = registry.get(fact);
    const recorded = found === undefined || found.value === null ? undefined : claimedPart(said, found.value);
    const differs = isStated(said) && recorded !== undefined && !agrees(said, recorded);
    const resolution = differs ? resolutions[fact] : undefined;
    const byRegistry = recorded !== undefined && resolution !== 'declared';
    return {
      fact,
      value: byRegistry ? recorded : (said ?? null),
      source: byRegistry && found !== undefined ? found.source : statement,
      ...(isStated(said) ? { declared: said } : {}),
      ...(recorded === undefined ? {} : { registry: recorded }),
      differs,
      ...(resolution === undefined ? {} : { resolution }),
    };
  });
}

/** Ids of facts that differ and that nobody has resolved. */
export const unresolved = (facts: readonly FrozenFact[]): string[] =>
  facts.filter((each) => each.differs && each.resolution === undefined).map((each) => each.fact);

export const isStated = (value: Json | undefined): value is Json => value !== undefined && value !== null;

type Row = { readonly [key: string]: Json };
export const isRows = (value: Json | undefined): value is readonly Row[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && 'month' in row);

function claimedPart(said: Json | undefined, recorded: Json): Json {
  if (!isRows(said) || !isRows(recorded)) return recorded;
  const months = new Set(said.map((row) => row['month']));
  return recorded.filter((row) => months.has(row['month'] as Json));
}

/** Every field that was stated has the recorded value: what was not stated cannot disagree. */
function agrees(said: Json, recorded: Json): boolean {
  if (isRows(said) && isRows(recorded)) {
    const byMonth = new Map(recorded.map((row) => [row['month'], row]));
    return said.every((row) => {
      const match = byMonth.get(row['month'] as Json);
      return (
        match !== undefined &&
        Object.entries(row).every(([key, value]) => value === null || same(value, match[key] ?? null))
      );
    });
  }
  return same(said, recorded);
}

const same = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);

/** Months stated that the register, which knows others of the list, does not hold: `YYYY-MM`. */
export function monthsUnregistered({ declared, registry }: FrozenFact): string[] {
  if (!isRows(declared) || !isRows(registry)) return [];
  const held = new Set(registry.map((row) => row['month']));
  return declared
    .map((row) => row['month'])
    .filter((month): month is string => isMonth(month) && !held.has(month));
}

const hirePrefix = 'firm.hires.';

/**
 * The facts as `decide` takes them: facts of the one hired person (`firm.hires.…`) become the single item of
 * the firm's list, under the id `item`, also where nothing is known of them: the answer then names what is missing of
 * that person. null: the case is about the claimant.
 */
export function requestFacts(
  facts: readonly { fact: string; value: Json }[],
  item: string | null,
): Record<string, Json> {
  const request: Record<string, Json> = {};
  const hire: Record<string, Json> = {};
  for (const { fact, value } of facts) {
    if (fact.startsWith(judgementPrefix) || fact === namedAsRegistered) continue;
    if (fact.startsWith(hirePrefix)) hire[fact.slice(hirePrefix.length)] = value;
    else request[fact] = value;
  }
  return item === null ? request : { ...request, 'firm.hires': [{ ...hire, id: item }] };
}

/** Officers' judgements are kept with the facts of a case, under this prefix. */
export const judgementPrefix = 'judgement:';

/**
 * Whether the person hired bears the name that the registers have for the number: what the application says by naming
 * them. No fact of the rules, and never the name itself, since the firm reads the facts of its case.
 */
export const namedAsRegistered = 'identity:named-as-registered';

/** The fact of a case that answers a question which the rules leave to an official. */
export const judgementFact = (asked: { judgement: string; item: string | null }): string =>
  `${judgementPrefix}${asked.judgement}${asked.item === null ? '' : ':item'}`;

/** The judgements as `decide` takes them; those of a hired person belong to the item. */
export function requestJudgements(
  facts: readonly { fact: string; value: Json }[],
  item: string | null,
): Record<string, boolean | { [item: string]: boolean }> {
  const given = facts.filter(
    (each) => each.fact.startsWith(judgementPrefix) && typeof each.value === 'boolean',
  );
  return Object.fromEntries(
    given.map(({ fact, value }) => {
      const [, id = '', scope] = fact.split(':');
      return [id, scope === 'item' && item !== null ? { [item]: value as boolean } : (value as boolean)];
    }),
  );
}

type Claimed = { fact: string; value: Json; declared?: Json };

export const isClaimedByMonth = (fact: string): boolean =>
  fact === 'person.contributions' || fact === 'firm.hires.contributions';

/** The months of the register, `YYYY-MM`, where the applicant states none; null where they do, or it has none. */
export function monthsLeftToRegister(
  statements: Readonly<Record<string, Json>>,
  known: readonly KnownFact[],
): { readonly fact: string; readonly months: string[] } | null {
  const list = known.find(({ fact }) => isClaimedByMonth(fact));
  if (list === undefined || !isRows(list.value) || isStated(statements[list.fact])) return null;
  return { fact: list.fact, months: list.value.map((row) => row['month']).filter(isMonth) };
}

/**
 * What is stated, but for months: of the months of the register, where the applicant leaves them to it, those that are
 * left are said so as if stated, since a later month of the register is then no part of the claim.
 */
export function withoutMonths(
  statements: Readonly<Record<string, Json>>,
  known: readonly KnownFact[],
  months: ReadonlySet<string>,
): Readonly<Record<string, Json>> {
  const left = monthsLeftToRegister(statements, known);
  const ofRegister = left && { [left.fact]: left.months.map((month) => ({ month })) };
  return Object.fromEntries(
    Object.entries({ ...statements, ...ofRegister }).map(([fact, value]) => [
      fact,
      isClaimedByMonth(fact) && isRows(value) ? value.filter((row) => !months.has(monthOf(row))) : value,
    ]),
  );
}

/**
 * The months stated of a list that a case claims by which are neither among its facts nor claimed otherwise: `YYYY-MM` rising.
 *
 * @param claimed the months that the case is told to claim, and those that it holds
 */
export function monthsNotClaimed(
  statements: Readonly<Record<string, Json>>,
  before: readonly Claimed[],
  claimed: readonly string[],
): string[] {
  const known = new Set([...claimed, ...claimedMonths(before)]);
  const stated = Object.entries(statements).filter(([fact]) => isClaimedByMonth(fact));
  return claimedMonths(stated.map(([fact, value]) => ({ fact, value }))).filter((month) => !known.has(month));
}

/** The rows by month that a claim is about: as declared where they were, since a claim is the applicant's. */
function claimedRows(facts: readonly Claimed[]): readonly Row[] {
  const list = facts.find(({ fact }) => isClaimedByMonth(fact));
  const rows = list?.declared ?? list?.value;
  return isRows(rows) ? rows : [];
}

/** Months that a claim covers, `YYYY-MM` rising; empty for a one-off benefit. */
export function claimedMonths(facts: readonly Claimed[]): string[] {
  const months = claimedRows(facts).map((row) => row['month']);
  return [...new Set(months.filter((month) => typeof month === 'string'))].sort();
}

/** The values of a claim by the month, as if it ended with this month. */
export const upToMonth = <V extends Claimable>(values: readonly V[], month: string): V[] =>
  ofMonths(values, (each) => each <= month);

/** The values of a claim by the month that is not paid for these months. */
export const leavingOut = <V extends Claimable>(values: readonly V[], months: readonly string[]): V[] =>
  ofMonths(values, (each) => !months.includes(each));

/**
 * Of a claim by the month, its values without those months that could be paid and that the case does not hold: another may be
 * paid for them. Whatever is decided by facts, on the case or once more later, is decided by these.
 *
 * @param held the months that the case holds; null where nothing excludes another claim to a month
 */
export function ofHeldMonths<V extends Claimed>(facts: readonly V[], held: readonly string[] | null): V[] {
  if (held === null) return [...facts];
  return leavingOut(
    facts,
    payableMonths(facts).filter((month) => !held.includes(month)),
  );
}

type Claimable = { fact: string; value: Json };

/** The values, of the list that a case claims by only the rows of such months. */
function ofMonths<V extends Claimable>(values: readonly V[], isKept: (month: string) => boolean): V[] {
  return values.map((each) =>
    isClaimedByMonth(each.fact) && isRows(each.value)
      ? { ...each, value: each.value.filter((row) => isKept(monthOf(row))) }
      : each,
  );
}

/**
 * The claimed months that can be paid: those in which a person was insured by a unit, or as a resident, cannot
 * (11.2), and must not stand in the way of the unit's own claim (9.4).
 */
export function payableMonths(facts: readonly Claimed[]): string[] {
  const list = facts.find((each) => each.fact === 'person.contributions')?.value;
  const months = new Set(isRows(list) ? list.filter(isInsuredOtherwise).map((row) => row['month']) : []);
  return claimedMonths(facts).filter((month) => !months.has(month));
}

/**
 * Of the months that a case holds those that it was decided by. What an officer left to the register, which does not have it,
 * is not paid: once it is registered it is claimed by itself, as by who has accepted the register.
 */
export function monthsDecidedBy(facts: readonly Claimed[], held: readonly string[]): string[] {
  const list = facts.find(({ fact }) => isClaimedByMonth(fact))?.value;
  const months = new Set(isRows(list) ? list.map(monthOf) : held);
  return held.filter((month) => months.has(month));
}

export const isInsuredOtherwise = (row: Row): boolean =>
  row['insured-as'] === 'employee' || row['insured-as'] === 'resident';

/**
 * The months that a claim is told to be for, `YYYY-MM` rising: all that the claimant states, or where they leave them to the
 * register those that could be paid as it was filed, whatever the register says since.
 *
 * @param filed the months that the claim was told to be for before; null: it is being filed
 */
export function toldMonths(facts: readonly Claimed[], filed: readonly string[] | null): string[] {
  const states = facts.some(({ fact, declared }) => isClaimedByMonth(fact) && isRows(declared));
  return states ? claimedMonths(facts) : [...(filed ?? payableMonths(facts))];
}

/** The months after that of `today` that somebody states something of, by fact: nothing can have been paid in them. */
export function monthsAhead(
  declared: Readonly<Record<string, Json>>,
  today: string,
): { fact: string; months: string[] }[] {
  const thisMonth = today.slice(0, 7);
  return Object.entries(declared).flatMap(([fact, rows]) => {
    if (!isRows(rows)) return [];
    // What is no month is told by the rules' own boundary.
    const months = rows.map((row) => row['month']).filter((month) => isMonth(month) && month > thisMonth);
    return months.length === 0 ? [] : [{ fact, months: months as string[] }];
  });
}

const isMonth = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);

export const monthOf = ({ month }: Row): string => (isMonth(month) ? month : '');

/** `2020-07/2020-09`, or one month, or `once`. */
export function periodKey(months: readonly string[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 'once';
  return first === last ? first : `${first}/${last}`;
}
