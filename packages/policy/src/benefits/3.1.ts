/** 3.1 — industrial land beyond the fixed fifty years: for flexible terms, leased first, in part or for long. */
import {
  atMost,
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  define,
  equal,
  isOneOf,
  not,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_3_1 } from './3.1.notes.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '3.1';

/** Of the law in force on the day of the contract or of its draft. */
const years = (key: string) =>
  valueOf(handle(`land.${key}`, 'integer'), { on: decisionDate, region: LUOYANG });

const longest = define(
  'land-longest-term',
  '法定最高年限',
  choose(
    [[equal(firm.landMode, code('long-lease')), years('leaseMaxYears')]],
    years('industrial.grantMaxYears'),
  ),
  { clause: CLAUSE },
);

export const flexibleIndustrialLand: Benefit = {
  id: '3.1',
  clause: CLAUSE,
  title: '工业用地弹性供应与退出',
  subject: 'firm',
  kind: 'rule',
  conditions: [
    {
      id: 'land',
      clause: CLAUSE,
      text: '通过出让或者租赁取得工业用地',
      test: firm.landSought,
    },
    {
      id: 'mode',
      clause: CLAUSE,
      text: '以弹性年期出让、先租后让、租让结合或者长期租赁的方式取得，不是一次出让50年',
      test: isOneOf(firm.landMode, ['flexible-term', 'lease-first', 'lease-and-sale', 'long-lease']),
    },
    {
      id: 'term',
      clause: CLAUSE,
      text: '约定的年限不超过法定最高年限（出让和租赁不同）',
      test: atMost(firm.landYears, longest),
    },
    {
      id: 'standards',
      clause: CLAUSE,
      text: '土地利用标准和达不到标准的退出办法写入合同',
      test: firm.landStandards,
    },
    {
      id: 'not-inefficient',
      clause: CLAUSE,
      text: '已有的工业用地没有被评为低效用地，或者已经整改到位',
      test: not(firm.landInefficient),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内供地',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  notes: NOTES_3_1,
};
