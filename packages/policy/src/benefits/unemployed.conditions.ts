/** What 22.2 and 22.3 ask alike: out of work, when they retire, and what the benefit is. */
import {
  type Condition,
  choose,
  county,
  date,
  decisionDate,
  define,
  greatest,
  least,
  less,
  valueOf,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { minimumWage, unemploymentBenefit } from './local-standards.ts';
import { retirementDay } from './retirement-age.ts';

/** The day on which the claimant reaches the statutory retirement age. */
export const retiresOn = retirementDay(person, 'unemployed-retires-on');

export const stillUnemployed = (clause: string): Condition => ({
  id: 'unemployed',
  clause,
  text: '现在失业，还没有重新就业',
  test: person.unemployed,
});

const ofCounty = (key: string) => valueOf(handle(key, 'money'), { on: decisionDate, region: county });

/** From this day on it is certain which minimum wage each county has; before it that of class I is the widest. */
const CLASSES_CERTAIN_FROM = date('2022-01-01');
const mostOfCounty = choose(
  [[less(decisionDate, CLASSES_CERTAIN_FROM), ofCounty('minWage.month.classI')]],
  minimumWage(decisionDate),
);

/**
 * The monthly unemployment benefit, within the bounds that law sets to it: not below the urban minimum living
 * standard, nor above the minimum wage (失业保险条例 art. 18). They tell what it can be where the county's own figure
 * is not on record. The lower is the province's floor, since the county's is not certain.
 */
export const benefitOfCounty = define(
  'unemployment-benefit',
  '当地失业保险金月标准',
  least(mostOfCounty, greatest(ofCounty('dibao.urban.floor.month'), unemploymentBenefit(decisionDate))),
);
