import type { PolicyPage } from './page.ts';

export const wageDepositDeferralPage: PolicyPage = {
  clause: '1.10',
  gist: '农民工工资保证金可以缓交',
  forWhom: '疫情期间新开工、全面实行实名制、数据接入农民工工资支付监管系统的工程项目',
  amount: ['没有补贴，也不免交，只是晚交。'],
  until: ['疫情解除后 {art1.wageDeposit.payWithinMonths} 个月内，以现金或者保函补交。'],
  example: {
    title: '例如',
    lines: ['某公司的项目 2020 年 8 月开工，所有工人都实名登记，', '数据接入了监管系统。'],
    result: '“疫情解除”是哪一天还没有确认，能不能缓交现在定不下来；能缓的，解除后 3 个月内补交。',
  },
  notes: [
    {
      unknown: 'art1.epidemic.liftedOn',
      text: '“疫情解除”是哪一天，文件没有写，以市住建局、人社局公布的为准。',
    },
    '疫情解除的日子是 {art1.epidemic.liftedOn}。',
  ],
};
