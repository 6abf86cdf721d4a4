/** 1.2 — emergency subsidy to insured firms in temporary difficulty with prospects of recovery. */
import { type Benefit, decisionDate, define, multiply, round } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_1_2 } from './1.2.notes.ts';
import { byChosenMethod, byHeadcount, inDifficulty } from './difficulty.conditions.ts';
import { inMeasure, refundConditions } from './retention.conditions.ts';
import { ownFigure } from './validity.ts';

const CLAUSE = '1.2';

/** The policy names no standard: that of the province's notice of February 2020 holds. */
const heads = byHeadcount(ownFigure('retention.2020Feb.methodA.months', 'integer', decisionDate));
const contributions = round(
  multiply(
    multiply(firm.siPayable, ownFigure('retention.2020Feb.methodB.months', 'integer', decisionDate)),
    ownFigure('retention.2020Feb.methodB.share', 'fraction', decisionDate),
  ),
  'half-up',
);

export const emergencySubsidy: Benefit = {
  id: '1.2',
  clause: CLAUSE,
  title: '应急稳岗补贴',
  subject: 'firm',
  kind: 'benefit',
  conditions: [inMeasure(CLAUSE), inDifficulty(CLAUSE), ...refundConditions(CLAUSE)],
  amount: {
    kind: 'once',
    value: define('emergency-subsidy', '补贴金额', byChosenMethod(heads, contributions), { clause: CLAUSE }),
  },
  notes: NOTES_1_2,
};
