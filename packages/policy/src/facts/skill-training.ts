/** Skill training and appraisal of one person: what it was, when it ended, and in which state of life. */
import { type CodeValue, fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

/** What a course or an appraisal ends with; the subsidy differs by it. */
export const certificates: readonly CodeValue[] = [
  { code: 'none', label: '没有取得证书' },
  { code: 'qualified', label: '培训合格证书' },
  { code: 'special-ability', label: '专项职业能力证书' },
  { code: 'level5', label: '初级工（五级）' },
  { code: 'level4', label: '中级工（四级）' },
  { code: 'level3', label: '高级工（三级）' },
  { code: 'level2', label: '技师（二级）' },
  { code: 'level1', label: '高级技师（一级）' },
];

export const TRAINING_REGISTER = '职业技能培训实名信息';

export const skillTraining = {
  skillTraining: fact.boolean('person.skill-training', {
    subject: 'person',
    register: TRAINING_REGISTER,
    label: '参加职业技能培训或者技能鉴定，还没有领过补贴',
    question: '参加过职业技能培训或者职业技能鉴定，并且还没有为它领过补贴吗？',
    help: '由定点培训机构、职业院校（含技工院校）办的培训才算；创业培训是另一项，不算。',
    changeable: true,
  }),
  skillTrainingEnded: fact.date('person.skill-training-ended-on', {
    subject: 'person',
    past: true,
    register: TRAINING_REGISTER,
    label: '技能培训结业日期',
    question: '这次职业技能培训是哪天结业的？',
    help: '以证书上的日期为准；只参加鉴定、没有培训的，填通过鉴定的日期。',
  }),
  trainingDays: fact.integer('person.skill-training-days', {
    subject: 'person',
    register: TRAINING_REGISTER,
    label: '实际参加技能培训的天数',
    question: '这次职业技能培训实际参加了几天？',
    help: '按签到记录填写；只参加鉴定、没有培训的填 0。',
    unit: '天',
    max: '366',
  }),
  skillCertificate: fact.code('person.skill-certificate', {
    subject: 'person',
    register: TRAINING_REGISTER,
    label: '技能培训取得的证书',
    question: '培训或者鉴定后，取得了哪一种证书？',
    help: '取得几种的，选等级最高的一种。',
    values: certificates,
    changeable: true,
  }),
  firstAppraisal: fact.boolean('person.first-skill-appraisal', {
    subject: 'person',
    register: TRAINING_REGISTER,
    label: '第一次通过鉴定，自己缴了鉴定费',
    question: '这是第一次通过职业技能鉴定（评价），并且鉴定费由自己缴吗？',
    help: '只拿培训合格证书、没有参加鉴定的，由学校或者单位缴费的，不算。',
  }),
  trainedAsStudent: fact.code('person.trained-as-student', {
    subject: 'person',
    register: '学籍信息',
    label: '结业时的学生身份',
    question: '结业（通过鉴定）时，正在哪一类学校的毕业学年？',
    help: '毕业学年是毕业前的最后一个学年，不是毕业当年的一月到十二月。',
    values: [
      { code: 'higher-education', label: '毕业学年，普通高等学校（含高等职业院校）' },
      { code: 'technician', label: '毕业学年，技师学院高级工班、预备技师班' },
      { code: 'secondary-vocational', label: '毕业学年，中等职业学校、技工学校' },
      { code: 'other', label: '不在毕业学年，或者不是学生' },
    ],
  }),
  schoolLeaver: fact.code('person.school-leaver', {
    subject: 'person',
    register: '学籍信息',
    label: '“两后生”',
    question: '初中或者高中毕业以后没有继续升学的（“两后生”），户口在农村还是城市？',
    help: '正在上学的，或者后来又升学的，不是“两后生”。',
    values: [
      { code: 'rural', label: '“两后生”，农村户口' },
      { code: 'urban', label: '“两后生”，城市户口' },
      { code: 'none', label: '不是“两后生”' },
    ],
  }),
};

export const skillTrainingImplications: readonly Implication[] = [
  {
    list: null,
    given: 'person.skill-training-ended-on',
    implies: 'person.skill-training',
    value: true,
    message: '填了技能培训结业日期，就不能再填“没有参加技能培训”，请核对',
  },
];
