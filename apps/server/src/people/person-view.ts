import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import { refuse } from '../kernel/refusals.ts';
import { namedDivision, namedEducation, namedTownship } from './names.ts';
import { accountsOf, registryOf } from './registry.ts';
import { correctedBy, sourceOf } from './registry-fact.ts';
import type { RegistryRows } from './registry-rows.ts';
import { shownAccount } from './shown-account.ts';
import type { PersonView } from './views.ts';

/** Names of the personal fields that `personViewOf` shows, for the audit trail. */
export const viewedFields = [
  'name',
  'id_number',
  'birth_date',
  'residence',
  'hukou',
  'education',
  'phone',
  'unemployment',
  'flexible_work',
  'employment',
  'contribution',
  'status',
  'benefit_month',
  'payee_account',
] as const;

/**
 * Everything that the registers say of one person, as known on a day.
 * @throws Refusal `kernel.not-found` for a person who does not exist or whom the caller may not see
 */
export async function viewOf(tx: Tx, personId: string, asOf: string): Promise<PersonView> {
  const rows = await registryOf(tx, personId, asOf);
  if (rows === null) return refuse('kernel.not-found');
  const firms = await firmNames(tx, personId);
  return {
    ...personOf(rows),
    ...relationsOf(rows, firms),
    accounts: (await accountsOf(tx, personId)).map((row) => shownAccount(row, rows.sources)),
  };
}

function personOf({ person, corrections, sources }: RegistryRows) {
  return {
    personId: person.person_id,
    name: person.name,
    idNumber: person.id_number,
    sex: person.sex,
    birthDate: person.birth_date,
    division: namedDivision(person.division),
    township: namedTownship(person.township),
    hukouDivision: person.hukou_division === null ? null : namedDivision(person.hukou_division),
    hukouKind: person.hukou_kind,
    education: person.education === null ? null : namedEducation(person.education),
    phone: person.phone,
    source: sourceOf(person, sources),
    corrected: correctedBy(corrections, sources),
    generated: person.generated,
  };
}

function relationsOf(rows: RegistryRows, firms: ReadonlyMap<string, string>) {
  const source = (row: Parameters<typeof sourceOf>[0]) => sourceOf(row, rows.sources);
  return {
    educationRecords: rows.education.map((row) => ({
      recordId: row.record_id,
      level: namedEducation(row.level),
      schoolKind: row.school_kind,
      school: row.school,
      graduatedOn: row.graduated_on,
      source: source(row),
    })),
    unemploymentRegistrations: rows.unemployment.map((row) => ({
      registrationId: row.registration_id,
      registeredOn: row.registered_on,
      endedOn: row.ended_on,
      division: namedDivision(row.division),
      source: source(row),
    })),
    flexibleRegistrations: rows.flexible.map((row) => ({
      registrationId: row.registration_id,
      fromDate: row.from_date,
      toDate: row.to_date,
      occupation: row.occupation,
      division: namedDivision(row.division),
      source: source(row),
    })),
    employments: rows.employments.map((row) => ({
      employmentId: row.employment_id,
      firmId: row.firm_id,
      firmName: firms.get(row.firm_id) ?? '',
      fromDate: row.from_date,
      toDate: row.to_date,
      contractKind: row.contract_kind,
      contractStart: row.contract_start,
      contractEnd: row.contract_end,
      post: row.post,
      source: source(row),
    })),
    contributions: rows.contributions.map((row) => ({
      month: row.month.slice(0, 7),
      capacity: row.capacity,
      firmName: row.firm_id === null ? null : (firms.get(row.firm_id) ?? ''),
      baseYuan: fenToYuan(row.base_fen),
      unitPaidYuan: fenToYuan(
        row.pension_unit_fen + row.unemployment_unit_fen + row.medical_unit_fen + row.injury_unit_fen,
      ),
      ownPaidYuan: fenToYuan(row.pension_own_fen + row.unemployment_own_fen + row.medical_own_fen),
      source: source(row),
    })),
    drawings: rows.drawings.map((row) => ({
      drawingId: row.drawing_id,
      firmName: row.firm_id === null ? null : (firms.get(row.firm_id) ?? ''),
      firstMonth: row.first_month.slice(0, 7),
      lastMonth: row.last_month?.slice(0, 7) ?? null,
      source: source(row),
    })),
    statuses: rows.statuses.map((row) => ({
      statusId: row.status_id,
      kind: row.kind,
      category: row.category,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      source: source(row),
    })),
    benefitMonths: rows.benefits.map((row) => ({
      benefitId: row.benefit_id,
      month: row.month.slice(0, 7),
      source: source(row),
    })),
  };
}

/** Names of the firms in a person's registers, also where the firm's other data are not the caller's to see. */
async function firmNames(tx: Tx, personId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ firm_id: string; name: string }>`
    select firm_id, name from people.firms_of(${personId})`.execute(tx);
  return new Map(rows.map((row) => [row.firm_id, row.name]));
}
