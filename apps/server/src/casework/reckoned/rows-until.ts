import type { BenefitMonthRow, RegistryRows } from '../../people/registry-rows.ts';

/**
 * What had happened by a day, of what the registers know of a person by now: what they wrote down late stays, what came
 * after the day does not. Months granted for a case are left out of what its own decision counts, and so are those that
 * other cases were granted after it. Pure.
 *
 * @param caseId under which the case's own months were granted
 */
export function rowsUntil(rows: RegistryRows, day: string, caseId: string): RegistryRows {
  const byThen = (when: string | null): boolean => when === null || when <= day;
  const before = grantedBefore(rows.benefits, caseId);
  return {
    ...rows,
    education: rows.education.filter(({ graduated_on }) => byThen(graduated_on)),
    unemployment: rows.unemployment.filter(({ registered_on }) => byThen(registered_on)),
    flexible: rows.flexible.filter(({ from_date }) => byThen(from_date)),
    contributions: rows.contributions.filter(({ month }) => byThen(month)),
    drawings: rows.drawings.filter(({ first_month }) => byThen(first_month)),
    employments: rows.employments.filter(({ from_date }) => byThen(from_date)),
    businesses: rows.businesses.filter(({ registered_on }) => byThen(registered_on)),
    // What no case granted was granted elsewhere before, however late it was told.
    benefits: rows.benefits.filter((row) => row.reference === null || before(row)),
  };
}

/** How many months of a benefit other cases of the person were granted after this one. Pure. */
export function grantedAfter({ benefits }: RegistryRows, caseId: string, benefitId: string): number {
  const before = grantedBefore(benefits, caseId);
  return benefits.filter(
    (row) =>
      row.benefit_id === benefitId && row.reference !== null && row.reference !== caseId && !before(row),
  ).length;
}

/**
 * Whether other cases were granted a month before this one was granted its own: a case that was granted none comes after all.
 * Months are numbered in the order in which they were granted.
 */
function grantedBefore(
  benefits: readonly BenefitMonthRow[],
  caseId: string,
): (row: BenefitMonthRow) => boolean {
  const [first] = benefits
    .flatMap(({ reference, benefit_month_id }) => (reference === caseId ? [benefit_month_id] : []))
    .toSorted();
  return ({ reference, benefit_month_id }) =>
    reference !== caseId && (first === undefined || benefit_month_id < first);
}
