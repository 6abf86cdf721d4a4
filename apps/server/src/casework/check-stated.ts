import { decideRecorded, findFact } from '@wenye/policy';
import type { Json, Pack } from '@wenye/rules';
import type { InputPath } from '../kernel/refusal.ts';
import { requestFacts } from './facts.ts';
import { refuse } from './refusals.ts';

/** By what, and of whom, something is stated. */
interface Statement {
  readonly pack: Pack;
  readonly subject: 'person' | 'firm';
  /** The row of the roster that it is about; null: the claimant. */
  readonly item: string | null;
  /** `YYYY-MM-DD`, the business date. */
  readonly today: string;
}

/**
 * Lets nobody state what its fact can never be (31 February), also where the case is reckoned by what is registered
 * instead: whoever accepts the case takes the statement up.
 *
 * @param declared the claimant's statements, by fact id
 * @param path of the statements in the input, before the fact's id
 * @throws Refusal `casework.facts-not-accepted` at the first fact that is not accepted
 */
export function checkStated(
  { pack, subject, item, today }: Statement,
  declared: Readonly<Record<string, Json>>,
  path: InputPath,
): void {
  const values = Object.entries(declared).map(([fact, value]) => ({ fact, value }));
  const decided = decideRecorded({ subject, decisionDate: today, facts: requestFacts(values, item) }, pack);
  if (decided.ok) return;
  const [first] = decided.errors;
  const fact = first === undefined ? '' : factAt(first.path);
  const label = findFact(fact)?.label;
  const problem = [label, first?.message].filter((each) => each !== undefined).join('，');
  refuse('casework.facts-not-accepted', { problem }, { path: [...path, fact], details: decided.errors });
}

/** `facts.person.contributions[0].paid` → `person.contributions`; `facts.firm.hires[0].insured` → `firm.hires.insured`. */
const factAt = (path: string): string =>
  path
    .replace(/^facts\./, '')
    .replace('firm.hires[0]', 'firm.hires')
    .replace(/\[.*$/, '');
