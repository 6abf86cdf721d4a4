import type { Json } from '@wenye/rules';
import { problemOf } from '../facts/problem.ts';
import { findFact } from '../facts/vocabulary.ts';
import type { DraftView } from './use-draft.ts';

/** The steps of filling in a draft, in their order; a person has no roster. */
export function stepsOf(kind: 'person' | 'firm'): readonly Step[] {
  return kind === 'firm' ? ['facts', 'roster', 'papers', 'preview'] : ['facts', 'papers', 'preview'];
}

export type Step = 'facts' | 'roster' | 'papers' | 'preview';

type Draft = Pick<DraftView, 'claimant' | 'asks' | 'facts'> & {
  content: Pick<DraftView['content'], 'documents' | 'payeeAccountId' | 'rosterId' | 'facts'>;
};

/**
 * Where to go on with a draft that was left: papers and account are given only after the facts were confirmed, a roster
 * only in its own step. What is complete need not be gone through again; the step before is one press away. Pure.
 */
export function stepLeft(draft: Draft): Step {
  const { claimant, asks, content } = draft;
  const { documents, payeeAccountId, rosterId } = content;
  if (asks.facts.length > 0 || isMistyped(draft)) return 'facts';
  if (documents.length === 0 && payeeAccountId === null) return rosterId === null ? 'facts' : 'roster';
  if (claimant.kind === 'firm' && rosterId === null) return 'roster';
  const complete =
    payeeAccountId !== null && asks.documents.every(({ attached, required }) => attached || !required);
  return complete ? 'preview' : 'papers';
}

/** Whether something is stated otherwise than registered that can be so on no day: it was saved as it was typed. */
const isMistyped = ({ facts, content }: Draft): boolean =>
  facts.some(({ fact, registry }) => {
    const definition = findFact(fact);
    return (
      registry !== undefined &&
      fact in content.facts &&
      definition !== undefined &&
      problemOf(definition, content.facts[fact] as Json | undefined, LAST_DAY) !== undefined
    );
  });
const LAST_DAY = '9999-12-31';
