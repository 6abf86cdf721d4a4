import { type Checklist, holds, some } from './checklist.ts';

export const personChecklists: readonly Checklist[] = [
  {
    id: 'checklist.person-now',
    subject: 'person',
    question: '您现在是下面哪些情况？',
    apart: ['person.unemployed', 'person.flexible-work'],
    items: [
      holds('person.unemployed', '没有工作，想找工作'),
      holds('person.flexible-work', '灵活就业'),
      holds('person.final-school-year', '在校学生，正在毕业学年'),
      holds('person.vocational-student', '中职、技工院校或者高职的全日制在校学生'),
      holds('person.rural-labour', '农村劳动力（户口在乡镇、村）'),
    ],
  },
  {
    id: 'checklist.person-recognised',
    subject: 'person',
    question: '您有下面哪些认定、证件或者困难？',
    items: [
      holds('person.hardship'),
      holds('person.disabled'),
      holds('person.poor-labour'),
      holds('person.minimum-living'),
      holds('person.zero-employment-household'),
      holds('person.registered-unemployed'),
      holds('person.hardship-ledger'),
      holds('person.living-trouble', '没有工作以后，家里生活有困难'),
    ],
  },
  {
    id: 'checklist.person-hardship',
    subject: 'person',
    question: '作为就业困难人员，您有下面哪些情况？',
    items: [
      holds('person.hit-by-epidemic'),
      holds('person.hardship-flexible-subsidy', '领过就业困难人员灵活就业社会保险补贴'),
      holds('person.stable-work', '这项补贴期满时，已经有了稳定的工作'),
    ],
  },
  {
    id: 'checklist.person-last-job',
    subject: 'person',
    question: '最近一份工作和失业保险方面，您有下面哪些情况？',
    items: [
      holds('person.left-involuntarily', '最近一份工作，是单位方面的原因结束的'),
      some('person.unemployment-benefit-state', '这次失业领过失业保险金，或者还有没领完的月数', 'none'),
      holds('person.unemployment-allowance-received'),
      holds('person.living-subsidy-received'),
    ],
  },
  {
    id: 'checklist.person-learning-and-business',
    subject: 'person',
    question: '培训和创业方面，您有下面哪些情况？',
    items: [
      holds('person.skill-training'),
      holds('person.startup-training'),
      holds('person.startup-loan-wanted', '正在创业，想申请创业担保贷款'),
      holds('person.startup-loan-outstanding', '有借了还没还清的创业担保贷款'),
      holds('person.exempt-qualification', '想免试取得职业资格，所学专业在免试目录里'),
    ],
  },
  {
    id: 'checklist.person-training',
    subject: 'person',
    question: '参加这次培训或者鉴定的时候，您有下面哪些情况？',
    items: [
      some('person.trained-as-student', '结业（通过鉴定）时，是正在毕业学年的学生', 'other'),
      some('person.school-leaver', '初中或者高中毕业以后，没有继续升学（“两后生”）', 'none'),
      holds('person.first-skill-appraisal'),
    ],
  },
];
