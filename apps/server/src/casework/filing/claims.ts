/** The cases that a draft would become: one per claimant × benefit × object, each with its facts and decision. */
import type { Scheme } from '@wenye/policy';
import type { Json, Pack } from '@wenye/rules';
import { sql } from 'kysely';
import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../../kernel/database.ts';
import { checkAhead } from '../check-ahead.ts';
import { checkStated } from '../check-stated.ts';
import { type CaseQuestion, type Evaluation, evaluate } from '../evaluate.ts';

import { exclusionKeys, monthsOfKeys, personKeyOf } from '../exclusions.ts';
import {
  claimedMonths,
  type FrozenFact,
  freezeFacts,
  type KnownFact,
  payableMonths,
  periodKey,
  withoutMonths,
} from '../facts.ts';
import { refuse } from '../refusals.ts';
import { claimantFacts, hiredPerson, type RegistryReader } from '../registry.ts';
import { findRoster, rosterRows } from '../rosters/roster.store.ts';
import { schemeOf } from '../scheme.ts';
import type { Draft } from './draft.ts';
import { keysHeld } from './months-held.ts';
import { withMonthsLeft } from './months-left.ts';

/** The person whom a claim is about, where that is not the claimant. */
export interface ClaimObject {
  /** Row of the roster, as shown in the spreadsheet program. */
  row: number;
  name: string;
  idNumber: string;
  statements: Readonly<Record<string, Json>>;
  /** The natural person, where the registers know them as employed by the firm. */
  personId: string | null;
}

export interface Place {
  acceptingOffice: string;
  standardsDivision: string;
  payingDivision: string;
}

export interface Claim {
  scheme: Scheme;
  object: ClaimObject | null;
  objectKey: string;
  periodKey: string;
  exclusionKeys: readonly string[];
  place: Place;
  facts: readonly FrozenFact[];
  question: CaseQuestion;
  evaluation: Evaluation;
  /** The same is claimed already, by whomever, or was received before: it cannot be filed again. */
  claimed: boolean;
  /** The claimant's own case by which it is; null where it is not, or by another's. */
  claimedBy: OwnCase | null;
  /** Of its months those that are claimed already; where they are left out, those that were. */
  taken: readonly TakenMonth[];
}

/** A month that is claimed already, and by which case of the claimant's own; null: by another's, or received before. */
export interface TakenMonth {
  /** `YYYY-MM` */
  month: string;
  by: OwnCase | null;
}

/** A case of the claimant's own. */
export interface OwnCase {
  caseId: string;
  caseNumber: string;
}

type Unasked = Omit<Claim, 'claimed' | 'claimedBy' | 'taken'>;

/** A claim, and what it would be without some of its months; null: nothing. */
interface Drawn {
  claim: Unasked;
  without: (months: ReadonlySet<string>) => Unasked | null;
}

export interface ClaimantCard {
  name: string;
  /** Resident ID number or unified social credit code. */
  number: string;
}

/** A person of the roster for whom a benefit by the month is not claimed: no register knows a month, and none is stated. */
export interface Monthless {
  scheme: Scheme;
  object: ClaimObject;
}

/**
 * The claims of a draft, in the order of benefits and rows, and for whom what is not claimed.
 * @throws Refusal where something that every claim needs is missing
 */
