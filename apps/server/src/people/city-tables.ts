import type { FirmRecord, PersonBundle } from '@wenye/city';
import { CopyTarget } from './city-copy.ts';

/** The tables that a generated city fills, with the columns that are given. */
export function cityTables() {
  const recorded = ['source', 'recorded_on'];
  return {
    person: new CopyTarget('people.person', [
      'person_id',
      'id_number',
      'name',
      'sex',
      'birth_date',
      'division',
      'township',
      'hukou_division',
      'hukou_kind',
      'education',
      'phone',
      'generated',
      ...recorded,
    ]),
    education: new CopyTarget('people.education_record', [
      'person_id',
      'level',
      'school_kind',
      'school',
      'graduated_on',
      ...recorded,
    ]),
    unemployment: new CopyTarget('people.unemployment_registration', [
      'person_id',
      'registered_on',
      'ended_on',
      'division',
      ...recorded,
    ]),
    flexible: new CopyTarget('people.flexible_registration', [
      'person_id',
      'from_date',
      'to_date',
      'occupation',
      'division',
      ...recorded,
    ]),
    status: new CopyTarget('people.status', [
      'person_id',
      'kind',
      'category',
      'valid_from',
      'valid_to',
      'division',
      ...recorded,
    ]),
    personAccount: new CopyTarget('people.payee_account', [
      'person_id',
      'bank',
      'account_number',
      'holder_name',
      'verification',
      'verified_on',
      'valid_from',
      ...recorded,
    ]),
    contribution: new CopyTarget('people.contribution', [
      'person_id',
      'month',
      'capacity',
      'firm_id',
      'base_fen',
      'pension_unit_fen',
      'pension_own_fen',
      'unemployment_unit_fen',
      'unemployment_own_fen',
      'medical_unit_fen',
      'medical_own_fen',
      'injury_unit_fen',
      'recorded_on',
    ]),
    drawing: new CopyTarget('people.unemployment_benefit', [
      'person_id',
      'firm_id',
      'first_month',
      'last_month',
      'recorded_on',
    ]),
    employment: new CopyTarget('firms.employment', [
      'firm_id',
      'person_id',
      'from_date',
      'to_date',
      'contract_kind',
      'contract_start',
      'contract_end',
      'post',
      'wage_fen',
      'end_reason',
      ...recorded,
    ]),
    firm: new CopyTarget('firms.firm', [
      'firm_id',
      'uscc',
      'name',
      'entity_type',
      'industry',
      'labour_dispatch',
      'division',
      'township',
      'registered_on',
      'legal_representative',
      'phone',
      'generated',
      ...recorded,
    ]),
    figures: new CopyTarget('firms.annual_figures', [
      'firm_id',
      'year',
      'staff',
      'revenue_fen',
      'assets_fen',
      ...recorded,
    ]),
    firmAccount: new CopyTarget('firms.payee_account', [
      'firm_id',
      'bank',
      'account_number',
      'holder_name',
      'verification',
      'verified_on',
      'valid_from',
      ...recorded,
    ]),
  };
}

export type CityTables = ReturnType<typeof cityTables>;

/** Adds a person and everything that the registers hold of them. */
export function addPerson(to: CityTables, bundle: PersonBundle): void {
  const { person: of } = bundle;
  const id = of.personId;
  to.person.add(
    id,
    of.idNumber,
    of.name,
    of.sex,
    of.birthDate,
    of.division,
    of.township,
    of.hukouDivision,
    of.hukouKind,
    of.education,
    of.phone,
    true,
    of.source,
    of.recordedOn,
  );
  for (const row of bundle.education)
    to.education.add(id, row.level, row.schoolKind, row.school, row.graduatedOn, row.source, row.recordedOn);
  for (const row of bundle.unemployment)
    to.unemployment.add(id, row.registeredOn, row.endedOn, row.division, row.source, row.recordedOn);
  for (const row of bundle.flexible)
    to.flexible.add(id, row.fromDate, row.toDate, row.occupation, row.division, row.source, row.recordedOn);
  for (const row of bundle.statuses)
    to.status.add(
      id,
      row.kind,
      row.category,
      row.validFrom,
      row.validTo,
      row.division,
      row.source,
      row.recordedOn,
    );
  for (const row of bundle.employments)
    to.employment.add(
      row.firmId,
      id,
      row.fromDate,
      row.toDate,
      row.contractKind,
      row.contractStart,
      row.contractEnd,
      row.post,
      row.wageFen,
      row.endReason,
      row.source,
      row.recordedOn,
    );
  for (const row of bundle.contributions)
    to.contribution.add(
      id,
      row.month,
      row.capacity,
      row.firmId,
      row.baseFen,
      row.pensionUnitFen,
      row.pensionOwnFen,
      row.unemploymentUnitFen,
      row.unemploymentOwnFen,
      row.medicalUnitFen,
      row.medicalOwnFen,
      row.injuryUnitFen,
      row.recordedOn,
    );
  for (const row of bundle.drawings)
    to.drawing.add(id, row.firmId, row.firstMonth, row.lastMonth, row.recordedOn);
  if (bundle.account !== null) addAccount(to.personAccount, id, bundle.account);
}

export function addFirm(to: CityTables, of: FirmRecord): void {
  to.firm.add(
    of.firmId,
    of.uscc,
    of.name,
    of.entityType,
    of.industry,
    of.labourDispatch,
    of.division,
    of.township,
    of.registeredOn,
    of.legalRepresentative,
    of.phone,
    true,
    of.source,
    of.recordedOn,
  );
  for (const row of of.figures)
    to.figures.add(of.firmId, row.year, row.staff, row.revenueFen, row.assetsFen, row.source, row.recordedOn);
  if (of.account !== null) addAccount(to.firmAccount, of.firmId, of.account);
}

function addAccount(target: CopyTarget, owner: string, account: NonNullable<PersonBundle['account']>): void {
  target.add(
    owner,
    account.bank,
    account.accountNumber,
    account.holderName,
    account.verified ? 'verified' : 'unverified',
    account.verified ? account.recordedOn : null,
    account.validFrom,
    account.source,
    account.recordedOn,
  );
}
