/** 1.2 — emergency subsidy to insured firms in temporary difficulty with prospects of recovery. */
import { type Benefit, decisionDate, define, multiply } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_1_2 } from './1.2.notes.ts';
import { byChosenMethod, byHeadcount, inDifficulty } from './difficulty.conditions.ts';
import { inMeasure, refundConditions } from './retention.conditions.ts';
import { ownFigure } from './validity.ts';

const CLAUSE = '1.2';

/** The policy names no standard: that of the province's notice of February 2020 holds. */
const months = (method: 'A' | 'B') =>
  ownFigure(`retention.2020Feb.method${method}.months`, 'integer', decisionDate);

/** Half of six months' contributions, which are three months'. */
const byContributions = multiply(firm.siPayable, months('B'));

export const emergencySubsidy: Benefit = {
  id: '1.2',
  clause: CLAUSE,
  title: '应急稳岗补贴',
  subject: 'firm',
  kind: 'benefit',
  conditions: [inMeasure(CLAUSE), inDifficulty(CLAUSE), ...refundConditions(CLAUSE)],
  // Whole months of whole fen: there is nothing to round.
  amount: {
    kind: 'once',
    value: define(
      'emergency-subsidy',
      '补贴金额',
      byChosenMethod(byHeadcount(months('A')), byContributions),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_1_2,
};
