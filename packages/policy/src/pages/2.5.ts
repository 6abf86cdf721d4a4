import type { PolicyPage } from './page.ts';

export const noBlindLoanCutsPage: PolicyPage = {
  clause: '2.5',
  gist: '被银行抽贷、断贷，可以反映，有人跟进',
  forWhom: '遇到暂时困难、没有逾期贷款，却被银行提前收贷、停贷或者不再续贷的企业，不分大小',
  amount: ['没有补贴。金融工作部门核实情况，要求银行说明，协调续贷或者展期。'],
  until: ['到 2023 年 7 月 12 日为止。'],
  example: {
    title: '例如',
    lines: ['某纺织厂订单减少，已认定为暂时困难企业，贷款没有逾期，', '2020 年 10 月银行要求提前还清贷款。'],
    result: '可以反映，由金融工作部门跟进。',
  },
  notes: ['跟进不等于银行一定续贷。', '按政策延期还本付息的贷款，不是逾期。'],
};
