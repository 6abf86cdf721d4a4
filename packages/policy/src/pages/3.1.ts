import type { PolicyPage } from './page.ts';

export const flexibleIndustrialLandPage: PolicyPage = {
  clause: '3.1',
  gist: '工业用地不必一次买 50 年，可以短租、先租后买',
  forWhom: '要取得工业用地的企业',
  amount: [
    '没有补贴。可以选弹性年期出让、先租后让、租让结合或者长期租赁，前期少花钱。',
    '土地利用标准和退出办法写进合同。',
  ],
  until: [
    '出让最长 {land.industrial.grantMaxYears} 年，租赁最长 {land.leaseMaxYears} 年；到 2023 年 7 月 12 日为止供地的适用。',
  ],
  example: {
    title: '例如',
    lines: [
      '某机器人公司要在伊川县建厂，按弹性年期取得土地 20 年，',
      '投资强度和亩均税收写进合同，达不到就退出。',
    ],
    result: '不到 50 年也可以供地，合乎本条。',
  },
  notes: ['供地要符合规划、依法公开出让或者租赁。', '已有的工业用地被评为低效的，先整改。'],
};
