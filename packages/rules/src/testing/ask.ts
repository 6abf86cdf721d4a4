/** Asks the tiny pack, for tests. */
import { type Answer, type BenefitAnswer, decide, type Pack, type Request } from '../index.ts';
import { tinyPack } from './tiny-pack.ts';

export const rider = {
  'rider.birth-date': '2005-05-10',
  'rider.income': '2999.99',
  'rider.registered': true,
  'rider.fares': [
    { month: '2030-04', paid: '100.00' },
    { month: '2030-02', paid: '0.55' },
    { month: '2030-01', paid: '500.00' },
  ],
};
/** A request of a person in the north; `more` overrides. */
export const person = (facts: Request['facts'] = {}, more: Partial<Request> = {}): Request => ({
  subject: 'person',
  decisionDate: '2030-05-10',
  county: 'north',
  facts,
  ...more,
});

export function answer(request: Request, pack: Pack = tinyPack): Answer {
  const decided = decide(pack, request);
  if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
  return decided;
}
export const one = (request: Request, id = 'A1', pack: Pack = tinyPack): BenefitAnswer =>
  answer(request, pack).benefits.find((each) => each.id === id) as BenefitAnswer;
export const states = ({ reasons }: Pick<BenefitAnswer, 'reasons'>) => reasons.map((each) => each.state);
