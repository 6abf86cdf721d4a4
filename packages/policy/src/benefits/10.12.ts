/** 10.12 — the year's new construction land goes first to returning migrants' businesses of county level and above. */
import { type Benefit, between, decisionDate, isOneOf } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_10_12 } from './10.12.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '10.12';

export const landForReturnees: Benefit = {
  id: '10.12',
  clause: CLAUSE,
  title: '新增建设用地指标优先保障返乡创业',
  subject: 'firm',
  kind: 'rule',
  conditions: [
    {
      id: 'recognised',
      clause: CLAUSE,
      text: '是县级以上（含县级）认定的返乡创业园区或者项目',
      test: isOneOf(firm.returneeLevel, ['county', 'city', 'province', 'state']),
    },
    {
      id: 'needs-land',
      clause: CLAUSE,
      text: '需要新增建设用地，占用年度新增计划指标',
      test: firm.needsNewLand,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请用地',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_10_12,
};
