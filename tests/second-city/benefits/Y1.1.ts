/** Y1.1 — tuition of an evening course for a person registered as unemployed. */
import {
  and,
  atMost,
  type Benefit,
  decisionDate,
  define,
  least,
  multiply,
  not,
  round,
  valueOf,
  YUAN,
} from '@wenye/rules';
import { resident } from '../facts.ts';
import { figures } from '../figures.ts';
import { inForce, YANZE } from '../validity.ts';

const CLAUSE = 'Y1.1';

/** The figures of the day on which the course ended; the document does not say another. */
const then = { on: resident.courseEnded, region: YANZE };

const subsidy = define(
  'course-subsidy',
  '学费补贴',
  least(
    round(multiply(resident.tuition, valueOf(figures.courseShare, then)), 'half-up', YUAN),
    valueOf(figures.courseCap, then),
  ),
  { clause: CLAUSE },
);

export const courseSubsidy: Benefit = {
  id: CLAUSE,
  clause: CLAUSE,
  title: '夜校学费补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'course',
      clause: CLAUSE,
      text: '学完一门夜校课程，取得结业证',
      test: and(resident.tookCourse, atMost(resident.courseEnded, decisionDate)),
    },
    { id: 'listed', clause: 'Y1.2', text: '夜校在市教育局公布的名录内', test: resident.courseListed },
    { id: 'unemployed', clause: CLAUSE, text: '已登记失业', test: resident.unemployed },
    { id: 'once', clause: 'Y4.1', text: '这门课程没有领过补贴', test: not(resident.coursePaidBefore) },
    inForce(CLAUSE),
  ],
  amount: { kind: 'once', value: subsidy },
  notes: [
    '登记失业按哪一天，文本没有写：按申请日。',
    '先按比例取整到元，再与封顶比较：封顶是整元，两种顺序结果相同。',
  ],
};
