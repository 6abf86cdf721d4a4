/** A student before graduation, and the hardship for which the job-search subsidy is given. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

export const student = {
  studentAt: fact.code('person.student-at', {
    subject: 'person',
    register: '学籍信息',
    label: '在读学校类型',
    question: '现在在哪一类学校读书？',
    help: '按现在的学籍填写；已经毕业离校的，选“不是在校学生”。',
    values: [
      { code: 'higher-education', label: '普通高等学校（全日制研究生、本科、高职高专）' },
      { code: 'secondary-vocational', label: '中等职业学校（全日制）' },
      { code: 'technician', label: '技工院校（全日制技师学院、技工学校）' },
      { code: 'not-full-time', label: '成人高等教育、自学考试、网络教育或其他非全日制' },
      { code: 'other', label: '其他学校（普通高中等）' },
      { code: 'none', label: '不是在校学生' },
    ],
  }),
  finalSchoolYear: fact.boolean('person.final-school-year', {
    subject: 'person',
    register: '学籍信息',
    label: '正在毕业学年',
    question: '现在是不是毕业前的最后一个学年？',
    help: '毕业学年是毕业前的最后一个学年，从上一年夏秋开学到毕业，以学校学籍为准；不是毕业当年的一月到十二月。',
  }),
  studentHardship: fact.code('person.student-hardship', {
    subject: 'person',
    register: '学生资助信息',
    label: '其他困难情形',
    question: '除了低保和残疾，还符合下面哪一项？',
    help: '符合几项的，选其中一项；都不符合选“都不是”。',
    values: [
      { code: 'poor-household', label: '建档立卡贫困家庭学生' },
      { code: 'disabled-household', label: '贫困残疾人家庭学生' },
      { code: 'special-support', label: '特困人员' },
      { code: 'student-loan', label: '在校期间获得国家助学贷款' },
      { code: 'none', label: '都不是' },
    ],
    sensitive: true,
  }),
  jobSeekSubsidyReceived: fact.boolean('person.job-seek-subsidy-received', {
    subject: 'person',
    register: '就业补助资金发放台账',
    label: '已领过求职创业补贴',
    question: '以前领过求职创业补贴吗？',
    help: '在别的学校或者别的市领的也算。',
  }),
};

export const studentImplications: readonly Implication[] = [
  {
    list: null,
    given: 'person.final-school-year',
    of: true,
    implies: 'person.school-leaver',
    value: 'none',
    message: '正在毕业学年的是在校学生，不是没有继续升学的“两后生”，请核对',
  },
];
