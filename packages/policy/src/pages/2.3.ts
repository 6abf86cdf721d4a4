import type { PolicyPage } from './page.ts';

export const rediscountChannelPage: PolicyPage = {
  clause: '2.3',
  gist: '票据贴现、再贴现走快速通道',
  forWhom: '在重点支持企业名录库里、有商业汇票要贴现的民营企业和小微企业',
  amount: ['没有补贴，手续更简、办得更快。', '贴现利率仍由银行和企业商定。'],
  until: ['到 2023 年 7 月 12 日为止。'],
  example: {
    title: '例如',
    lines: ['某轴承厂在名录库里，', '2020 年 10 月有一张还没到期的银行承兑汇票要贴现。'],
    result: '银行贴现以后，可以走快速通道向人民银行办理再贴现。',
  },
  notes: ['走快速通道不等于免审查，票据要有真实的交易。', '不在名录库的，照常贴现。'],
};
