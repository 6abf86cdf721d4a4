import type { PolicyPage } from './page.ts';

export const hireInsurancePage: PolicyPage = {
  clause: '9.4',
  gist: '单位实缴部分全额补',
  forWhom: '符合第 9.3 条招用条件并为其缴纳社会保险费的中小微企业',
  amount: [
    '等于单位为该员工实际缴纳的社会保险费，不含个人缴纳部分。',
    '阶段性减免期间单位少缴或免缴的部分没有实际缴纳，不计入补贴。',
  ],
  until: ['每人最长补 {art9.sme.siSubsidy.maxMonths} 个月。'],
  example: {
    title: '例如',
    lines: ['某企业 2020 年 9 月为新招用的小李实缴社保（单位部分）258.00 元，', '个人部分由小李自己缴。'],
    result: '这个月补 258.00 元，个人部分不补。',
  },
  notes: [],
};
