import { type Checklist, holds } from './checklist.ts';

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
    question: '您有下面哪些认定或者证件？',
    items: [
      holds('person.hardship'),
      holds('person.disabled'),
      holds('person.poor-labour'),
      holds('person.minimum-living'),
      holds('person.zero-employment-household'),
      holds('person.registered-unemployed'),
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
];
