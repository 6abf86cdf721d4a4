/** Being out of work, and what unemployment insurance has paid for it. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

export const unemploymentInsurance = {
  unemployed: fact.boolean('person.unemployed', {
    subject: 'person',
    register: '就业登记',
    label: '现在失业',
    question: '现在没有工作吗？',
    // As registered unemployment has it: from 16 (劳动法15) until the pension, able and willing to work, without work.
    help: '年满16周岁、有劳动能力、想工作而没有工作的，才算；在单位上班、灵活就业、自己经营的，已经领养老金的，不算。',
  }),
  unemployedSince: fact.date('person.unemployed-since', {
    subject: 'person',
    past: true,
    register: '就业登记',
    label: '本次失业日期',
    question: '最近一份工作是哪天结束的？',
    help: '以解除或者终止劳动关系的日期为准。',
  }),
  leftInvoluntarily: fact.boolean('person.left-involuntarily', {
    subject: 'person',
    register: '失业登记',
    label: '因单位方面的原因失去工作',
    question: '最近一份工作，是单位方面的原因结束的吗？',
    help: '合同期满单位不续签、被裁减或者辞退、单位倒闭的，算；自己辞职、自己不愿续签的，不算。',
  }),
  insuredMonths: fact.integer('person.unemployment-insured-months', {
    subject: 'person',
    register: '失业保险缴费记录',
    label: '失业保险累计缴费月数',
    question: '参加失业保险累计缴费几个月？',
    help: '以前领过失业保险金的，从重新就业后另行计算；没有参加过填 0。',
    unit: '个月',
  }),
  paidByUnitAlone: fact.boolean('person.unemployment-insured-by-unit-alone', {
    subject: 'person',
    register: '失业保险缴费记录',
    label: '农民合同制工人，本人没有缴过失业保险费',
    question: '参保时是农民合同制工人，失业保险费只由单位缴、本人没有缴吗？',
  }),
  benefitState: fact.code('person.unemployment-benefit-state', {
    subject: 'person',
    register: '失业保险待遇发放记录',
    label: '本次失业的失业保险金',
    question: '这次失业，失业保险金领到哪一步了？',
    values: [
      { code: 'none', label: '没有领过' },
      { code: 'drawing', label: '正在领（含到期后续发），或者还有没领完的月数' },
      { code: 'exhausted', label: '已经领到期满' },
      { code: 'stopped', label: '没有领到期满，中途被停发' },
    ],
  }),
  benefitEndedOn: fact.date('person.unemployment-benefit-ended-on', {
    subject: 'person',
    register: '失业保险待遇发放记录',
    label: '失业保险金期满日期',
    question: '失业保险金领到哪天期满？',
    help: '核定领取期限的最后一天。',
  }),
  allowanceReceived: fact.boolean('person.unemployment-allowance-received', {
    subject: 'person',
    register: '失业保险待遇发放记录',
    label: '已领过失业补助金',
    question: '以前领过失业补助金吗？',
    help: '失业补助金与失业保险金是两项待遇，只问前者。',
  }),
};

export const unemploymentInsuranceImplications: readonly Implication[] = [
  {
    list: null,
    given: 'person.unemployed-since',
    implies: 'person.unemployed',
    value: true,
    message: '填了本次失业日期，就不能再填“现在有工作”，请核对',
  },
];
