import type { PolicyPage } from './page.ts';

export const affectedRefundPage: PolicyPage = {
  clause: '1.8',
  gist: '受疫情影响的企业，返还按人数或者按应缴的保险费算',
  forWhom: '参加失业保险、上年没有裁员或者裁员很少，因为疫情暂时困难的企业，不分大小',
  amount: [
    '两种算法，企业自选一种。',
    '按人数：当地每月的失业保险金 × {art1.retention.affected.methodA.maxMonths} 个月 × 现在参加失业保险的职工人数。',
    '按保险费：单位和职工一个月应缴的社会保险费 × {art1.retention.affected.methodB.maxMonths} 个月。',
    '月数都是最多的数，现在就按最多的算。',
  ],
  until: ['到 {art1.retention.lastDay}为止申请，一次发给。', '第 1.2、1.7、1.8 条，同一年只能领一种。'],
  example: {
    title: '例如',
    lines: ['涧西区某机械厂经认定受疫情影响，现有 100 名职工参加失业保险，', '选按人数算。'],
    result: '市区失业保险金 1,520.00 × 6 × 100 人 = 912,000.00 元，一次发给。',
  },
  notes: [
    '疫情影响由谁认定、怎样证明，文件没有写；还没有认定的，审核时由经办人员认定。',
    '裁员看裁员率：上年新领失业保险金的人数 ÷ 上年平均参保人数，不超过 {retention.layoffRate.max}；参保不超过 {retention.layoffRate.le30.maxInsured} 人的，不超过 {retention.layoffRate.max.le30}。',
    {
      unknown: 'ui.benefit.month',
      text: '还有县（市）的失业保险金没有查到，那里的企业按人数算的，金额待定。',
    },
    '应缴的数以社保经办机构核定的为准，不是实际缴的数。',
    '劳务派遣单位领的返还要转给实际用工单位，由经办人员先核实协议。',
  ],
};
