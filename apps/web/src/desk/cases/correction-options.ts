import { findFact } from '@wenye/policy';
import type { CaseView } from './views.ts';

type View = {
  readonly benefitId: string;
  readonly lacking: CaseView['lacking'];
  readonly documentKinds: CaseView['documentKinds'];
  readonly facts: readonly Pick<CaseView['facts'][number], 'fact' | 'label'>[];
};

/**
 * Everything that can be asked for at once, each once: what the decision lacks first, then papers of the scheme and
 * facts of the case that its benefit reads. What officials judge is not the applicant's to state. Pure.
 */
export function correctionOptions({ benefitId, lacking, documentKinds, facts }: View) {
  const lacks = new Set(lacking.map(({ fact }) => fact));
  const others = facts.filter(
    ({ fact }) => !lacks.has(fact) && findFact(fact)?.clauses.includes(benefitId) === true,
  );
  return [
    ...lacking.map(({ fact, label }) => ({ value: `fact:${fact}`, label: `还缺：${label}` })),
    ...documentKinds.map(({ kind, label }) => ({ value: `document:${kind}`, label: `材料：${label}` })),
    ...others.map(({ fact, label }) => ({ value: `fact:${fact}`, label: `事实：${label}` })),
  ];
}
