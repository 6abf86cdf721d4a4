/** The examples of the pages as the rules decide them with the figures in force; fetched only where those changed. */
import type { BenefitAnswer, Pack, UsedParameter } from '@wenye/rules';
import { decideRequest } from '../../decide.ts';
import { figureOfCounty, figuresInForce } from '../../parameters/in-force.ts';
import { figuresRead } from '../../parameters/regions-read.ts';
import { isSameValue } from '../../parameters/same-value.ts';
import { policyPageOf } from '../index.ts';
import { resultAgainst } from './contradictions.ts';
import { examples } from './index.ts';

/** Luoyang, for an example that names no county. */
const CITY = '410300';

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

/**
 * The figures by which the example of a clause is decided, where others hold in its county on a day by what officers
 * confirmed: it tells of somebody who began, or applied, under them.
 *
 * @param day `YYYY-MM-DD`, whose figures the page tells
 * @param pack with the figures that officers confirmed
 */
export function earlierInExample(clause: string, day: string, pack: Pack): readonly UsedParameter[] {
  const county = examples[clause]?.county ?? CITY;
  const values = figuresRead(pack.values);
  const figureOn = (key: string, on: string) => figureOfCounty(figuresInForce(key, on, values), county);
  return exampleOutcome(clause, pack).parameters.filter(({ key, on }) => {
    const [then, now] = [figureOn(key, on), figureOn(key, day)];
    const entered = [then, now].some((figure) => figure?.confidence === 'confirmed');
    return entered && !isSameValue(String(now?.value), String(then?.value));
  });
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
