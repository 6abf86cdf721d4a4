/** 1.9 — a wage deposit paid in cash may be swapped for a letter of guarantee while the epidemic lasts. */
import { atMost, type Benefit, between, code, decisionDate, equal } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_1_9 } from './1.9.notes.ts';
import { epidemicLifted } from './epidemic.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '1.9';
const { deposit, guaranteeReady } = firm.projects.item;

export const wageDepositSwap: Benefit = {
  id: '1.9',
  clause: CLAUSE,
  title: '农民工工资保证金以保函替换现金',
  subject: 'firm',
  kind: 'relief',
  per: firm.projects,
  conditions: [
    {
      id: 'deposit-due',
      clause: CLAUSE,
      text: '有应当缴纳农民工工资保证金的工程项目',
      test: firm.wageDepositDue,
    },
    {
      id: 'in-cash',
      clause: CLAUSE,
      text: '项目的保证金已经以现金缴纳',
      test: equal(deposit, code('cash')),
    },
    {
      id: 'guarantee',
      clause: CLAUSE,
      text: '有金融机构开立的保函，担保金额不低于应缴的保证金',
      test: guaranteeReady,
    },
    {
      id: 'epidemic',
      clause: CLAUSE,
      text: '在疫情解除以前（含当天）申请',
      test: atMost(decisionDate, epidemicLifted),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // Nothing is saved: cash is set free, and what secures the wages is as much as before.
  notes: NOTES_1_9,
};
