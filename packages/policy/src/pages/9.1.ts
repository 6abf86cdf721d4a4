import type { PolicyPage } from './page.ts';

export const smallFirmLoanPage: PolicyPage = {
  clause: '9.1',
  gist: '小微企业招用重点人员，可以贷款，由财政贴息',
  forWhom: '今年新招用了失业人员、高校毕业生、退役军人等重点人员的小型、微型企业',
  amount: [
    '额度由银行按招用人数和经营情况核定，不超过公布的上限。',
    '新招用的重点人员要占现有职工的 {loan.smallFirm.newHireRatio}；职工超过 {art9.loan.smallFirm.largerStaffOver} 人的，占 {loan.smallFirm.newHireRatio.over100}。',
  ],
  until: ['一笔贷款最长 {loan.smallFirm.termYears} 年。'],
  example: {
    title: '例如',
    lines: ['某小型加工厂有职工 40 人，', '2020 年新招用 6 名登记失业人员，都签了 1 年合同。'],
    result: '6 ÷ 40 = 15%，达到比例，可以申请，上限 300 万元。',
  },
  notes: [
    '本市文件写的是 {art9.loan.smallFirm.newHireRatio} 和 {art9.loan.smallFirm.newHireRatio.over100}，国家后来的规定更宽，按宽的办。',
    '个体工商户和个人创业的，申请个人创业担保贷款。',
  ],
  where: '先向登记注册地县区的人社部门（创业担保贷款窗口）提出，由经办银行核定放款。',
};
