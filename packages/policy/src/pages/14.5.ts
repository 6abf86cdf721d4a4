import type { PolicyPage } from './page.ts';

export const ruralPlacementPage: PolicyPage = {
  clause: '14.5',
  gist: '介绍农民到单位上班、干满几个月的，按人领补贴',
  forWhom: '介绍农村劳动力到用人单位上班的人力资源服务机构、劳务经纪人等',
  amount: ['每介绍 1 人 {art14.jobIntro.rural.amount} 元。'],
  until: [
    '这个人在同一单位干满 {art14.jobIntro.rural.minMonths} 个月以后申请。',
    '一个人只补一次，和第 20.2 条不能都领。',
  ],
  example: {
    title: '例如',
    lines: ['嵩县一位劳务经纪人介绍 2 名农民进厂，', '2020 年 8 月 1 日上班，2020 年 10 月 31 日都还在。'],
    result: '2 × 300 = 600.00 元。',
  },
  notes: [
    '头一天也算：8 月 1 日上班的，到 8 月 31 日就满一个月。',
    '没有缴社会保险的也可以。',
    '自己派遣、外包招的人，不是介绍到别的单位，不算。',
    '公共就业服务机构不在内。',
  ],
};
