/** Work without an employer, and the insurance paid for it. */
import { fact } from '@wenye/rules';
import type { Exclusion, Implication } from './implication.ts';
import { MOST_IN_A_MONTH, monthsReceived } from './received.ts';

export const flexibleWork = {
  flexibleWork: fact.boolean('person.flexible-work', {
    subject: 'person',
    register: '就业登记',
    label: '已灵活就业',
    question: '现在是灵活就业吗？',
    help: '没有与用人单位签劳动合同，靠个人劳动取得收入的，就是灵活就业，例如做自由职业、开网店、跑外卖。',
    changeable: true,
  }),
  flexibleWorkStart: fact.date('person.flexible-work-start', {
    subject: 'person',
    past: true,
    register: '就业登记',
    label: '灵活就业开始日期',
    question: '从哪天开始灵活就业？',
    help: '办过灵活就业登记的，以登记的开始日期为准。',
  }),
  contributions: fact.list('person.contributions', {
    subject: 'person',
    register: '社会保险缴费记录',
    label: '申请月份的社会保险缴费',
    question: '要申请的这些月份，每个月怎样参保、自己实际缴了多少？',
    help: '一个月一行，只填本次申请的月份，每行写明参保身份；没有缴过的，选“一个也没有”。',
    changeable: true,
    itemId: 'month',
    item: {
      month: fact.month('month', {
        register: '社会保险缴费记录',
        label: '缴费月份',
        past: true,
        help: '社会保险费所属的月份。',
      }),
      insuredAs: fact.code('insured-as', {
        register: '社会保险缴费记录',
        label: '参保身份',
        question: '这个月以什么身份参保？',
        help: '单位为职工参保的月份选“单位职工”，同一个月两种都有的也选它。',
        values: [
          { code: 'flexible', label: '灵活就业人员（个人缴费）' },
          { code: 'employee', label: '单位职工' },
          { code: 'resident', label: '城乡居民' },
        ],
      }),
      paid: fact.money('paid', {
        register: '社会保险缴费记录',
        label: '本人实际缴纳',
        question: '这个月自己实际缴了多少元？',
        help: '养老、医疗、失业保险费的合计，按缴费凭证填写，不含滞纳金。',
        unit: '元',
        max: MOST_IN_A_MONTH,
      }),
    },
  }),
  monthsReceived: fact.integer('person.months-received', {
    subject: 'person',
    ...monthsReceived,
  }),
};

export const flexibleWorkImplications: readonly Implication[] = [
  {
    list: null,
    given: 'person.flexible-work-start',
    implies: 'person.flexible-work',
    value: true,
    message: '填了灵活就业开始日期，就不能再填“没有灵活就业”，请核对',
  },
];

export const flexibleWorkExclusions: readonly Exclusion[] = [
  {
    facts: ['person.unemployed', 'person.flexible-work'],
    message: '既填了现在失业，又填了正在灵活就业，两处矛盾，请核对：灵活就业的人不算失业',
  },
];
