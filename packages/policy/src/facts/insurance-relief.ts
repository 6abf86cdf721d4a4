/** Whose subsidy period the relief of 2020 postpones: hired hardship persons, and what was deferred after the relief. */
import { fact } from '@wenye/rules';

/** Facts of a row of the roster of hires (hires.ts). */
export const hardshipHire = {
  hardship: fact.boolean('hardship', {
    register: '就业困难人员认定台账',
    label: '招用时已认定为就业困难人员',
    question: '招用时，此人是否已被认定为就业困难人员？',
  }),
  subsidyLastMonth: fact.month('hardship-subsidy-last-month', {
    register: '就业补助资金发放台账',
    label: '招用困难人员社会保险补贴的原期限末月',
    question: '招用此人的社会保险补贴，原来核定到哪个月为止？',
    help: '按原来核定的期限填写，不含顺延的月数。',
  }),
};

export const insuranceRelief = {
  hardshipHireSubsidy: fact.boolean('firm.hardship-hire-subsidy', {
    subject: 'firm',
    register: '就业补助资金发放台账',
    label: '享受招用就业困难人员社会保险补贴',
    question: '单位有没有因招用就业困难人员领取社会保险补贴？',
    help: '已经核定、还没有领到的也算。第 9.4 条的中小微企业社会保险补贴是另一项，不算。',
  }),
  deferredMonths: fact.integer('firm.insurance-deferred-months-july-to-dec-2020', {
    subject: 'firm',
    register: '社会保险缴费记录',
    label: '2020年7月起缓缴社会保险费的月数',
    question: '从2020年7月算起，经批准连续缓缴了几个月的养老、失业、工伤保险费？',
    help: '到2020年12月为止，最多 6 个月；没有缓缴填 0。',
    unit: '个月',
    max: '6',
  }),
};
