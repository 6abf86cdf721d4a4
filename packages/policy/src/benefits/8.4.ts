/** 8.4 — first sets of major equipment: the state's compensation of the premium, the province's award for their use. */
import {
  add,
  and,
  atMost,
  type Benefit,
  between,
  choose,
  decisionDate,
  define,
  exact,
  isOneOf,
  least,
  money,
  more,
  multiply,
  notApplicable,
  or,
  round,
  type Type,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_8_4 } from './8.4.notes.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '8.4';
const { directory, premium, insuredAmount, insuranceYear, sales } = firm.firstSets.item;

/** Not the city's figures: the state's and the province's, of the day of application. */
const figure = <T extends Type>(key: string, type: T) =>
  valueOf(handle(key, type), { on: decisionDate, region: LUOYANG });

const compensated = define(
  'first-set-compensated',
  '列入国家目录，已经投保，在补偿年限内',
  and(
    isOneOf(directory, ['national', 'both']),
    more(premium, money('0')),
    atMost(insuranceYear, figure('art8.firstSet.maxYears', 'integer')),
  ),
  { clause: CLAUSE },
);

const awarded = define(
  'first-set-awarded',
  '列入省名单，已经售出应用',
  and(isOneOf(directory, ['provincial', 'both']), more(sales, money('0'))),
  { clause: CLAUSE },
);

/** A premium above the rate that the state accepts counts as if at that rate. */
const acceptedPremium = least(
  exact(premium),
  multiply(insuredAmount, figure('art8.firstSet.maxPremiumRate', 'fraction')),
);

// Two supports, each rounded by itself (T16); 四舍五入 to the fen.
const compensation = define(
  'first-set-compensation',
  '首台（套）保险补偿',
  round(multiply(acceptedPremium, figure('art8.firstSet.premiumShare', 'fraction')), 'half-up'),
  { clause: CLAUSE },
);
const award = define(
  'first-set-award',
  '首台（套）推广应用奖励',
  round(multiply(sales, figure('art8.firstSet.awardShare', 'fraction')), 'half-up'),
  { clause: CLAUSE },
);
const NONE = notApplicable('money');

export const firstSetSupport: Benefit = {
  id: '8.4',
  clause: CLAUSE,
  title: '首台（套）装备保险补偿和推广应用奖励',
  subject: 'firm',
  kind: 'benefit',
  per: firm.firstSets,
  conditions: [
    {
      id: 'maker',
      clause: CLAUSE,
      text: '研制生产首台（套）重大技术装备',
      test: firm.firstSetMaker,
    },
    {
      id: 'listed',
      clause: CLAUSE,
      text: '这台装备列入国家首台（套）推广应用指导目录，或者认定为河南省首台（套）',
      test: isOneOf(directory, ['national', 'provincial', 'both']),
    },
    {
      id: 'due',
      clause: CLAUSE,
      text: '列入国家目录的已经投保，连续投保不超过三年；或者列入省名单的已经售出应用',
      test: or(compensated, awarded),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  amount: {
    kind: 'once',
    value: define(
      'first-set-support',
      '可申请的补偿和奖励合计',
      add(choose([[compensated, compensation]], NONE), choose([[awarded, award]], NONE)),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_8_4,
};
