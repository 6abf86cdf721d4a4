/** 1.10 — new projects under full real-name management, linked with the supervision of wages, pay the deposit later. */
import {
  addMonths,
  atMost,
  type Benefit,
  between,
  code,
  decisionDate,
  define,
  equal,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_1_10 } from './1.10.notes.ts';
import { epidemicBegan, epidemicLifted } from './epidemic.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '1.10';
const { startedOn, deposit, realName, linked } = firm.projects.item;

/** The text's own term, which runs from the end of the epidemic and not from the policy's (T1). */
const payBy = define(
  'wage-deposit-due-by',
  '最晚补交日',
  addMonths(
    epidemicLifted,
    valueOf(handle('art1.wageDeposit.payWithinMonths', 'integer'), { on: decisionDate, region: LUOYANG }),
    'clamp',
  ),
  { clause: CLAUSE },
);

export const wageDepositDeferral: Benefit = {
  id: '1.10',
  clause: CLAUSE,
  title: '实名制新开工项目缓交农民工工资保证金',
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
      id: 'unpaid',
      clause: CLAUSE,
      text: '项目的保证金还没有缴纳',
      test: equal(deposit, code('unpaid')),
    },
    {
      id: 'new',
      clause: CLAUSE,
      text: '是疫情期间新开工的项目',
      test: between(startedOn, epidemicBegan, epidemicLifted),
    },
    { id: 'real-name', clause: CLAUSE, text: '项目全面实行实名制管理', test: realName },
    {
      id: 'linked',
      clause: CLAUSE,
      text: '项目与农民工工资支付监管系统实现数据对接',
      test: linked,
    },
    {
      id: 'before-due',
      clause: CLAUSE,
      text: '在补交期限（疫情解除后三个月）以内申请',
      test: atMost(decisionDate, payBy),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // Paid later, not less: what is granted is the time.
  until: payBy,
  notes: NOTES_1_10,
};
