import { fenToYuan } from '@wenye/codes';
import { schoolingOf } from '../people/graduation.ts';
import { type RegistryFact, sourceOf, sourceOfAll } from '../people/registry-fact.ts';
import type { EmploymentRow, RegistryRows } from '../people/registry-rows.ts';

/** The benefit whose months received `firm.hires.months-received` counts. */
const HIRE_INSURANCE = '9.4';

/**
 * What the registers know of a person whom the firm hired, as one item of `firm.hires`. The hire is the person's
 * latest employment with the firm. Nothing is said of a person without one.
 *
 * @param months `YYYY-MM`, of which contributions are told, and by when they were recorded; absent: all
 */
export function hireFactsOf(
  rows: RegistryRows,
  firmId: string,
  asOf: string,
  months?: readonly string[],
): RegistryFact[] {
  const hire = rows.employments.filter((employment) => employment.firm_id === firmId).at(-1);
  if (hire === undefined) return [];
  const hiredOn = hire.contract_start ?? hire.from_date;
  return [
    {
      fact: 'firm.hires.id',
      value: rows.person.id_number,
      source: sourceOf(hire, rows.sources),
    },
    ...contractFacts(hire, rows),
    ...unemploymentFacts(rows, hiredOn, asOf),
    ...graduationFacts(rows, firmId, hiredOn, asOf),
    ...insuranceFacts(rows, firmId, hiredOn, asOf, months),
    receivedFact(rows, asOf),
  ];
}

function contractFacts(hire: EmploymentRow, rows: RegistryRows): RegistryFact[] {
  const source = sourceOf(hire, rows.sources);
  const facts: RegistryFact[] = [];
  if (hire.contract_start !== null)
    facts.push({ fact: 'firm.hires.contract-start', value: hire.contract_start, source });
  if (hire.contract_end !== null)
    facts.push({ fact: 'firm.hires.contract-end', value: hire.contract_end, source });
  if (hire.contract_kind !== null)
    facts.push({
      fact: 'firm.hires.contract-open-ended',
      value: hire.contract_kind === 'open-ended',
      source,
    });
  return facts;
}

/** A registration counts when it was made before the hire and had not ended before it; the hire itself ends it. */
function unemploymentFacts(rows: RegistryRows, hiredOn: string, asOf: string): RegistryFact[] {
  const valid = rows.unemployment
    .filter((row) => row.registered_on < hiredOn && (row.ended_on === null || row.ended_on >= hiredOn))
    .at(-1);
  if (valid === undefined) {
    const source = sourceOfAll(rows.unemployment, 'unemployment', rows.sources, asOf);
    return [{ fact: 'firm.hires.registered-unemployed', value: false, source }];
  }
  const source = sourceOf(valid, rows.sources);
  return [
    { fact: 'firm.hires.registered-unemployed', value: true, source },
    { fact: 'firm.hires.unemployment-registered-on', value: valid.registered_on, source },
  ];
}

function graduationFacts(rows: RegistryRows, firmId: string, hiredOn: string, asOf: string): RegistryFact[] {
  const schooling = schoolingOf(rows);
  if (schooling === null) return [];
  const { source, graduatedOn } = schooling;
  const kind = { fact: 'firm.hires.school-kind', value: schooling.kind, source };
  if (graduatedOn === null) return [kind];
  return [
    kind,
    { fact: 'firm.hires.diploma-date', value: graduatedOn, source },
    {
      fact: 'firm.hires.unemployed-until-hire',
      value: !workedBetween(rows, firmId, graduatedOn, hiredOn),
      source: sourceOfAll(rows.employments, 'employment', rows.sources, asOf),
    },
  ];
}

/** Employed, insured by another unit or registered as a business between leaving school and the hire. */
function workedBetween(rows: RegistryRows, firmId: string, leftSchool: string, hiredOn: string): boolean {
  const employed = rows.employments.some(
    (row) => row.from_date < hiredOn && (row.to_date === null || row.to_date >= leftSchool),
  );
  const insured = rows.contributions.some(
    (row) =>
      row.capacity === 'employee' &&
      row.firm_id !== firmId &&
      row.month >= leftSchool &&
      row.month.slice(0, 7) < hiredOn.slice(0, 7),
  );
  const inBusiness = rows.businesses.some(
    (row) =>
      (row.registered_on === null || row.registered_on < hiredOn) &&
      (row.deregistered_on === null || row.deregistered_on >= leftSchool),
  );
  return employed || insured || inBusiness;
}

/** A month relieved of contributions (2020) stands in the register with zero and counts as paid. */
function insuranceFacts(
  rows: RegistryRows,
  firmId: string,
  hiredOn: string,
  asOf: string,
  months?: readonly string[],
): RegistryFact[] {
  const paid = rows.contributions.filter(
    (row) => row.firm_id === firmId && row.month.slice(0, 7) >= hiredOn.slice(0, 7),
  );
  const wanted = paid.filter(({ month }) => months?.includes(month.slice(0, 7)) ?? true);
  const sourceOfRows = (of: typeof paid) => sourceOfAll(of, 'social-insurance', rows.sources, asOf);
  return [
    { fact: 'firm.hires.insured', value: paid.length > 0, source: sourceOfRows(paid) },
    {
      fact: 'firm.hires.contributions',
      value: wanted.map((row) => ({
        month: row.month.slice(0, 7),
        'unit-paid': fenToYuan(
          row.pension_unit_fen + row.unemployment_unit_fen + row.medical_unit_fen + row.injury_unit_fen,
        ),
      })),
      source: sourceOfRows(wanted),
    },
  ];
}

function receivedFact(rows: RegistryRows, asOf: string): RegistryFact {
  const granted = rows.benefits.filter((row) => row.benefit_id === HIRE_INSURANCE);
  return {
    fact: 'firm.hires.months-received',
    value: granted.length,
    source: sourceOfAll(granted, 'subsidy-ledger', rows.sources, asOf),
  };
}
