/** Income that article 1 frees from value-added tax. */
import { fact } from '@wenye/rules';
import type { Implication } from './implication.ts';

export const epidemicServices = {
  exemptIncome: fact.boolean('firm.vat-epidemic-income', {
    subject: 'firm',
    label: '有防疫运输、公共交通、生活服务或者必需生活物资快递的收入',
    question: '单位有没有运输防疫重点物资、公共交通、生活服务，或者为居民送必需生活物资快递的收入？',
    help: '公共交通：公交、地铁、出租车、长途客运、班车、轮客渡等。生活服务：餐饮、住宿、旅游、文化体育、教育、医疗、居民日常服务等。运输其他货物、一般的快递不算。',
  }),
  exemptIncomeOn: fact.date('firm.vat-epidemic-income-on', {
    subject: 'firm',
    past: true,
    register: '增值税申报信息',
    label: '这类收入的纳税义务发生日期',
    question: '要确认的这笔收入，纳税义务是哪天发生的？',
    help: '长期有这类收入的，一笔一笔按各自的日期看：填想确认免不免税的那一笔，再看别的日期时回来改。按增值税纳税义务发生的日期填写，一般是收款或者开票的日期，不是申报的日期。',
  }),
  specialInvoice: fact.boolean('firm.vat-epidemic-special-invoice', {
    subject: 'firm',
    register: '增值税发票信息',
    label: '这类收入开了增值税专用发票，没有作废或者冲红',
    question: '这类收入有没有开过增值税专用发票，还没有作废或者冲红？',
    changeable: true,
  }),
};

export const epidemicServicesImplications: readonly Implication[] = [
  {
    list: null,
    given: 'firm.vat-epidemic-income-on',
    implies: 'firm.vat-epidemic-income',
    value: true,
    message: '填了这类收入的日期，就不能再填“没有这类收入”，请核对',
  },
];
