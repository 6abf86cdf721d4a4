/** 17.3 — grants and scholarships of vocational schools, secondary and higher, for one school year. */
import {
  add,
  and,
  atMost,
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  define,
  type Expr,
  equal,
  isOneOf,
  no,
  notApplicable,
  or,
  type Type,
  valueOf,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_17_3 } from './17.3.notes.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '17.3';
const { vocationalStudent, higherVocational, studyYear, secondaryGrantGround, familyHardship, scholarship } =
  person;

/** The school year in which the decision is made has its own figures. */
const figure = <T extends Type>(key: string, type: T): Expr<T> =>
  valueOf(handle(key, type), { on: decisionDate, region: LUOYANG });
const NONE = notApplicable('money');

/** Of a vocational student: at a college, or else at a secondary or technicians' school. */
const bySchool = <T extends Type>(college: Expr<T>, secondary: Expr<NoInfer<T>>): Expr<T> =>
  choose([[higherVocational, college]], secondary);

const grantDue = define(
  'student-grant-due',
  '符合国家助学金条件',
  bySchool(
    familyHardship,
    and(
      atMost(studyYear, figure('art17.grant.secondary.lastStudyYear', 'integer')),
      or(isOneOf(secondaryGrantGround, ['agricultural', 'poor-area']), familyHardship),
    ),
  ),
  { clause: CLAUSE },
);

const national = equal(scholarship, code('national'));
/** Secondary schools have no other scholarship of the state. */
const scholarshipDue = define(
  'student-scholarship-due',
  '获评国家奖学金或励志奖学金',
  or(national, bySchool(equal(scholarship, code('encouragement')), no)),
  { clause: CLAUSE },
);

const grant = bySchool(
  figure('art17.grant.higher.year', 'money'),
  figure('art17.grant.secondary.year', 'money'),
);
const scholarshipAmount = bySchool(
  choose(
    [[national, figure('art17.scholarship.higher.national', 'money')]],
    figure('art17.scholarship.higher.encouragement', 'money'),
  ),
  figure('art17.scholarship.secondary.national', 'money'),
);

export const vocationalStudentAid: Benefit = {
  id: '17.3',
  clause: CLAUSE,
  title: '职业院校国家助学金和国家奖学金',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'vocational-student',
      clause: CLAUSE,
      text: '是中等职业学校、技工院校或者高等职业院校的全日制在校学生',
      test: vocationalStudent,
    },
    {
      id: 'award',
      clause: CLAUSE,
      text: '符合国家助学金条件（中职一、二年级的涉农专业、连片特困地区农村或家庭经济困难学生，高职家庭经济困难学生），或者获评国家奖学金、励志奖学金',
      // Of nobody else is it asked what they would get.
      test: choose([[vocationalStudent, or(grantDue, scholarshipDue)]], notApplicable('boolean')),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  amount: {
    kind: 'once',
    value: define(
      'student-aid',
      '本学年助学金和奖学金合计',
      add(choose([[grantDue, grant]], NONE), choose([[scholarshipDue, scholarshipAmount]], NONE)),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_17_3,
};
