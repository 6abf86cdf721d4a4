/** What tells a person's age and when they retire. */
import { fact } from '@wenye/rules';

export const birth = {
  birthDate: fact.date('person.birth-date', {
    subject: 'person',
    past: true,
    register: '人口基础信息',
    label: '出生日期',
    question: '身份证上的出生日期是哪天？',
    min: '1920-01-01',
  }),
  sex: fact.code('person.sex', {
    subject: 'person',
    register: '人口基础信息',
    label: '性别',
    question: '身份证上的性别是什么？',
    values: [
      { code: 'male', label: '男' },
      { code: 'female', label: '女' },
    ],
  }),
  retirementClass: fact.code('person.retirement-class', {
    subject: 'person',
    register: '基本养老保险参保信息',
    label: '女职工退休类别',
    question: '参保档案里按哪一类退休？',
    help: '女性填写：工人岗位五十周岁，干部和专业技术岗位五十五周岁，以档案为准。',
    values: [
      { code: 'worker', label: '工人（五十周岁）' },
      { code: 'cadre', label: '干部、专业技术人员（五十五周岁）' },
    ],
  }),
};
