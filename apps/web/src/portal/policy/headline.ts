import {
  type Closed,
  clauseClosedOn,
  closedOn,
  figureDay,
  headlineOf,
  measureOf,
  type PageInForce,
  pageInForce,
  policyPageOf,
  policyValidity,
} from '@wenye/policy';
import type { Benefit } from '@wenye/rules';
import { useMemo } from 'react';
import { type Figures, useFigures } from './use-figures.ts';

/** How much a clause gives, in one line with the figures in force; null where they give none. Pure. */
export function headlineIn({ id }: Benefit, { day, values }: Figures): string | null {
  return headlineOf(id, figureDay(measureOf(id, day, values), day), values);
}

/** How much a clause gives, in one line with the figures in force; without them in words. */
export function useHeadline(benefit: Benefit): string {
  const { figures } = useFigures();
  const line = figures === undefined ? null : headlineIn(benefit, figures);
  return line ?? policyPageOf(benefit.clause).gist;
}

/** The page of a benefit with the figures in force; those of the policy's first day while they are on their way. */
export function usePage(benefit: Benefit): PageInForce {
  const { figures } = useFigures();
  return useMemo(
    () => pageInForce(benefit, figures?.day ?? policyValidity().from, figures?.values),
    [benefit, figures],
  );
}

/** What is said of a benefit that is not open on the business date; null: it is, or the date is not known yet. */
export function useClosed({ id }: Benefit): Closed | null {
  const { figures } = useFigures();
  return figures === undefined ? null : closedOn(measureOf(id, figures.day, figures.values), figures.day);
}

/** The same of clauses that no rule decides. */
export function useClauseClosed(): (clause: string) => Closed | null {
  const { figures } = useFigures();
  return (clause) => (figures === undefined ? null : clauseClosedOn(clause, figures.day));
}
