/** 17.4 — training subsidy for apprenticeships of the new kind, by year and person. */
import {
  addDays,
  addYears,
  and,
  atLeast,
  atMost,
  type Benefit,
  choose,
  code,
  decisionDate,
  define,
  differ,
  type Expr,
  equal,
  integer,
  isOneOf,
  judgement,
  multiply,
  no,
  not,
  or,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_17_4 } from './17.4.notes.ts';
import { isPublicUnit } from './retention.conditions.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '17.4';
const apprentice = firm.apprentices.item;
const { contractStart, contractEnd, startedOn, years, endedOn, certificate } = apprentice;

/** Figures as of the start of the apprenticeship: the right runs on to its end. */
const figure = (key: string): Expr<'integer'> => ownFigure(key, 'integer', startedOn);

/** The last day of the contract counts: 1 August to 31 July of the next year is one year. */
const contractOfAYear = or(
  apprentice.contractOpenEnded,
  atLeast(
    contractEnd,
    addDays(addYears(contractStart, figure('art17.apprentice.minContractYears'), 'roll'), integer(-1)),
  ),
);

/** One or two years; a third in special cases, which an official judges. */
const termAllowed = choose(
  [
    [atMost(years, figure('art17.apprentice.usualYears')), yes],
    [
      atMost(years, figure('art17.apprentice.longestYears')),
      judgement('apprenticeship-long', '此人的学徒培养超过一般年限，是否属于可以延长的特殊情况？', {
        clause: CLAUSE,
        per: firm.apprentices,
      }),
    ],
  ],
  no,
);

export const apprenticeshipSubsidy: Benefit = {
  id: '17.4',
  clause: CLAUSE,
  title: '企业新型学徒制培训补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.apprentices,
  conditions: [
    {
      id: 'apprenticeship',
      clause: CLAUSE,
      text: '与院校或培训机构联合开展企业新型学徒制培训，已经备案',
      test: firm.apprenticeship,
    },
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业（机关、事业单位不在其内；其他单位是否按企业对待，由经办人员认定）',
      test: choose(
        [
          [equal(firm.unitKind, code('enterprise')), yes],
          [isPublicUnit, no],
        ],
        judgement('apprenticeship-as-enterprise', '该单位不是企业：是否按企业给予新型学徒制培训补贴？', {
          clause: CLAUSE,
        }),
      ),
    },
    {
      id: 'origin',
      clause: CLAUSE,
      text: '学徒是技能岗位新招用或者转岗的人员',
      test: isOneOf(apprentice.origin, ['new-hire', 'transferred']),
    },
    { id: 'contract', clause: CLAUSE, text: '签订一年以上劳动合同', test: contractOfAYear },
    {
      id: 'term',
      clause: CLAUSE,
      text: '培养年限一至二年，特殊情况不超过三年',
      test: termAllowed,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策施行以后申请，培养开始不晚于政策有效期末日',
      test: and(atMost(firstDay, decisionDate), atMost(startedOn, lastDay)),
    },
    {
      id: 'finished',
      clause: CLAUSE,
      text: '学徒期满，取得了证书',
      test: and(
        differ(certificate, code('none')),
        // Whole years from the start; an apprentice who left before is not paid for.
        atLeast(endedOn, addDays(addYears(startedOn, years, 'roll'), integer(-1))),
        atMost(endedOn, decisionDate),
      ),
    },
    {
      id: 'once',
      clause: CLAUSE,
      text: '这次培养没有领过别的培训补贴',
      test: not(apprentice.subsidised),
    },
  ],
  // Whole years at a standard in whole fen: there is nothing to round.
  amount: {
    kind: 'total',
    value: define(
      'apprenticeship-subsidy',
      '学徒制培训补贴',
      multiply(ownFigure('art17.apprentice.perYear', 'money', startedOn), years),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_17_4,
};
