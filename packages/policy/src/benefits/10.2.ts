/** 10.2 — a start-up guaranteed loan to a person without counter-guarantee: recommended, or a project of quality. */
import { type Benefit, between, decisionDate, define, isOneOf, not, or, valueOf } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_10_2 } from './10.2.notes.ts';
import { isGraduate } from './graduate.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '10.2';

/** The groups of the nation's rules on the loan; a graduate of any year (T5). */
const inLoanGroups = or(
  person.registeredUnemployed,
  person.hardship,
  person.zeroEmploymentHousehold,
  person.poorLabour,
  isOneOf(person.loanGroup, [
    'veteran',
    'released-prisoner',
    'capacity-cut',
    'returned-migrant',
    'farmer',
    'online-shop',
  ]),
  isGraduate(person.schoolKind, { id: 'loan-adult-education', clause: CLAUSE }),
);

export const withoutCounterGuarantee: Benefit = {
  id: '10.2',
  clause: CLAUSE,
  title: '个人创业担保贷款免除反担保',
  subject: 'person',
  kind: 'loan',
  conditions: [
    {
      id: 'applying',
      clause: CLAUSE,
      text: '正在创业，申请个人创业担保贷款',
      test: person.wantsLoan,
    },
    {
      id: 'recommended',
      clause: CLAUSE,
      text: '由信用乡村、信用园区或者创业孵化示范载体推荐，或者是经认定的优质创业项目',
      test: or(
        isOneOf(person.recommendation, ['credit-village', 'credit-park', 'incubator']),
        person.qualityProject,
      ),
    },
    {
      id: 'group',
      clause: CLAUSE,
      text: '是创业担保贷款的重点对象（登记失业人员、就业困难人员、贫困劳动力、高校毕业生、退役军人、返乡创业农民工等）',
      test: inLoanGroups,
    },
    {
      id: 'no-other-loans',
      clause: CLAUSE,
      text: '本人和配偶没有其他贷款（助学、扶贫、住房、购车和小额消费贷款除外）',
      test: not(person.otherLoans),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  amount: {
    kind: 'once',
    value: define(
      'personal-loan-ceiling',
      '个人贷款额度上限',
      valueOf(handle('loan.individual.max', 'money'), { on: decisionDate, region: LUOYANG }),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_10_2,
};
