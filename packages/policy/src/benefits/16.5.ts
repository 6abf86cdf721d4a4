/** 16.5 — training subsidy and appraisal subsidy for students in their last school year. */
import {
  add,
  atLeast,
  type Benefit,
  choose,
  code,
  define,
  differ,
  equal,
  integer,
  judgement,
  no,
  notApplicable,
  or,
  yes,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_16_5 } from './16.5.notes.ts';
import { endedInForce, tookPart } from './skill-training.conditions.ts';
import { trainingFigure, trainingStandard } from './training-standard.ts';

const CLAUSE = '16.5';
const { skillCertificate, skillTrainingEnded, trainingDays, firstAppraisal, trainedAsStudent } = person;

const trained = define('student-trained', '参加了培训', atLeast(trainingDays, integer(1)));

/** 毕业学年, not 毕业年度 (T5), on the day on which the training ended. */
const inLastSchoolYear = choose(
  [
    [equal(trainedAsStudent, code('higher-education')), yes],
    [
      equal(trainedAsStudent, code('technician')),
      judgement(
        'technician-training',
        '技师学院高级工班、预备技师班的学生，是否按高校毕业生给予培训和鉴定补贴？',
        {
          clause: CLAUSE,
        },
      ),
    ],
  ],
  no,
);

const training = define(
  'student-training-subsidy',
  '技能培训补贴',
  choose([[trained, trainingStandard(skillCertificate, skillTrainingEnded)]], notApplicable('money')),
  { clause: CLAUSE },
);
const appraisal = define(
  'student-appraisal-subsidy',
  '鉴定补贴',
  choose(
    [[firstAppraisal, trainingFigure('art16.appraisal.perPerson', 'money', skillTrainingEnded)]],
    notApplicable('money'),
  ),
  { clause: CLAUSE },
);

export const studentTraining: Benefit = {
  id: '16.5',
  clause: CLAUSE,
  title: '毕业学年学生技能培训补贴和鉴定补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    tookPart(CLAUSE),
    {
      id: 'final-school-year',
      clause: CLAUSE,
      text: '结业时是普通高校、高等职业院校毕业学年的学生',
      test: inLastSchoolYear,
    },
    endedInForce(CLAUSE),
    {
      id: 'certificate',
      clause: CLAUSE,
      text: '取得了证书',
      test: differ(skillCertificate, code('none')),
    },
    {
      id: 'due',
      clause: CLAUSE,
      text: '参加了培训；或者第一次通过鉴定，鉴定费由自己缴',
      test: or(trained, firstAppraisal),
    },
  ],
  amount: {
    kind: 'once',
    value: define('student-training-total', '培训补贴和鉴定补贴合计', add(training, appraisal), {
      clause: CLAUSE,
    }),
  },
  notes: NOTES_16_5,
};
