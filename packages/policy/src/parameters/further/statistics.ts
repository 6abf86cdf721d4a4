/**
 * What the joint judgement of the situation (26.3) takes from the statisticians. The surveyed unemployment rate comes
 * of a household survey of the resident population: no register adds up to it, so it is entered with its source and
 * never computed (T19).
 */
import type { Labelled } from '../record.ts';

/** Figures that other offices measure: entered with their source, never the result of a rule. */
export const statisticsFigures: readonly Labelled[] = [
  {
    key: 'statistics.surveyedUnemploymentRate',
    label: '城镇调查失业率',
    value: null,
    unit: 'ratio',
    from: null,
    to: null,
    region: '410300',
    source: '国家统计局劳动力调查，由统计部门公布',
    confidence: 'uncertain',
    note: '只录入、不计算：按常住人口抽样调查得出，失业登记、参保和样本企业的人数都推算不出。逐期录入公布的数值和出处；没有公布本市数值的，留空，不得用登记失业率或者全国、全省的数值代替。',
  },
];

/** The clauses for which a figure is entered that no rule reads. */
export const ENTERED_FOR: Readonly<Record<string, readonly string[]>> = {
  'statistics.surveyedUnemploymentRate': ['26.3'],
};
