/** The cases that a draft would become: one per claimant × benefit × object, each with its facts and decision. */
import type { Scheme } from '@wenye/policy';
import type { Json, Pack } from '@wenye/rules';
import { sql } from 'kysely';
import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../../kernel/database.ts';
import { checkAhead } from '../check-ahead.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { exclusionKeys, personKeyOf } from '../exclusions.ts';
import {
  claimedMonths,
  type FrozenFact,
  freezeFacts,
  type KnownFact,
  payableMonths,
  periodKey,
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
  evaluation: Evaluation;
  /** The same is claimed already, by whomever: it cannot be filed again. */
  claimed: boolean;
  /** The claimant's own case by which it is; null where it is not, or by another's. */
  claimedBy: OwnCase | null;
}

/** A case of the claimant's own. */
export interface OwnCase {
  caseId: string;
  caseNumber: string;
}

type Unasked = Omit<Claim, 'claimed' | 'claimedBy'>;

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
  checkAhead(content.facts, reader.businessDate, ['content', 'facts']);
  const schemes = draft.row.benefit_ids.map(schemeOf);
  const known = await claimantFacts(reader, claimant, draft.row.benefit_ids);
  const places = new Map<string, Place>();
  for (const scheme of schemes) places.set(scheme.benefitId, await placeOf(tx, draft, scheme));
  const perHire = schemes.some((scheme) => scheme.object === 'hire');
  const objects = perHire ? await rosterObjects(tx, content.rosterId) : [];
  const claims: Unasked[] = [];
  const monthless: Monthless[] = [];
  const held = new Set((await keysHeld(tx, draft)).map(({ key }) => key));
  const law = { pack: await rulesInForce(tx), businessDate: reader.businessDate };
  for (const scheme of schemes.filter((each) => each.object === 'claimant')) {
    const personKey = await personKeyOf(tx, card.number);
    const claim = claimOf(law, draft, scheme, places, null, content.facts, known, personKey);
    claims.push(claim ?? refuse('casework.nothing-claimed'));
  }
  for (const object of objects) {
    const personKey = await personKeyOf(tx, object.idNumber);
    const hired = await hiredPerson(reader, claimant.id, object.idNumber);
    checkAhead(object.statements, reader.businessDate, ['roster', object.row]);
    const statements = { ...content.facts, ...object.statements };
    const registered = [...known, ...(hired?.facts ?? [])];
    const about = { ...object, personId: hired?.personId ?? null };
    for (const scheme of schemes.filter((each) => each.object === 'hire')) {
      const claim = claimOf(
        law,
        draft,
        scheme,
        places,
        about,
        withMonthsLeft({ scheme, claimant, personKey }, held, statements, registered),
        registered,
        personKey,
      );
      // Somebody hired a week ago has no month to claim yet; the others of the roster must not wait for them.
      if (claim !== null) claims.push(claim);
      else monthless.push({ scheme, object: about });
    }
  }
  if (claims.length === 0) return refuse('casework.nothing-claimed');
  return { claims: await asked(tx, draft, claims), monthless };
}

/** Tells of each claim whether the same is claimed already, and by which case of one's own. */
async function asked(tx: Tx, { row, claimant }: Draft, claims: readonly Unasked[]): Promise<Claim[]> {
  const keys = claims.map((each) => ({
    benefit: each.scheme.benefitId,
    object: each.objectKey,
    period: each.periodKey,
    keys: each.exclusionKeys,
  }));
  const { rows } = await sql<{ index: number } & (OwnCase | { caseId: null })>`
    select index, case_id as "caseId", case_number as "caseNumber"
    from casework.claimed_of(${claimant.kind}, ${claimant.id}, ${row.counter_office},
      ${JSON.stringify(keys)}::jsonb)`.execute(tx);
  const claimed = new Map(rows.map(({ index, ...by }) => [index, by.caseId === null ? null : by]));
  return claims.map((each, index) => ({
    ...each,
    claimed: claimed.has(index),
    claimedBy: claimed.get(index) ?? null,
  }));
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
  const evaluation = evaluate(
    pack,
    {
      benefitId: scheme.benefitId,
      claimantKind: claimant.kind,
      division: place.standardsDivision,
      decisionDate: businessDate,
    },
    facts,
  );
  return {
    scheme,
    object,
    objectKey: object === null ? 'self' : personKey,
    periodKey: periodKey(months),
    exclusionKeys: exclusionKeys(scheme, claimant, personKey, payableMonths(facts)),
    place,
    facts,
    evaluation,
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