export async function claimsOf(
  reader: RegistryReader,
  draft: Draft,
  card: ClaimantCard,
): Promise<{ claims: Claim[]; monthless: Monthless[] }> {
  const { tx } = reader;
  const { claimant, content } = draft;
  const law = { pack: await rulesInForce(tx), businessDate: reader.businessDate };
  const stated = { pack: law.pack, subject: claimant.kind, item: null, today: reader.businessDate };
  checkStated(stated, content.facts, ['content', 'facts']);
  checkAhead(content.facts, reader.businessDate, ['content', 'facts']);
  const schemes = draft.row.benefit_ids.map(schemeOf);
  const known = await claimantFacts(reader, claimant, draft.row.benefit_ids);
  const places = new Map<string, Place>();
  for (const scheme of schemes) places.set(scheme.benefitId, await placeOf(tx, draft, scheme));
  const perHire = schemes.some((scheme) => scheme.object === 'hire');
  const objects = perHire ? await rosterObjects(tx, content.rosterId) : [];
  const drawn: Drawn[] = [];
  const monthless: Monthless[] = [];
  const held = new Set((await keysHeld(tx, draft)).map(({ key }) => key));
  for (const scheme of schemes.filter((each) => each.object === 'claimant')) {
    const personKey = await personKeyOf(tx, card.number);
    const draw = (said: Statements) => claimOf(law, draft, scheme, places, null, said, known, personKey);
    drawn.push({
      claim: draw(content.facts) ?? refuse('casework.nothing-claimed'),
      without: (months) => draw(withoutMonths(content.facts, known, months)),
    });
  }
  for (const object of objects) {
    const personKey = await personKeyOf(tx, object.idNumber);
    const hired = await hiredPerson(reader, claimant.id, object.idNumber);
    const statements = { ...content.facts, ...object.statements };
    const registered = [...known, ...(hired?.facts ?? [])];
    const about = { ...object, personId: hired?.personId ?? null };
    for (const scheme of schemes.filter((each) => each.object === 'hire')) {
      const draw = (said: Statements) =>
        claimOf(law, draft, scheme, places, about, said, registered, personKey);
      const said = withMonthsLeft({ scheme, claimant, personKey }, held, statements, registered);
      const claim = draw(said);
      // Somebody hired a week ago has no month to claim yet; the others of the roster must not wait for them.
      if (claim === null) monthless.push({ scheme, object: about });
      else drawn.push({ claim, without: (months) => draw(withoutMonths(said, registered, months)) });
    }
  }
  if (drawn.length === 0) return refuse('casework.nothing-claimed');
  return { claims: await withWhatIsTaken(tx, draft, drawn), monthless };
}

/** The claims, and where the applicant says so each without the months that are claimed already, if any others are left. */
async function withWhatIsTaken(tx: Tx, draft: Draft, drawn: readonly Drawn[]): Promise<Claim[]> {
  const claims = await asked(
    tx,
    draft,
    drawn.map(({ claim }) => claim),
  );
  if (!draft.content.withoutClaimed) return claims;
  const narrowed = claims.map((claim, index) =>
    isPartlyTaken(claim)
      ? (drawn[index]?.without(new Set(claim.taken.map(({ month }) => month))) ?? null)
      : null,
  );
  const again = await asked(
    tx,
    draft,
    narrowed.filter((each) => each !== null),
  );
  return claims.map((claim, index) => {
    const rest = narrowed[index] === null ? undefined : again.shift();
    return rest === undefined || rest.claimed ? claim : { ...rest, taken: claim.taken };
  });
}

/** Whether of what is claimed already some months are not. */
const isPartlyTaken = ({ claimed, taken, exclusionKeys }: Claim): boolean =>
  claimed && taken.length > 0 && taken.length < monthsOfKeys(exclusionKeys).length;

type Statements = Readonly<Record<string, Json>>;

/** Tells of each claim whether the same is claimed already, in which months, and by which case of one's own. */
async function asked(tx: Tx, { row, claimant }: Draft, claims: readonly Unasked[]): Promise<Claim[]> {
  const keys = claims.map((each) => ({
    benefit: each.scheme.benefitId,
    object: each.objectKey,
    number: each.object?.idNumber ?? null,
    period: each.periodKey,
    keys: each.exclusionKeys,
  }));
  const { rows } = await sql<{ index: number; key: string | null } & (OwnCase | { caseId: null })>`
    select index, exclusion_key as key, case_id as "caseId", case_number as "caseNumber"
    from casework.claimed_of(${claimant.kind}, ${claimant.id}, ${row.counter_office},
      ${JSON.stringify(keys)}::jsonb)`.execute(tx);
  const found = Map.groupBy(
    rows.map(({ index, key, ...by }) => ({ index, key, by: by.caseId === null ? null : by })),
    ({ index }) => index,
  );
  return claims.map((each, index) => {
    const by = found.get(index) ?? [];
    return {
      ...each,
      claimed: by.length > 0,
      claimedBy: by.find((one) => one.by !== null)?.by ?? null,
      taken: takenMonths(by),
    };
  });
}

