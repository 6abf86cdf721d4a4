import type { CaseView } from './views.ts';

/** Steps by which the applicant speaks: of differences, in answer to a request for correction, against a proposed refusal. */
const SPEAKING = new Set(['rebut-discrepancy', 'answer-correction', 'state-defence']);

type Step = Pick<CaseView['steps'][number], 'seq' | 'command' | 'label' | 'on' | 'by' | 'note'>;

/** What the applicant has said on the case, the first first: whoever decides against them has to have read it (许可法36). Pure. */
export function statementsOf<S extends Step>(steps: readonly S[]): S[] {
  return steps.filter(({ command, note }) => SPEAKING.has(command) && note !== null);
}
