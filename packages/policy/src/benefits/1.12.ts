/** 1.12 — firms hit by the epidemic defer what they pay into the housing fund, or pay a lower rate. */
import {
  atLeast,
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  define,
  divide,
  equal,
  greatest,
  integer,
  judgement,
  less,
  multiply,
  notApplicable,
  or,
  round,
  subtract,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_1_12 } from './1.12.notes.ts';
import { recognised } from './difficulty.conditions.ts';
import { isEnterprise } from './enterprise.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '1.12';
const { housingFundMeasure, housingFundRate, housingFundRateSought, housingFundBase } = firm;

/** Whoever defers goes on at the same rate. */
const defers = equal(housingFundMeasure, code('defer'));

const leastRate = define(
  'housing-fund-least-rate',
  '单位缴存比例下限',
  valueOf(handle('housingFund.rate.min', 'fraction'), { on: decisionDate, region: LUOYANG }),
  { clause: CLAUSE },
);

const hundred = integer(100);
const loweredBy = greatest(integer(0), subtract(housingFundRate, housingFundRateSought));

export const housingFundRelief: Benefit = {
  id: '1.12',
  clause: CLAUSE,
  title: '住房公积金缓缴、降低缴存比例',
  subject: 'firm',
  kind: 'relief',
  conditions: [
    {
      id: 'sought',
      clause: CLAUSE,
      text: '申请缓缴住房公积金，或者降低缴存比例',
      test: firm.housingFundSought,
    },
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业（不分大小）',
      test: isEnterprise({
        id: 'housing-fund-cooperative',
        clause: CLAUSE,
        question: '农民专业合作社是否按受疫情影响的企业缓缴住房公积金、降低缴存比例？',
      }),
    },
    {
      id: 'affected',
      clause: CLAUSE,
      text: '受新冠肺炎疫情影响，缴存住房公积金确有困难',
      test: recognised(
        firm.epidemicImpact,
        judgement('housing-fund-affected', '该单位是否受疫情影响，缴存住房公积金确有困难？', {
          clause: CLAUSE,
        }),
      ),
    },
    {
      id: 'staff-agreed',
      clause: CLAUSE,
      text: '经本单位职工代表大会或者工会讨论通过',
      test: firm.housingFundAgreed,
    },
    {
      id: 'lower-than-now',
      clause: CLAUSE,
      text: '降低比例的，申请的比例低于现在的比例',
      test: or(defers, less(housingFundRateSought, housingFundRate)),
    },
    {
      id: 'not-below-least',
      clause: CLAUSE,
      text: '降低比例的，申请的比例不低于规定的下限',
      test: or(defers, atLeast(divide(housingFundRateSought, hundred), leastRate)),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // The unit's part alone, rounded once over the whole staff, 四舍五入 to the fen. What is deferred is still owed.
  amount: {
    kind: 'per-month',
    value: define(
      'housing-fund-saved',
      '单位每月少缴的住房公积金',
      choose(
        [[defers, notApplicable('money')]],
        round(divide(multiply(housingFundBase, loweredBy), hundred), 'half-up'),
      ),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_1_12,
};
