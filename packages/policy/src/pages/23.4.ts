import type { PolicyPage } from './page.ts';

export const livingSubsidyPage: PolicyPage = {
  clause: '23.4',
  gist: '下岗失业、生活困难的，2020 年可以领一次临时生活补助',
  forWhom: '因为单位的原因丢了工作、还没有再就业、生活困难的人',
  amount: [
    '当地城市低保每月的标准 × 月数，月数最多 {art23.tempLiving.maxMonths} 个月。',
    {
      unknown: 'dibao.urban.month',
      text: '2020 年的低保标准没有查到，以民政部门公布的为准，见下方“现行标准”。',
    },
    {
      unknown: 'art23.tempLiving.months',
      text: '实际发几个月没有查到，以主管部门公布的为准，见下方“现行标准”。',
    },
    '按 {art23.tempLiving.months} 个月发。',
  ],
  until: ['到 2020 年 12 月 31 日为止申请，一人一次，一次发给。'],
  example: {
    title: '例如',
    lines: ['涧西区的老邓被厂里裁员，列入了生活困难失业人员台账，', '2020 年 10 月申请。'],
    result: '可以领，金额要等低保标准和月数确认以后才能算出。',
  },
  notes: [
    '自己辞职的不算。',
    '台账看第 23.2 条；不在台账上的，由经办人员认定。',
    '正在领低保的能不能同时领，还没有确认。',
    '和临时救助是两回事，领了一项不影响另一项。',
  ],
};
