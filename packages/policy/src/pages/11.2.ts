import type { PolicyPage } from './page.ts';

export const flexibleGraduatePage: PolicyPage = {
  clause: '11.2',
  gist: '按实际缴费的一部分补',
  forWhom: '离校 2 年内、没有单位、以灵活就业方式参保缴费的高校毕业生',
  amount: [
    '实际缴纳的社会保险费 × {art11.flexGraduate.siSubsidyRatio}，算到分。缴多少按多少算，没缴的月份不补。',
  ],
  until: ['累计最长补 {art11.flexGraduate.maxYears} 年。'],
  example: {
    title: '例如',
    lines: ['小王 2020 年 6 月毕业，7 月起做线上设计，自己缴养老保险。', '9 月缴了 549.00 元。'],
    result: '549.00 × 2/3 = 366.00 元，这个月补 366.00 元。',
  },
  notes: ['比例按毕业以后开始灵活就业那天的标准定；以后调整的，不影响已经开始的人。'],
};
