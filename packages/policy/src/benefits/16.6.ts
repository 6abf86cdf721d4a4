/** 16.6 — living allowance during training and a one-off transport allowance, for those worst off. */
import { add, and, atLeast, type Benefit, code, define, equal, integer, multiply, or } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_16_6 } from './16.6.notes.ts';
import { endedInForce, tookPart } from './skill-training.conditions.ts';
import { trainingFigure } from './training-standard.ts';

const CLAUSE = '16.6';
const { skillTrainingEnded, trainingDays, schoolLeaver, minimumLiving } = person;

const living = define(
  'training-living',
  '培训期间生活费补贴',
  multiply(trainingFigure('training.living.day', 'money', skillTrainingEnded), trainingDays),
  { clause: CLAUSE },
);
const transport = define(
  'training-transport',
  '一次性交通费补贴',
  trainingFigure('training.transport.once', 'money', skillTrainingEnded),
  { clause: CLAUSE },
);

export const trainingAllowance: Benefit = {
  id: '16.6',
  clause: CLAUSE,
  title: '培训期间生活费补贴和一次性交通费补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    tookPart(CLAUSE),
    {
      id: 'attended',
      clause: CLAUSE,
      text: '实际参加了培训，不是只参加鉴定',
      test: atLeast(trainingDays, integer(1)),
    },
    endedInForce(CLAUSE),
    {
      id: 'group',
      clause: CLAUSE,
      text: '是贫困劳动力、就业困难人员、零就业家庭成员，或者“两后生”中的农村学员、城市低保家庭学员',
      test: or(
        person.poorLabour,
        person.hardship,
        person.zeroEmploymentHousehold,
        equal(schoolLeaver, code('rural')),
        and(equal(schoolLeaver, code('urban')), minimumLiving),
      ),
    },
  ],
  // Whole days at a standard in whole fen: there is nothing to round.
  amount: {
    kind: 'total',
    value: define('training-allowance', '生活费和交通费补贴合计', add(living, transport), {
      clause: CLAUSE,
    }),
  },
  notes: NOTES_16_6,
};
