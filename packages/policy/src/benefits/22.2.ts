/** 22.2 — the unemployment benefit, paid on to retirement where it ran out within a year of it. */
import {
  and,
  atMost,
  type Benefit,
  between,
  code,
  decisionDate,
  define,
  equal,
  least,
  less,
  monthOf,
  monthsBetween,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { NOTES_22_2 } from './22.2.notes.ts';
import { yearsBeforeRetirement } from './retirement-age.ts';
import { benefitOfCounty, retiresOn, stillUnemployed } from './unemployed.conditions.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';
import { personTurns16 } from './working-age.ts';

const CLAUSE = '22.2';
const { benefitState, benefitEndedOn } = person;

/** A day to come is refused as such; while the day is not known, it is known not to be one. */
const endedBy = least(benefitEndedOn, decisionDate);

/** Judged as of the day on which the benefit ran out, once for all (T14); a full year is not less than one. */
const withinAYear = less(
  yearsBeforeRetirement(retiresOn, ownFigure('art22.ui.extendIfWithinYearsOfRetirement', 'integer', endedBy)),
  endedBy,
);

export const benefitToRetirement: Benefit = {
  id: '22.2',
  clause: CLAUSE,
  title: '临近退休失业人员续发失业保险金',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
    stillUnemployed(CLAUSE),
    {
      id: 'exhausted',
      clause: CLAUSE,
      text: '失业保险金已经领到期满',
      test: equal(benefitState, code('exhausted')),
    },
    {
      id: 'ended',
      clause: CLAUSE,
      text: '期满日期在申请当天以前',
      test: less(benefitEndedOn, decisionDate),
    },
    {
      id: 'near-retirement',
      clause: CLAUSE,
      text: '期满时距法定退休年龄不足一年，且还没有到退休的月份',
      test: and(withinAYear, less(monthOf(endedBy), monthOf(retiresOn))),
    },
    {
      id: 'working-age',
      clause: CLAUSE,
      text: '申请时已满 16 周岁，还没有达到法定退休年龄',
      test: and(atMost(personTurns16, decisionDate), less(decisionDate, retiresOn)),
    },
  ],
  amount: { kind: 'per-month', value: benefitOfCounty },
  // From the month after the last one paid, that of retirement included: a pension begins in the month after it.
  months: define(
    'months-to-retirement',
    '续发月数',
    monthsBetween(monthOf(benefitEndedOn), monthOf(retiresOn), 'clamp'),
    { clause: CLAUSE },
  ),
  until: retiresOn,
  notes: NOTES_22_2,
};
