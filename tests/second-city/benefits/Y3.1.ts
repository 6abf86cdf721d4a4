/** Y3.1 — the ferry of those who live on the island and work in town, month by month. */
import {
  addDays,
  addMonths,
  and,
  atMost,
  type Benefit,
  code,
  decisionDate,
  define,
  integer,
  isWithin,
  not,
  valueOf,
} from '@wenye/rules';
import { resident } from '../facts.ts';
import { figures } from '../figures.ts';
import { inForce, YANZE } from '../validity.ts';

const CLAUSE = 'Y3.1';
const ISLAND = code('island');

const months = valueOf(figures.ferryMonths, { on: decisionDate, region: YANZE });

export const ferrySubsidy: Benefit = {
  id: CLAUSE,
  clause: CLAUSE,
  title: '岛区渡船补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    { id: 'island', clause: CLAUSE, text: '住在岛区', test: isWithin(resident.home, ISLAND) },
    {
      id: 'town',
      clause: CLAUSE,
      text: '到岛区以外的本市各区上班',
      test: and(isWithin(resident.workplace, YANZE), not(isWithin(resident.workplace, ISLAND))),
    },
    {
      id: 'crossing',
      clause: CLAUSE,
      text: '已经开始乘渡船上班',
      test: atMost(resident.crossingSince, decisionDate),
    },
    inForce(CLAUSE),
  ],
  amount: {
    kind: 'per-month',
    // The island's standard, wherever the claim is made.
    value: define(
      'ferry-month',
      '渡船补贴（每月）',
      valueOf(figures.ferryMonth, { on: decisionDate, region: ISLAND }),
      { clause: CLAUSE },
    ),
  },
  months,
  // Twelve months from 15 January end on 14 January.
  until: addDays(addMonths(resident.crossingSince, months, 'clamp'), integer(-1)),
  notes: ['标准由岛区公布，没有找到以前金额待定。', '“市区”按本市岛区以外各区掌握。'],
};
