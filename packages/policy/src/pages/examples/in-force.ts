/** The examples of the pages as the rules decide them with the figures in force; fetched only where those changed. */
import type { BenefitAnswer, Pack } from '@wenye/rules';
import { decideRequest } from '../../decide.ts';
import { policyPageOf } from '../index.ts';
import { resultAgainst } from './contradictions.ts';
import { examples } from './index.ts';

/**
 * What the example of a clause comes to where its page does not say so any more; null where the page still holds.
 *
 * @param pack with the figures that officers confirmed
 */
export function exampleOtherwise(clause: string, pack: Pack): BenefitAnswer | null {
  const outcome = exampleOutcome(clause, pack);
  const holds = resultAgainst(policyPageOf(clause).example.result, outcome).length === 0;
  return holds ? null : outcome;
}

/** @throws Error for a clause without an example that the rules decide */
export function exampleOutcome(clause: string, pack?: Pack): BenefitAnswer {
  const request = examples[clause];
  if (request === undefined) throw new Error(`No example for ${clause}`);
  const answer = decideRequest({ ...request, clauses: [clause] }, pack);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  const [outcome] = answer.benefits;
  if (outcome === undefined) throw new Error(`Nothing decided for ${clause}`);
  return outcome;
}
