import type { PolicyPage } from './page.ts';

export const epidemicVatPage: PolicyPage = {
  clause: '1.11',
  gist: '这几类收入免征增值税',
  forWhom: '运输疫情防控重点保障物资、公共交通运输、生活服务，或者为居民收派必需生活物资的单位和个体工商户',
  amount: ['免征增值税，附加税费随之减免。', '不发补贴，申报时直接适用，不用另外申请。'],
  until: ['{tax.vat.epidemicServices.firstDay}至 {tax.vat.epidemicServices.lastDay}取得的收入。'],
  example: {
    title: '例如',
    lines: ['老韩的饭店 2020 年 8 月取得一笔餐饮收入，', '开的都是普通发票。'],
    result: '餐饮是生活服务，这笔收入免征增值税。',
  },
  notes: ['不分企业大小，一般纳税人和小规模纳税人都可以。', '开过增值税专用发票的，作废或者冲红以后再免。'],
};
