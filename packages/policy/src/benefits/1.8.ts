/** 1.8 — refund to firms hit by the epidemic: by heads and unemployment benefit, or by contributions payable. */
import { atLeast, type Benefit, decisionDate, define, integer, judgement, multiply } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_1_8 } from './1.8.notes.ts';
import { byChosenMethod, byHeadcount, recognised } from './difficulty.conditions.ts';
import { inMeasure, refundConditions } from './retention.conditions.ts';
import { ownFigure } from './validity.ts';

const CLAUSE = '1.8';

const months = (method: 'A' | 'B') =>
  ownFigure(`art1.retention.affected.method${method}.maxMonths`, 'integer', decisionDate);

/** Payable, not paid: relief and deferral of 2020 leave it as it is (T7). */
const byContributions = multiply(firm.siPayable, months('B'));

export const affectedRefund: Benefit = {
  id: '1.8',
  clause: CLAUSE,
  title: '受疫情影响企业失业保险稳岗返还',
  subject: 'firm',
  kind: 'benefit',
  conditions: [
    inMeasure(CLAUSE),
    {
      id: 'affected',
      clause: CLAUSE,
      text: '受新冠肺炎疫情影响，经认定为暂时困难、恢复有望的企业',
      test: recognised(
        firm.epidemicImpact,
        judgement('epidemic-affected', '该单位是否受疫情影响，生产经营暂时困难而恢复有望？', {
          clause: CLAUSE,
        }),
      ),
    },
    ...refundConditions(CLAUSE),
    {
      id: 'staff',
      clause: CLAUSE,
      text: '现有职工参加失业保险',
      test: atLeast(firm.insuredStaff, integer(1)),
    },
  ],
  // Whole months of whole fen: there is nothing to round.
  amount: {
    kind: 'once',
    value: define('affected-refund', '返还金额', byChosenMethod(byHeadcount(months('A')), byContributions), {
      clause: CLAUSE,
    }),
  },
  notes: NOTES_1_8,
};
