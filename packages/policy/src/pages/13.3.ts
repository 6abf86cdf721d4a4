import type { PolicyPage } from './page.ts';
import {
  hasLeftSchoolWithin,
  mayBeAged,
  mayBeRegistered,
  mayHaveLeftSchoolWithin,
  outOfWork,
} from './reach.ts';

const YEARS = 'internship.graduate.leftSchoolMaxYears';
const ofAge = mayBeAged('internship.youth.minAge', 'internship.youth.maxAge');

export const internshipSubsidyPage: PolicyPage = {
  clause: '13.3',
  gist: '接收见习人员的单位，每人每月按当地最低工资的一部分补',
  forWhom:
    '经人社部门认定的就业见习单位；见习人员是离校两年内没有工作的高校毕业生，或者 16 至 24 岁的登记失业青年',
  amount: [
    '每见习满一个月，补当月当地最低工资的 {art13.internship.rate.base}。',
    '期满的人里，留用的达到 {art13.internship.retentionThreshold}，补 {art13.internship.rate.high}；还没有人期满的，先按 {art13.internship.rate.base}。',
    '各月加起来再乘比例，算到分。',
  ],
  until: [
    '每人最长 {internship.maxMonths} 个月，没有满的月份不补。',
    '实际不满 {internship.minMonths} 个月就离开的，不补。',
  ],
  example: {
    title: '例如',
    lines: [
      '嵩县某单位 2022 年 1 月 10 日起，接收去年毕业的小何见习 6 个月，',
      '期满时，单位一个见习人员也没有留用。',
    ],
    result: '当地最低工资 1,800.00 × 6 个月 × 70% = 7,560.00 元。',
  },
  notes: [
    '先把基本生活费发给见习人员，再申请补贴。',
    '期满前就签了劳动合同的，剩下的月份看第 13.4 条。',
    {
      unknown: 'minWage.classOfCounty',
      on: '2021-12-31',
      text: '2022 年以前，各县区的最低工资是哪一档没有确认，那时的金额待定。',
    },
    '同一个月，同一个人不能再领社会保险补贴或者公益性岗位补贴。',
  ],
  reaches: {
    // Who is known to be of another age is told only as a graduate, and graduates of any age are known to be.
    of: outOfWork(
      hasLeftSchoolWithin(YEARS),
      (facts, day) =>
        ofAge(facts, day) && (mayBeRegistered(facts, day) || mayHaveLeftSchoolWithin(YEARS)(facts, day)),
    ),
    text: '离校两年内没有工作的高校毕业生、16 至 24 岁的登记失业青年，可以到认定的就业见习单位见习，一般 3 至 12 个月。见习补贴由单位申请，您不用申请；见习期间由单位发给您基本生活费。',
    ask: '有哪些见习单位和岗位、怎样报名，请问户籍地或者居住地县区的公共就业服务机构，街道、社区也可以转办。',
  },
};
