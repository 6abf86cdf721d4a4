/** 1.6 — on-the-job training subsidy for the staff of firms in difficulty, to the end of 2020. */
import {
  atLeast,
  type Benefit,
  choose,
  code,
  decisionDate,
  define,
  equal,
  integer,
  judgement,
  multiply,
  no,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_1_6 } from './1.6.notes.ts';
import { inDifficulty } from './difficulty.conditions.ts';
import { inMeasure, isPublicUnit } from './retention.conditions.ts';
import { ownFigure } from './validity.ts';

const CLAUSE = '1.6';

export const difficultFirmTraining: Benefit = {
  id: '1.6',
  clause: CLAUSE,
  title: '困难企业职工在岗培训补贴',
  subject: 'firm',
  kind: 'benefit',
  conditions: [
    inMeasure(CLAUSE),
    inDifficulty(CLAUSE),
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业（机关、事业单位不在其内；其他单位是否按企业对待，由经办人员认定）',
      test: choose(
        [
          [equal(firm.unitKind, code('enterprise')), yes],
          [isPublicUnit, no],
        ],
        judgement('training-as-enterprise', '该单位不是企业：是否按困难企业给予职工在岗培训补贴？', {
          clause: CLAUSE,
        }),
      ),
    },
    {
      id: 'trained',
      clause: CLAUSE,
      text: '组织了本单位职工在岗培训，有职工培训合格',
      test: atLeast(firm.staffTrained, integer(1)),
    },
  ],
  // Whole people at a standard in whole fen: there is nothing to round.
  amount: {
    kind: 'total',
    value: define(
      'difficult-firm-training',
      '培训补贴金额',
      multiply(ownFigure('art1.training.difficultFirm.perPerson', 'money', decisionDate), firm.staffTrained),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_1_6,
};
