/** What a person recognised as hard to employ has drawn for flexible work, and what became of it. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

export const hardship = {
  flexibleSubsidy: fact.boolean('person.hardship-flexible-subsidy', {
    subject: 'person',
    register: '就业补助资金发放台账',
    label: '享受过就业困难人员灵活就业社保补贴',
    question: '以前领过就业困难人员灵活就业社会保险补贴吗？',
    help: '高校毕业生灵活就业的社会保险补贴是另一项，不算。',
  }),
  flexibleSubsidyLastMonth: fact.month('person.hardship-flexible-subsidy-last-month', {
    subject: 'person',
    register: '就业补助资金发放台账',
    label: '灵活就业社保补贴期满月份',
    question: '就业困难人员灵活就业社会保险补贴原来的期限，最后一个月是哪个月？',
    help: '按原来核定的期限填写，不含延长的一年。',
  }),
  stableWork: fact.boolean('person.stable-work', {
    subject: 'person',
    register: '就业登记',
    label: '补贴期满时已实现稳定就业',
    question: '就业困难人员灵活就业社会保险补贴期满时，您是否已经有了稳定的工作？',
    help: '与单位签了劳动合同、由单位参加社会保险的，为稳定就业；仍然灵活就业或者没有工作的，不是。',
  }),
};

export const hardshipImplications: readonly Implication[] = [
  {
    list: null,
    given: 'person.hardship-flexible-subsidy-last-month',
    implies: 'person.hardship-flexible-subsidy',
    value: true,
    message: '填了补贴期满月份，就不能再填“没有领过这项补贴”，请核对',
  },
];
