/** 9.6 — a fixed deduction of tax for each hired person of the key groups, by the tax law of 2019. */
import {
  atMost,
  type Benefit,
  between,
  choose,
  county,
  date,
  decisionDate,
  define,
  divide,
  type Expr,
  integer,
  isOneOf,
  judgement,
  lastDay as lastDayOf,
  monthOf,
  multiply,
  no,
  or,
  round,
  shiftMonth,
  subtract,
  valueOf,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { onlyRecord } from '../parameters/records.ts';
import { NOTES_9_6 } from './9.6.notes.ts';
import { contractAndInsurance, registeredUnemployedFor } from './new-hire.conditions.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '9.6';
const { contractStart, poorLabour, veteran } = firm.hires.item;

/** A figure of the tax law, as of the hire, from which the three years run (T1). */
const figure = <T extends 'integer' | 'money'>(key: string, type: T): Expr<T> =>
  valueOf(handle(key, type), { on: contractStart, region: county });

/** Whoever pays value-added or corporate income tax, of any size (T6); whether a body does, an official says. */
const taxpayer: Expr<'boolean'> = choose(
  [
    [isOneOf(firm.unitKind, ['enterprise', 'farmers-cooperative']), yes],
    [isOneOf(firm.unitKind, ['self-employed', 'state-organ', 'trade-union']), no],
  ],
  judgement('key-group-taxpayer', '该单位是不是增值税或者企业所得税的纳税人？', { clause: CLAUSE }),
);

const years = define('tax-relief-years', '扣减年数', figure('tax.hire.years', 'integer'), { clause: CLAUSE });
const months = multiply(years, integer(12));

/** The month of the hire is the first. */
const ends = define(
  'tax-relief-ends',
  '扣减期末日',
  lastDayOf(shiftMonth(monthOf(contractStart), subtract(months, integer(1)))),
  { clause: CLAUSE },
);

/** Who falls under both is counted once, where it is more. */
const yearly = define(
  'tax-relief-yearly',
  '每人每年定额',
  choose([[veteran, figure('tax.veteran.hire.year', 'money')]], figure('tax.keyGroup.hire.year', 'money')),
  { clause: CLAUSE },
);

/** The present law began with this day; hires before it had another. */
const BEGAN = onlyRecord('tax.keyGroup.hire.year').from ?? '';

export const keyGroupTaxDeduction: Benefit = {
  id: '9.6',
  clause: CLAUSE,
  title: '招用重点群体定额扣减税费',
  subject: 'firm',
  kind: 'relief',
  per: firm.hires,
  conditions: [
    {
      id: 'key-group-hired',
      clause: CLAUSE,
      text: '招用了享受税收扣减的重点群体',
      test: firm.keyGroupHired,
    },
    {
      id: 'taxpayer',
      clause: CLAUSE,
      text: '是缴纳增值税或者企业所得税的企业等单位（不分大小；个体工商户不在其内）',
      test: taxpayer,
    },
    {
      id: 'group',
      clause: CLAUSE,
      text: '招用的是建档立卡贫困人口、自主就业退役士兵，或者登记失业半年以上人员',
      test: or(
        poorLabour,
        veteran,
        registeredUnemployedFor(figure('tax.keyGroup.unemployedMinMonths', 'integer')),
      ),
    },
    {
      id: 'hired',
      clause: CLAUSE,
      text: '2019年以来招用',
      test: between(contractStart, date(BEGAN), decisionDate),
    },
    ...contractAndInsurance(CLAUSE),
    {
      id: 'term-left',
      clause: CLAUSE,
      text: '从招用当月起的三年还没有届满',
      test: atMost(decisionDate, ends),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内确认',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  // A twelfth for each month worked (财税〔2019〕22号); 四舍五入 to the fen.
  amount: {
    kind: 'per-month',
    value: define('tax-relief-monthly', '每月可扣减定额', round(divide(yearly, integer(12)), 'half-up'), {
      clause: CLAUSE,
    }),
  },
  months,
  until: ends,
  notes: NOTES_9_6,
};
