/** Start-up guaranteed loans: what a small firm is asked for its own, and how far a person's loan has got. */
import { fact } from '@wenye/rules';

/** No firm of the city employs more; keeps shares exact. */
const MOST_PEOPLE = '100000';

export const firmLoans = {
  loanHires: fact.integer('firm.loan-eligible-hires', {
    subject: 'firm',
    register: '劳动用工备案',
    label: '当年新招用的创业担保贷款重点人员数',
    question: '今年新招用、签了一年以上劳动合同的人员中，有几人属于创业担保贷款的重点人员？',
    help: '重点人员：城镇登记失业人员、就业困难人员（含残疾人）、退役军人、刑满释放人员、高校毕业生、去产能企业的职工和失业人员、返乡创业农民工、网络商户、建档立卡贫困人口。没有填 0。',
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
    changeable: true,
  }),
  arrears: fact.boolean('firm.wage-or-insurance-arrears', {
    subject: 'firm',
    label: '拖欠工资或者欠缴社会保险费',
    question: '单位现在是否拖欠职工工资，或者欠缴社会保险费？',
    help: '经批准缓缴、还没有到期的社会保险费，不是欠缴。',
    changeable: true,
  }),
};
