/** 1.7 — refund of last year's unemployment insurance contributions to firms that let few people go. */
import {
  add,
  type Benefit,
  choose,
  code,
  decisionDate,
  define,
  differ,
  money,
  more,
  multiply,
  or,
  round,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_1_7 } from './1.7.notes.ts';
import { isMicroSmallOrMedium } from './firm-size.ts';
import { inMeasure, refundConditions } from './retention.conditions.ts';
import { ownFigure } from './validity.ts';

const CLAUSE = '1.7';

/** What was really paid: of a year with relief that is little (T7). */
const paid = define(
  'ui-paid',
  '上年度单位和职工实缴失业保险费合计',
  add(firm.uiPaidByUnit, firm.uiPaidByStaff),
  { clause: CLAUSE },
);

/** Only enterprises have a size; who takes part by analogy is treated as small (T6). */
const asSmall = or(differ(firm.unitKind, code('enterprise')), isMicroSmallOrMedium);

const rate = define(
  'refund-rate',
  '返还比例',
  choose(
    [[asSmall, ownFigure('retention.rate.sme', 'fraction', decisionDate)]],
    ownFigure('retention.rate.large', 'fraction', decisionDate),
  ),
  { clause: CLAUSE },
);

export const retentionRefund: Benefit = {
  id: '1.7',
  clause: CLAUSE,
  title: '失业保险稳岗返还',
  subject: 'firm',
  kind: 'benefit',
  conditions: [
    inMeasure(CLAUSE),
    ...refundConditions(CLAUSE),
    {
      id: 'paid',
      clause: CLAUSE,
      text: '上年度实际缴纳了失业保险费',
      test: more(paid, money('0')),
    },
  ],
  // Rounded once; 四舍五入 to the fen.
  amount: {
    kind: 'once',
    value: define('refund', '返还金额', round(multiply(paid, rate), 'half-up'), { clause: CLAUSE }),
  },
  notes: NOTES_1_7,
};
