import { type Scheme, sourceText } from '@wenye/policy';
import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { Claimant } from './case.ts';
import { exclusionsOf } from './doors.ts';
import { schemeOf } from './scheme.ts';

/**
 * Keys under which a claim may exist only once, over all schemes that name the same group (T17): the same
 * person in the same month, whoever claims; the same firm for the same hired person.
 * @param personKey stands for the natural person whom the benefit is about
 */
export function exclusionKeys(
  scheme: Scheme,
  claimant: Claimant,
  personKey: string,
  months: readonly string[],
): string[] {
  return scheme.exclusions.value.flatMap(({ group, grain }) =>
    grain === 'person-month'
      ? months.map((month) => `${group}:${personKey}:${month}`)
      : [`${group}:${claimant.kind}:${claimant.id}:${personKey}`],
  );
}

/** The months, `YYYY-MM` rising, that keys of a case name; none for a benefit that is not claimed by the month. */
export function monthsOfKeys(keys: readonly string[]): string[] {
  const months = keys.flatMap((key) => /:(\d{4}-\d{2})$/.exec(key)?.[1] ?? []);
  return [...new Set(months)].sort();
}

/** What excludes these claims from being made twice, and by which rule, in Chinese: `规定：……。依据：财社〔2017〕164号`. */
export function exclusionWords(claims: readonly { readonly scheme: Scheme }[]): string {
  const rules = claims.flatMap(({ scheme: { exclusions } }) =>
    exclusions.value.map(({ text }) => `${text.replace(/。$/, '')}。依据：${sourceText(exclusions.rule)}。`),
  );
  return rules.length === 0 ? '' : `规定：${[...new Set(rules)].join('')}`;
}

/** The key of a natural person by resident ID number: the same for all schemes, and tells no number. */
export async function personKeyOf(tx: Tx, idNumber: string): Promise<string> {
  const { rows } = await sql<{ key: string | null }>`
    select casework.key_to_claim(${idNumber}) as key`.execute(tx);
  const key = rows[0]?.key ?? null;
  if (key === null) throw new Error('nobody asked for the key of a person');
  return key;
}

/** The groups in which a benefit's months exclude other claims to them; null where none does. */
function monthGroupsOf(benefitId: string): string[] | null {
  const { claimPeriod, exclusions } = schemeOf(benefitId);
  if (claimPeriod.value === 'once') return null;
  const groups = exclusions.value.flatMap(({ group, grain }) => (grain === 'person-month' ? [group] : []));
  return groups.length === 0 ? null : groups;
}

/**
 * The months that a case holds, `YYYY-MM` rising: those that it claims, and that nobody else may be paid for. null where
 * nothing excludes another claim to a month.
 */
export async function monthsHeldBy(
  tx: Tx,
  { case_id, benefit_id }: { case_id: string; benefit_id: string },
): Promise<string[] | null> {
  if (monthGroupsOf(benefit_id) === null) return null;
  return monthsOfKeys(await exclusionKeysOf(tx, case_id));
}

/** Who else is paid, or may be, for a month: by which case, where the caller may see that. */
export interface MonthHolder {
  /** `YYYY-MM` */
  month: string;
  caseNumber: string | null;
  /** It was received before, under no case or another's. */
  received: boolean;
}

/** Who holds these months of the person whom a case is about, besides the case itself. */
export async function holdersOf(
  tx: Tx,
  { case_id, benefit_id }: { case_id: string; benefit_id: string },
  months: readonly string[],
): Promise<MonthHolder[]> {
  const groups = monthGroupsOf(benefit_id);
  if (groups === null || months.length === 0) return [];
  const { rows } = await sql<MonthHolder>`
    select month, case_number as "caseNumber", received
    from casework.holders_of(${case_id}, ${groups}::text[], ${months}::text[])`.execute(tx);
  return rows;
}

/** Of the months that a case holds those that were received otherwise, under no case or another's: they are not paid again. */
export async function monthsReceivedOtherwise(
  tx: Tx,
  row: { case_id: string; benefit_id: string },
  held: readonly string[],
): Promise<string[]> {
  const holders = await holdersOf(tx, row, held);
  return holders.flatMap(({ month, received }) => (received ? [month] : []));
}

/** The keys that a case holds. */
export async function exclusionKeysOf(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom(exclusionsOf(caseId).as('x'))
    .select('exclusion_key')
    .where('live', '=', true)
    .orderBy('exclusion_key')
    .execute();
  return rows.map((row) => row.exclusion_key);
}

/** The cases, by number, as far as the caller sees them, that hold months by now which a case holds or has held. */
export async function holdersMeanwhile(
  tx: Tx,
  row: { case_id: string; benefit_id: string },
): Promise<string[]> {
  const rows = await tx.selectFrom(exclusionsOf(row.case_id).as('x')).select('exclusion_key').execute();
  const holders = await holdersOf(tx, row, monthsOfKeys(rows.map(({ exclusion_key }) => exclusion_key)));
  return [...new Set(holders.flatMap(({ caseNumber }) => caseNumber ?? []))].sort();
}

/**
 * Has an undecided case hold of these months all that no other case holds, and no others. null where nothing excludes
 * another claim to a month.
 *
 * @returns the months that it holds, `YYYY-MM` rising
 */
export async function holdMonths(
  tx: Tx,
  { case_id, benefit_id }: { case_id: string; benefit_id: string },
  months: readonly string[],
): Promise<string[] | null> {
  const groups = monthGroupsOf(benefit_id);
  if (groups === null) return null;
  const { rows } = await sql<{ month: string }>`
    select held as month from casework.hold_months(${case_id}, ${groups}::text[], ${months}::text[]) held`.execute(
    tx,
  );
  return rows.map(({ month }) => month);
}
