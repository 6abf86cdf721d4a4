/** 9.7 — the months in which contributions were relieved do not use up the subsidy for hired hardship persons. */
import {
  add,
  atLeast,
  type Benefit,
  between,
  choose,
  date,
  decisionDate,
  define,
  greatest,
  integer,
  lastDay as lastDayOf,
  least,
  monthOf,
  monthsBetween,
  not,
  shiftMonth,
  table,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { onlyRecord } from '../parameters/records.ts';
import { relievedAsSmall } from './1.1.ts';
import { NOTES_9_7 } from './9.7.notes.ts';
import { isPublicUnit } from './retention.conditions.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '9.7';
const { contractStart, hardship, subsidyLastMonth } = firm.hires.item;

/** The months relieved are those of the figures of 1.1, not of the policy (T1). */
const SMALL = onlyRecord('si.relief2020.unitThreeInsurances.sme');
const LARGE = onlyRecord('si.relief2020.unitThreeInsurances.large');
const monthNamed = (day: string | null) => monthOf(date(day ?? ''));

const deferral = valueOf(handle('art9.relief.deferralPostpones', 'code'), {
  on: decisionDate,
  region: LUOYANG,
});

/** Deferral after the relief matters to those alone whose relief ended in June. */
const reliefEnds = define(
  'relief-last-month',
  '减免末月',
  choose(
    [[relievedAsSmall, monthNamed(SMALL.to)]],
    table(
      [deferral],
      [
        [[['counted']], shiftMonth(monthNamed(LARGE.to), firm.deferredMonths)],
        [[['not-counted']], monthNamed(LARGE.to)],
      ],
    ),
  ),
  { clause: CLAUSE },
);

const months = define(
  'postponed-months',
  '补贴期限与减免期间重合的月数',
  greatest(
    integer(0),
    add(
      monthsBetween(
        greatest(monthOf(contractStart), monthNamed(SMALL.from)),
        least(subsidyLastMonth, reliefEnds),
        'clamp',
      ),
      integer(1),
    ),
  ),
  { clause: CLAUSE },
);

/** What was not used up is used after both the old term and the relief: a month without payment is no help. */
const lastMonth = define(
  'postponed-last-month',
  '顺延后的末月',
  shiftMonth(greatest(subsidyLastMonth, reliefEnds), months),
  { clause: CLAUSE },
);

export const hardshipHirePostponed: Benefit = {
  id: '9.7',
  clause: CLAUSE,
  title: '招用就业困难人员社会保险补贴期限顺延',
  subject: 'firm',
  kind: 'rule',
  per: firm.hires,
  conditions: [
    {
      id: 'subsidised',
      clause: CLAUSE,
      text: '因招用就业困难人员享受社会保险补贴',
      test: firm.hardshipHireSubsidy,
    },
    { id: 'hardship', clause: CLAUSE, text: '招用的是就业困难人员', test: hardship },
    {
      id: 'not-state',
      clause: CLAUSE,
      text: '不是机关或者事业单位（它们的社会保险费没有减免）',
      test: not(isPublicUnit),
    },
    {
      id: 'relieved',
      clause: CLAUSE,
      text: '补贴期限内至少有一个月，单位的社会保险费在减免期间',
      test: atLeast(months, integer(1)),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内办理',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  months,
  until: lastDayOf(lastMonth),
  notes: NOTES_9_7,
};
