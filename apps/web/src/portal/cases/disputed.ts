import { findScheme } from '@wenye/policy';
import type { CaseView } from './case-page.tsx';

type View = Pick<CaseView, 'benefitId' | 'documentKinds'>;

/** Facts on which the applicant and a register differ and nobody has said yet whose value holds. Pure. */
export function disputedOf({ facts }: Pick<CaseView, 'facts'>): CaseView['facts'] {
  return facts.filter((fact) => fact.differs && fact.resolution === undefined);
}

/** The kinds of papers that bear on these facts; all of the scheme's where none says so of itself. Pure. */
export function papersOf(view: View, facts: readonly string[]): string[] {
  const disputed = new Set(facts);
  const all = view.documentKinds.map(({ kind }) => kind);
  const bearing = (findScheme(view.benefitId)?.documents.value ?? [])
    .filter(({ kind, proves }) => all.includes(kind) && proves.some((fact) => disputed.has(fact)))
    .map(({ kind }) => kind);
  return bearing.length > 0 ? bearing : all;
}
