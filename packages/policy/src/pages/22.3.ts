import type { PolicyPage } from './page.ts';

export const unemploymentAllowancePage: PolicyPage = {
  clause: '22.3',
  gist: '失业保险金领完了，或者领不了的，可以领失业补助金',
  forWhom: '参加过失业保险、现在没有工作，失业保险金领完了或者不够条件领的人',
  amount: [
    '2020 年 3 月至 12 月失业的：缴费满 2 年，每月是当地失业保险金的 {unempSubsidy.ratio.ge2y@2020-12-31}；满 1 年，{unempSubsidy.ratio.y1to2@2020-12-31}；不满 1 年，或者失业保险金领完了，{unempSubsidy.ratio.lt1yOrExhausted@2020-12-31}。',
    '2022 年失业的：缴费满 1 年每月 {unempSubsidy.month.ge1y@2022-12-31} 元，满 6 个月 {unempSubsidy.month.m6to12@2022-12-31} 元，不满 6 个月或者失业保险金领完了 {unempSubsidy.month.lt6mOrExhausted@2022-12-31} 元。',
    { unknown: 'unempSubsidy.2021', on: '2021-12-31', text: '2021 年失业的：每月多少没有查到。' },
    '是哪一年的，看失业那一天；失业保险金领完的，看领完那一天。',
  ],
  until: [
    '从批准的下一个月起，发 {art22.unempSubsidy.months} 个月，只领一次；离退休不到 {art22.unempSubsidy.months} 个月的，发到退休当月。',
    '2020 年失业的，申请到 {unempSubsidy.claimDeadline@2020-12-31}；2021 年、2022 年失业的请当年申请。',
    {
      unknown: 'unempSubsidy.claimDeadline',
      on: '2022-12-31',
      text: '2021 年、2022 年失业的，跨年还行不行没有查到。',
    },
    '2023 年以后失业的没有这一项。',
  ],
  example: {
    title: '例如',
    lines: ['小高 30 岁，2020 年 8 月从涧西区的工厂辞职，', '缴过 30 个月失业保险费，2020 年 10 月申请。'],
    result: '当地失业保险金 1,520.00 × 80% = 1,216.00 元，每月 1,216.00 元，发 6 个月，到 2021 年 4 月。',
  },
  county: '参加失业保险的县区（领过失业保险金的，是发放的县区），不一定是户籍地',
  notes: [
    '自己辞职的人领不了失业保险金，可以领这一项。',
    {
      unknown: 'ui.benefit.month',
      on: '2020-12-31',
      text: '还有县（市）2020 年的失业保险金没有查到，在那里失业的，金额待定。',
    },
  ],
  instead: {
    'benefit-over': {
      text: '缴费满一年、因单位方面的原因失去工作的，去领失业保险金，比这一项多；正在领的接着领。领完了还没有工作，再看这一项。',
      clause: '22.1',
    },
    'not-by-unit-alone': { text: '农民合同制工人自己没有缴费、参保不满一年的，另有临时生活补助。' },
  },
};
