import type { PolicyPage } from './page.ts';

export const lossSharingPage: PolicyPage = {
  clause: '10.3',
  gist: '不可抗力造成的损失，担保基金和银行分担',
  forWhom: '经办个人创业担保贷款的银行（金融机构）',
  amount: ['担保基金分担损失的 {art10.loan.lossShare.fund}，算到分；其余由银行承担。'],
  until: ['一笔贷款的损失，分担一次。'],
  example: {
    title: '例如',
    lines: ['老马用创业担保贷款办了养殖场，', '洪水冲毁了场房，还有 100,000.00 元无法偿还。'],
    result: '经认定为不可抗力：银行承担 20,000.00 元，担保基金承担 80,000.00 元。',
  },
  notes: ['经营亏损不是不可抗力。', '受疫情影响、一时还款有困难的，先申请展期（第 10.4 条）。'],
};
