/** How a firm has or wants industrial land, and how it uses what it has. */
import { fact } from '@wenye/rules';

export const industrialLand = {
  landSought: fact.boolean('firm.industrial-land-sought', {
    subject: 'firm',
    label: '要取得工业用地',
    question: '单位要通过出让或者租赁取得工业用地吗？',
    help: '已经签了合同的也算；租用厂房、不直接取得土地的，不算。',
  }),
  landMode: fact.code('firm.industrial-land-mode', {
    subject: 'firm',
    label: '工业用地取得方式',
    question: '以哪一种方式取得工业用地？',
    values: [
      { code: 'fixed-term', label: '一次出让50年' },
      { code: 'flexible-term', label: '弹性年期出让' },
      { code: 'lease-first', label: '先租后让' },
      { code: 'lease-and-sale', label: '租让结合' },
      { code: 'long-lease', label: '长期租赁' },
    ],
    changeable: true,
  }),
  landYears: fact.integer('firm.industrial-land-years', {
    subject: 'firm',
    register: '土地出让、租赁合同信息',
    label: '工业用地约定年限',
    question: '合同（或者供地方案）约定用多少年？',
    help: '先租后让的，租期和后面的出让年限合计；租让结合的，填两者中较长的。',
    unit: '年',
    min: '1',
    max: '100',
    changeable: true,
  }),
  landStandards: fact.boolean('firm.industrial-land-standards-in-contract', {
    subject: 'firm',
    register: '土地出让、租赁合同信息',
    label: '土地利用标准写入合同',
    question: '合同（或者供地方案）写明土地利用标准，并约定达不到标准怎样退出吗？',
    help: '土地利用标准例如投资强度、容积率、亩均产出和税收。',
    changeable: true,
  }),
  landInefficient: fact.boolean('firm.industrial-land-inefficient', {
    subject: 'firm',
    register: '低效用地名录',
    label: '已有的工业用地被评为低效用地',
    question: '单位已有的工业用地，有没有在考核评价中被评为低效用地，还没有整改到位？',
    help: '没有工业用地，或者还没有评价过的，填否。',
    changeable: true,
  }),
};
