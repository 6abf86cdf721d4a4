import type { CaseView } from './views.ts';

/** Steps by which the applicant speaks: of differences, in answer to a request for correction, against what is proposed, for ending their reconsideration. */
const SPEAKING = new Set([
  'rebut-discrepancy',
  'answer-correction',
  'state-defence',
  'withdraw-reconsideration',
]);

type Step = Pick<CaseView['steps'][number], 'seq' | 'command' | 'label' | 'on' | 'by' | 'note'>;

/** What is proposed against them: what they stated of another proposal is no word on this one. */
const PROPOSING = new Set(['propose-refusal', 'propose-revocation']);

/** Steps that end the applicant's time to speak, of which they made no use. */
const SILENT = new Set(['close-rebuttal', 'close-defence']);

/**
 * The step that ended the time to speak, where the applicant has said nothing since: whoever decides has to know that they
 * were asked. Pure.
 */
export function silenceOf<S extends Step>(steps: readonly S[]): S | null {
  const last = steps.findLast(({ command }) => SPEAKING.has(command) || SILENT.has(command));
  return last !== undefined && SILENT.has(last.command) ? last : null;
}

/** What the applicant has said on the case, the first first: whoever decides against them has to have read it (许可法36). Pure. */
export function statementsOf<S extends Step>(steps: readonly S[]): S[] {
  const proposed = steps.findLastIndex(({ command }) => PROPOSING.has(command));
  return steps.filter(
    ({ command, note }, at) =>
      SPEAKING.has(command) && note !== null && (command !== 'state-defence' || at > proposed),
  );
}
