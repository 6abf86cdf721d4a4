/** 2.5 — no blind withdrawal or stop of loans to creditworthy firms in temporary difficulty: reports are followed up. */
import { type Benefit, between, decisionDate, judgement, not } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_2_5 } from './2.5.notes.ts';
import { recognised } from './difficulty.conditions.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '2.5';

export const noBlindLoanCuts: Benefit = {
  id: '2.5',
  clause: CLAUSE,
  title: '暂时困难企业被抽贷断贷的跟进',
  subject: 'firm',
  kind: 'rule',
  conditions: [
    {
      id: 'loan-cut',
      clause: CLAUSE,
      text: '银行提前收回、停发贷款，或者不再续贷',
      test: firm.loanCut,
    },
    {
      id: 'in-difficulty',
      clause: CLAUSE,
      text: '单位遇到的是暂时困难',
      test: recognised(
        firm.trouble,
        judgement('loan-cut-difficulty', '被抽贷、断贷的单位，是否只是暂时困难而恢复有望？', {
          clause: CLAUSE,
        }),
      ),
    },
    {
      id: 'no-overdue',
      clause: CLAUSE,
      text: '符合授信条件：没有逾期的贷款和欠息',
      test: not(firm.loanOverdue),
    },
    {
      id: 'honest',
      clause: CLAUSE,
      text: '符合授信条件：不在严重失信主体名单上',
      test: not(firm.dishonest),
    },
    {
      id: 'going-concern',
      clause: CLAUSE,
      text: '符合授信条件：不是僵尸企业，也不在破产清算或注销之中',
      test: not(firm.zombie),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内反映',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_2_5,
};
