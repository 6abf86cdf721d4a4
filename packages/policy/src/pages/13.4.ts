import type { PolicyPage } from './page.ts';

export const remainingInternshipPage: PolicyPage = {
  clause: '13.4',
  gist: '见习没满就签劳动合同，剩下的月份照样补',
  forWhom: '经人社部门认定、见习没满就和高校毕业生签了劳动合同的见习单位',
  amount: [
    '剩下的每个月，补当月当地最低工资的 {art13.internship.rate.base}；期满的人里留用的达到 {art13.internship.retentionThreshold}，补 {art13.internship.rate.high}。',
    '已经满了的月份按第 13.3 条，两条加起来正好是约定的月数。',
  ],
  until: [
    '到约定的期满日为止，连前面的一起最长 {internship.maxMonths} 个月。',
    '签了合同就可以一次申请，不用等。',
  ],
  example: {
    title: '例如',
    lines: [
      '嵩县某单位和小何约定从 2022 年 1 月 10 日起见习 6 个月，',
      '2022 年 4 月 20 日签了劳动合同，这时满了 3 个月；以前期满的 3 人都没有留用。',
    ],
    result: '剩下 3 个月，当地最低工资 1,800.00 × 3 × 70% = 3,780.00 元。',
  },
  notes: [
    '见习的登记失业青年不在这一条。',
    '签合同那个月没有满的，算在剩下的月份里。',
    '期满那天签的还算没满，第二天签的算期满留用。',
    '本市文件这一句疑漏了一个“满”字，按国家文件的意思办。',
  ],
};
