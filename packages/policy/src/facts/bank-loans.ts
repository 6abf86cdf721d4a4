/** What a bank has done with a firm's loans, and whether the firm has kept its word. */
import { fact } from '@wenye/rules';

export const bankLoans = {
  loanCut: fact.boolean('firm.bank-loan-cut', {
    subject: 'firm',
    label: '银行抽贷、断贷',
    question: '有银行提前收回、停发或者不再续贷单位的贷款吗？',
    help: '没到期就收回或者压缩、停发已经核定的贷款、到期以后不再续贷，都算；已经通知要这样做的也算。',
  }),
  loanOverdue: fact.boolean('firm.bank-loan-overdue', {
    subject: 'firm',
    register: '金融信用信息基础数据库',
    label: '有逾期的贷款或者欠息',
    question: '单位现在有没有逾期没还的贷款，或者欠付的利息？',
    help: '银行同意展期、延期还本付息，还没有到新的期限的，不是逾期。被抽贷以后才逾期的那一笔不算。',
    changeable: true,
  }),
};
