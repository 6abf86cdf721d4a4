/** 13.2 — job-search and start-up subsidy for hardship students in the last school year. */
import { type Benefit, between, county, decisionDate, define, isOneOf, not, or, valueOf } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_13_2 } from './13.2.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '13.2';

/** The six kinds of hardship of the rules in force: two are known of everybody, four are asked of students. */
const HARDSHIP = ['poor-household', 'disabled-household', 'special-support', 'student-loan'];

export const jobSeekSubsidy: Benefit = {
  id: '13.2',
  clause: CLAUSE,
  title: '困难毕业生求职创业补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'full-time-student',
      clause: CLAUSE,
      text: '是普通高等学校、中等职业学校或技工院校的全日制在校学生',
      test: isOneOf(person.studentAt, ['higher-education', 'secondary-vocational', 'technician']),
    },
    {
      id: 'final-school-year',
      clause: CLAUSE,
      text: '正在毕业学年',
      test: person.finalSchoolYear,
    },
    {
      id: 'hardship',
      clause: CLAUSE,
      text: '属于低保家庭、残疾、建档立卡贫困家庭、贫困残疾人家庭、特困人员、获得国家助学贷款之一',
      test: or(person.minimumLiving, person.disabled, isOneOf(person.studentHardship, HARDSHIP)),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
    {
      id: 'once',
      clause: CLAUSE,
      text: '以前没有领过求职创业补贴',
      test: not(person.jobSeekSubsidyReceived),
    },
  ],
  // The standard of the place on the day of application.
  amount: {
    kind: 'once',
    value: define(
      'job-seek-subsidy',
      '求职创业补贴',
      valueOf(handle('jobSeekSubsidy.graduate', 'money'), { on: decisionDate, region: county }),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_13_2,
};
