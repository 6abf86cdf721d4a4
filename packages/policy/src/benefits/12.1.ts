/** 12.1 — post subsidy and social insurance subsidy for hardship persons placed in public-welfare posts. */
import {
  add,
  addMonths,
  and,
  atLeast,
  atMost,
  type Benefit,
  code,
  countRows,
  decisionDate,
  define,
  firstDay as firstDayOf,
  integer,
  lastDay as lastDayOf,
  least,
  less,
  monthOf,
  multiply,
  or,
  round,
  sumOf,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_12_1 } from './12.1.notes.ts';
import { minimumWage } from './local-standards.ts';
import { firstPlacement, lastMonth, nearRetirement, postFigure, retires } from './public-post.ts';
import { firstDay, lastDay } from './validity.ts';
import { holderTurns16, workingAge } from './working-age.ts';

const CLAUSE = '12.1';
const holder = firm.postHolders.item;
const { month, unitPaid } = holder.months.item;

const claimed = {
  window: { date: month, from: monthOf(holder.placedOn), to: least(lastMonth, monthOf(decisionDate)) },
};
const months = define('post-months', '期限内的申请月数', countRows(holder.months, claimed));

/** The minimum wage may change between the months, so each month has its own standard, in whole fen (T11). */
const monthBegins = firstDayOf(month);
const share = valueOf(handle('publicPost.minWageRatio', 'fraction'), {
  on: monthBegins,
  region: code('410300'),
});
const standard = round(multiply(minimumWage(monthBegins), share), 'half-up');

const postSubsidy = define('post-subsidy', '岗位补贴合计', sumOf(holder.months, standard, claimed), {
  clause: CLAUSE,
});
const insurance = define(
  'post-insurance',
  '社会保险补贴合计（单位实缴）',
  sumOf(holder.months, unitPaid, claimed),
  { clause: CLAUSE },
);

/** The second and last placement: three months after the first ended, and only of those worst off. */
const secondPlacement = and(
  less(holder.placementsBefore, postFigure('publicPost.maxPlacements')),
  atMost(addMonths(holder.leftOn, postFigure('publicPost.reentryMonths'), 'clamp'), holder.placedOn),
  or(holder.zeroEmploymentHousehold, holder.severelyDisabled, nearRetirement(holder.placedOn)),
);

export const publicPost: Benefit = {
  id: '12.1',
  clause: CLAUSE,
  title: '公益性岗位补贴和社会保险补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.postHolders,
  conditions: [
    {
      id: 'post-unit',
      clause: CLAUSE,
      text: '单位有经批准开发的公益性岗位',
      test: firm.postUnit,
    },
    {
      id: 'hardship',
      clause: CLAUSE,
      text: '安置的是就业困难人员（包括认定为就业困难人员的农村贫困劳动力）',
      test: holder.hardship,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策施行以后申请，上岗不晚于政策有效期末日和申请日',
      test: and(
        atMost(firstDay, decisionDate),
        atMost(holder.placedOn, lastDay),
        atMost(holder.placedOn, decisionDate),
      ),
    },
    {
      id: 'placement',
      clause: CLAUSE,
      text: '第一次安置；或者第二次安置，离岗满三个月，且属于零就业家庭成员、一二级残疾或者距法定退休不足五年',
      test: or(firstPlacement, secondPlacement),
    },
    workingAge(CLAUSE, '上岗时', holderTurns16, holder.placedOn),
    {
      id: 'before-retirement',
      clause: CLAUSE,
      text: '上岗时还没有达到法定退休年龄',
      test: less(holder.placedOn, retires),
    },
    {
      id: 'months',
      clause: CLAUSE,
      text: '申请的月份中，至少有一个在岗月份在补贴期限内',
      test: atLeast(months, integer(1)),
    },
  ],
  amount: {
    kind: 'total',
    value: define('post-total', '岗位补贴和社会保险补贴合计', add(postSubsidy, insurance), {
      clause: CLAUSE,
    }),
  },
  months,
  until: lastDayOf(lastMonth),
  notes: NOTES_12_1,
};
