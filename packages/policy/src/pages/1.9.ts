import type { PolicyPage } from './page.ts';

export const wageDepositSwapPage: PolicyPage = {
  clause: '1.9',
  gist: '用保函换回已缴的农民工工资保证金',
  forWhom: '已经用现金缴了农民工工资保证金的工程项目的施工单位或建设单位',
  amount: ['没有补贴。交来足额的保函，退还占用的现金。'],
  until: ['疫情解除以前申请，一个项目换一次。'],
  example: {
    title: '例如',
    lines: ['某建筑公司的项目用现金缴了保证金，', '2020 年 10 月银行为它开立了同样多的保函。'],
    result: '“疫情解除”是哪一天还没有确认，能不能换现在定不下来；在那以前申请的，可以换回现金。',
  },
  notes: [
    {
      unknown: 'art1.epidemic.liftedOn',
      text: '“疫情解除”是哪一天，文件没有写，以市住建局、人社局公布的为准。',
    },
    '疫情解除的日子是 {art1.epidemic.liftedOn}。',
    '疫情解除以后，仍可依《保障农民工工资支付条例》用保函替代。',
  ],
};
