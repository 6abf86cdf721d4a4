import type { PolicyPage } from './page.ts';

export const loanExtensionPage: PolicyPage = {
  clause: '10.4',
  gist: '可以晚还，期间财政继续贴息',
  forWhom: '受疫情影响、按期还个人创业担保贷款有困难的借款人',
  amount: ['不增加贷款，只推迟还款；展期期间照样贴息。'],
  until: ['从原到期日起，最长 {art10.loan.extension.maxYears} 年。'],
  example: {
    title: '例如',
    lines: ['小郑的创业担保贷款 2020 年 11 月 30 日到期，', '疫情期间饭店停业，还款有困难。'],
    result: '到期前申请，最晚可以展期到 2021 年 11 月 30 日。',
  },
  notes: ['请在到期以前向经办银行申请。'],
  where: '在到期以前，向当初放款的经办银行申请。',
};
