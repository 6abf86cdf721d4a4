import type { RegistryRows } from '../../people/registry-rows.ts';

/**
 * What had happened by a day, of what the registers know of a person by now: what they wrote down late stays, what came
 * after the day does not. Months granted for a case are left out of what its own decision counts, and so are those of
 * later cases. Pure.
 *
 * @param caseId under which the case's own months were granted
 */
export function rowsUntil(rows: RegistryRows, day: string, caseId: string): RegistryRows {
  const byThen = (when: string | null): boolean => when === null || when <= day;
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
    benefits: rows.benefits.filter(
      ({ reference, recorded_on }) => reference !== caseId && (reference === null || byThen(recorded_on)),
    ),
  };
}
