/** 10.4 — borrowers whom the epidemic keeps from repaying a start-up loan may repay up to a year later. */
import {
  addYears,
  atMost,
  type Benefit,
  between,
  decisionDate,
  define,
  integer,
  judgement,
  multiply,
  not,
  or,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_10_4 } from './10.4.notes.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '10.4';

const years = define(
  'loan-extension-years',
  '展期最长年数',
  ownFigure('art10.loan.extension.maxYears', 'integer', decisionDate),
  { clause: CLAUSE },
);

export const loanExtension: Benefit = {
  id: '10.4',
  clause: CLAUSE,
  title: '受疫情影响创业担保贷款展期并继续贴息',
  subject: 'person',
  kind: 'loan',
  conditions: [
    {
      id: 'outstanding',
      clause: CLAUSE,
      text: '有还没有还清的个人创业担保贷款',
      test: person.owesLoan,
    },
    {
      id: 'hit-by-epidemic',
      clause: CLAUSE,
      text: '受到新冠肺炎疫情影响',
      test: person.hitByEpidemic,
    },
    { id: 'difficulty', clause: CLAUSE, text: '按期还款有困难', test: person.repaymentDifficulty },
    {
      id: 'first-extension',
      clause: CLAUSE,
      text: '还没有因疫情展期过',
      test: not(person.loanExtended),
    },
    {
      id: 'before-due',
      clause: CLAUSE,
      text: '在原到期日以前申请；已经到期的，由经办银行和担保机构决定',
      test: or(
        atMost(decisionDate, person.loanDue),
        judgement('extension-after-due', '贷款已经到期，经办银行和担保机构是否同意展期？', {
          clause: CLAUSE,
        }),
      ),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // Nothing more is lent: what is granted is the time, with the subsidy of interest going on.
  months: multiply(years, integer(12)),
  until: define('loan-due-extended', '展期后的最晚到期日', addYears(person.loanDue, years, 'clamp'), {
    clause: CLAUSE,
  }),
  notes: NOTES_10_4,
};