/** By whom each month is claimed; one's own case rather than another's. */
function takenMonths(found: readonly { key: string | null; by: OwnCase | null }[]): TakenMonth[] {
  const months = monthsOfKeys(found.flatMap(({ key }) => key ?? []));
  return months.map((month) => {
    const of = found.filter(({ key }) => key?.endsWith(`:${month}`));
    return { month, by: of.find(({ by }) => by !== null)?.by ?? null };
  });
}

/** The claims that are filed: all, or where the applicant says so all but those that are claimed already. */
export const filedOf = ({ content }: Draft, claims: readonly Claim[]): Claim[] =>
  claims.filter((each) => !(content.withoutClaimed && each.claimed));

/** One claim, or null where a claim by the month has no month. */
function claimOf(
  { pack, businessDate }: { pack: Pack; businessDate: string },
  { claimant }: Draft,
  scheme: Scheme,
  places: ReadonlyMap<string, Place>,
  object: ClaimObject | null,
  statements: Readonly<Record<string, Json>>,
  known: readonly KnownFact[],
  personKey: string,
): Unasked | null {
  const place = places.get(scheme.benefitId) as Place;
  const statement = { name: claimant.kind === 'firm' ? '单位申报' : '本人申报', recordedOn: businessDate };
  const facts = freezeFacts(statements, known, statement);
  const months = scheme.claimPeriod.value === 'once' ? [] : claimedMonths(facts);
  if (scheme.claimPeriod.value !== 'once' && months.length === 0) return null;
  const question: CaseQuestion = {
    benefitId: scheme.benefitId,
    claimantKind: claimant.kind,
    division: place.standardsDivision,
    decisionDate: businessDate,
  };
  return {
    scheme,
    object,
    objectKey: object === null ? 'self' : personKey,
    periodKey: periodKey(months),
    exclusionKeys: exclusionKeys(scheme, claimant, personKey, payableMonths(facts)),
    place,
    facts,
    question,
    evaluation: evaluate(pack, question, facts),
  };
}

async function placeOf(tx: Tx, { claimant }: Draft, scheme: Scheme): Promise<Place> {
  const { rows } = await sql<Place>`
    select accepting_office as "acceptingOffice", standards_division as "standardsDivision",
      paying_division as "payingDivision"
    from casework.filing_place(${claimant.kind}, ${claimant.id}, ${scheme.acceptingTier.value})`.execute(tx);
  return rows[0] ?? refuse('casework.no-office');
}

/** The good rows of a roster. @throws Refusal while it is being read, has bad rows, or has none */
async function rosterObjects(tx: Tx, rosterId: string | null): Promise<Omit<ClaimObject, 'personId'>[]> {
  if (rosterId === null) return refuse('casework.roster-missing', {}, { path: ['rosterId'] });
  const roster = await findRoster(tx, rosterId);
  if (roster?.status === 'failed') return refuse('casework.roster-failed', {}, { path: ['rosterId'] });
  if (roster?.status !== 'read') return refuse('casework.roster-not-read', {}, { path: ['rosterId'] });
  const rows = await rosterRows(tx, rosterId);
  const bad = rows.filter((row) => row.item === null).length;
  if (bad > 0) return refuse('casework.roster-has-problems', { count: bad }, { path: ['rosterId'] });
  if (rows.length === 0) return refuse('casework.roster-empty', {}, { path: ['rosterId'] });
  return rows.flatMap(({ row, item }) => (item === null ? [] : [{ row, ...item }]));
}

/** Name and number of the claimant. @throws Refusal where the caller may not see them */
export async function cardOf(tx: Tx, { claimant }: Draft): Promise<ClaimantCard> {
  const { rows } = await sql<ClaimantCard>`
    select name, number from casework.claimant_card(${claimant.kind}, ${claimant.id})`.execute(tx);
  return rows[0] ?? refuse('casework.not-your-claimant', {}, { path: ['claimant'] });
}
