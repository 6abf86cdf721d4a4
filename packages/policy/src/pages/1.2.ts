import type { PolicyPage } from './page.ts';

export const emergencySubsidyPage: PolicyPage = {
  clause: '1.2',
  gist: '暂时困难、还能恢复的参保企业，可以领一次应急稳岗补贴',
  forWhom: '参加失业保险、上年没有裁员或者裁员很少，现在遇到困难、还有希望恢复的企业，不论困难是什么原因',
  amount: [
    '两种算法，企业自选一种。',
    '按人数：当地每月的失业保险金 × {retention.2020Feb.methodA.months} 个月 × 现在参加失业保险的职工人数。',
    '按保险费：单位和职工一个月应缴的社会保险费 × {retention.2020Feb.methodB.months} 个月。',
  ],
  until: ['到 {art1.retention.lastDay}为止申请，一次发给。', '第 1.2、1.7、1.8 条，同一年只能领一种。'],
  example: {
    title: '例如',
    lines: ['某纺织厂经认定为困难企业，选按保险费算，', '单位和职工一个月应缴 100,000.00 元。'],
    result: '100,000.00 × 3 = 300,000.00 元，一次发给。',
  },
  notes: [
    '月数是省里 2020 年 2 月定的，本市文件没有写标准。',
    '怎样算困难企业，文件没有写；还没有认定的，审核时由经办人员认定。',
    '裁员看裁员率：上年新领失业保险金的人数 ÷ 上年平均参保人数，不超过 {retention.layoffRate.max}；参保不超过 {retention.layoffRate.le30.maxInsured} 人的，不超过 {retention.layoffRate.max.le30}。',
    {
      unknown: 'ui.benefit.month',
      text: '还有县（市）的失业保险金没有查到，那里的企业按人数算的，金额待定。',
    },
    '欠缴失业保险费的，先补清再申请；批准缓缴的不算欠。',
    '劳务派遣单位领的补贴要转给实际用工单位，由经办人员先核实协议。',
  ],
};
