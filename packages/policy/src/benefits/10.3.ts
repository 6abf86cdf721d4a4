/** 10.3 — a personal start-up loan lost to force majeure: how much of it the guarantee fund bears. */
import {
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  define,
  type Expr,
  equal,
  judgement,
  money,
  more,
  multiply,
  no,
  round,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_10_3 } from './10.3.notes.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '10.3';
const { personal, cause, unpaid } = firm.unpaidLoans.item;

const share = define(
  'fund-loss-share',
  '担保基金分担比例',
  ownFigure('art10.loan.lossShare.fund', 'fraction', decisionDate),
  { clause: CLAUSE },
);

/** What is recognised counts; what is only claimed an official judges. */
const lostToForceMajeure: Expr<'boolean'> = choose(
  [
    [equal(cause, code('force-majeure')), yes],
    [
      equal(cause, code('force-majeure-claimed')),
      judgement('force-majeure', '这笔贷款是否因不可抗力无法偿还？', {
        clause: CLAUSE,
        per: firm.unpaidLoans,
      }),
    ],
  ],
  no,
);

export const lossSharing: Benefit = {
  id: '10.3',
  clause: CLAUSE,
  title: '个人创业担保贷款不可抗力损失分担',
  subject: 'firm',
  kind: 'rule',
  per: firm.unpaidLoans,
  conditions: [
    {
      id: 'lender',
      clause: CLAUSE,
      text: '是创业担保贷款的经办金融机构',
      test: firm.startupLender,
    },
    { id: 'personal', clause: CLAUSE, text: '是个人创业担保贷款', test: personal },
    {
      id: 'force-majeure',
      clause: CLAUSE,
      text: '因不可抗力无法偿还',
      test: lostToForceMajeure,
    },
    {
      id: 'unpaid',
      clause: CLAUSE,
      text: '有无法偿还的余额',
      test: more(unpaid, money('0')),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内提出分担',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // Rounded once (T16), 四舍五入 to the fen; the lender bears the rest, so that both make up the loss.
  amount: {
    kind: 'once',
    value: define('fund-bears', '担保基金分担金额', round(multiply(unpaid, share), 'half-up'), {
      clause: CLAUSE,
    }),
  },
  notes: NOTES_10_3,
};
