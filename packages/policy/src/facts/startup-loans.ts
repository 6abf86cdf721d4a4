/** Start-up guaranteed loans: what a small firm is asked for its own, and how far a person's loan has got. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

/** No firm of the city employs more; keeps shares exact. */
const MOST_PEOPLE = '100000';

/** Whom the loan is for (银发〔2016〕202号, 财金〔2018〕22号). */
const GROUPS =
  '重点人员：城镇登记失业人员、就业困难人员（含残疾人）、退役军人、刑满释放人员、高校毕业生、去产能企业的职工和失业人员、返乡创业农民工、网络商户、建档立卡贫困人口。';

export const firmLoans = {
  loanGroupHired: fact.boolean('firm.loan-group-hired', {
    subject: 'firm',
    register: '劳动用工备案',
    label: '当年新招用了创业担保贷款重点人员',
    question: '今年新招用了失业人员、高校毕业生、退役军人等重点人员吗？',
    help: GROUPS,
    changeable: true,
  }),
  loanHires: fact.integer('firm.loan-eligible-hires', {
    subject: 'firm',
    register: '劳动用工备案',
    label: '当年新招用的创业担保贷款重点人员数',
    question: '今年新招用、签了一年以上劳动合同的人员中，有几人属于创业担保贷款的重点人员？',
    help: `${GROUPS}没有填 0。`,
    unit: '人',
    max: MOST_PEOPLE,
    changeable: true,
  }),
  currentStaff: fact.integer('firm.current-staff', {
    subject: 'firm',
    register: '社会保险缴费记录',
    label: '现有在职职工人数',
    question: '单位现在有多少在职职工？',
    help: '按申请时的人数填写，包括今年新招用的；不是上年末的从业人员。',
    unit: '人',
    min: '1',
    max: MOST_PEOPLE,
  }),
  arrears: fact.boolean('firm.wage-or-insurance-arrears', {
    subject: 'firm',
    label: '拖欠工资或者欠缴社会保险费',
    question: '单位现在是否拖欠职工工资，或者欠缴社会保险费？',
    help: '经批准缓缴、还没有到期的社会保险费，不是欠缴。',
    changeable: true,
  }),
};

/** None of them with a contract of a year says nothing of others. */
export const firmLoansImplications: readonly Implication[] = [
  {
    list: null,
    given: 'firm.loan-eligible-hires',
    of: (hires) => typeof hires === 'number' && hires > 0,
    implies: 'firm.loan-group-hired',
    value: true,
    message: '填了新招用的重点人员数，就不能再填“没有招用重点人员”，请核对',
  },
];

export const personLoans = {
  wantsLoan: fact.boolean('person.startup-loan-wanted', {
    subject: 'person',
    label: '创业并申请个人创业担保贷款',
    question: '正在创业，想申请或者正在申请创业担保贷款吗？',
    help: '创业担保贷款由担保基金担保、经办银行发放、财政贴息，不是一般的商业贷款。',
    changeable: true,
  }),
  owesLoan: fact.boolean('person.startup-loan-outstanding', {
    subject: 'person',
    register: '创业担保贷款台账',
    label: '有没还清的个人创业担保贷款',
    question: '有没有借了还没还清的创业担保贷款？',
    help: '只指由担保基金担保、财政贴息的创业担保贷款，一般的商业贷款不算。',
  }),
  loanGroup: fact.code('person.startup-loan-group', {
    subject: 'person',
    label: '创业担保贷款的其他重点对象',
    question: '属于下面哪一类人员？',
    help: '登记失业人员、就业困难人员、贫困劳动力和高校毕业生另有专门的一项，不在这里选。',
    values: [
      { code: 'veteran', label: '退役军人' },
      { code: 'released-prisoner', label: '刑满释放人员' },
      { code: 'capacity-cut', label: '化解过剩产能企业的职工和失业人员' },
      { code: 'returned-migrant', label: '返乡创业农民工' },
      { code: 'farmer', label: '农村自主创业农民' },
      { code: 'online-shop', label: '网络商户' },
      { code: 'none', label: '都不是' },
    ],
    sensitive: true,
  }),
  otherLoans: fact.boolean('person.other-loans', {
    subject: 'person',
    register: '金融信用信息基础数据库',
    label: '本人或者配偶另有其他贷款',
    question: '本人或者配偶现在还有其他没还清的贷款吗？',
    help: '助学、扶贫、住房、购车贷款和五万元以下的小额消费贷款（含信用卡），都不算。',
    changeable: true,
  }),
  recommendation: fact.code('person.loan-recommended-by', {
    subject: 'person',
    register: '创业担保贷款台账',
    label: '免担保推荐',
    question: '创业项目由谁推荐？',
    help: '推荐由所在的信用乡村、信用园区或者入驻的孵化载体出具。',
    values: [
      { code: 'credit-village', label: '信用乡镇、信用村（社区）' },
      { code: 'credit-park', label: '信用园区' },
      { code: 'incubator', label: '创业孵化示范载体' },
      { code: 'none', label: '没有推荐' },
    ],
    changeable: true,
  }),
  qualityProject: fact.boolean('person.quality-startup-project', {
    subject: 'person',
    register: '创业项目库',
    label: '经认定的优质创业项目',
    question: '创业项目有没有被认定为优质创业项目？',
    help: '例如获得市级以上创业项目、创业大赛的荣誉或者评审认定。',
    changeable: true,
  }),
  repaymentDifficulty: fact.boolean('person.startup-loan-hard-to-repay', {
    subject: 'person',
    label: '按期还款有困难',
    question: '按原来的期限还这笔创业担保贷款，有困难吗？',
  }),
  loanDue: fact.date('person.startup-loan-due-on', {
    subject: 'person',
    register: '创业担保贷款台账',
    label: '创业担保贷款到期日期',
    question: '这笔创业担保贷款原来哪天到期？',
    help: '按借款合同填写；分期偿还的填最后一期。',
  }),
  loanExtended: fact.boolean('person.startup-loan-extended', {
    subject: 'person',
    register: '创业担保贷款台账',
    label: '已因疫情展期过',
    question: '这笔贷款因疫情影响展期过吗？',
  }),
};
