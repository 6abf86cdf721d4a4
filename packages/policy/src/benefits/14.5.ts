/** 14.5 — a fixed sum to agencies and brokers for each rural worker placed in work that lasts. */
import {
  addDays,
  addMonths,
  atLeast,
  type Benefit,
  decisionDate,
  define,
  integer,
  isOneOf,
  least,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { paidOnce, placedInForce } from './placement.conditions.ts';
import { NOTES_14_5 } from './placement.notes.ts';
import { ownFigure } from './validity.ts';

const CLAUSE = '14.5';
const { rural, workStart, workedUntil } = firm.placements.item;

/**
 * The first day counts: from 1 August to 31 October are three months. Where the last month has no such day, its
 * last day ends the term: from 30 November to the last of February, hence `next`.
 */
const lastDayNeeded = define(
  'placement-lasting-day',
  '稳定就业期满的日期',
  addDays(
    addMonths(workStart, ownFigure('art14.jobIntro.rural.minMonths', 'integer', workStart), 'next'),
    integer(-1),
  ),
  { clause: CLAUSE },
);

export const ruralPlacement: Benefit = {
  id: '14.5',
  clause: CLAUSE,
  title: '农村劳动力职业介绍补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.placements,
  conditions: [
    {
      id: 'agency',
      clause: CLAUSE,
      text: '是人力资源服务机构、劳务经纪人等市场主体',
      test: isOneOf(firm.placementBusiness, ['commercial-agency', 'labour-broker']),
    },
    placedInForce(CLAUSE),
    { id: 'rural-labour', clause: CLAUSE, text: '介绍的是农村劳动力', test: rural },
    {
      id: 'lasting',
      clause: CLAUSE,
      text: '稳定就业3个月以上',
      // What lies after the day of decision has not been worked yet.
      test: atLeast(least(workedUntil, decisionDate), lastDayNeeded),
    },
    paidOnce(CLAUSE),
  ],
  amount: {
    kind: 'once',
    value: define(
      'rural-placement',
      '农村劳动力职业介绍补贴',
      ownFigure('art14.jobIntro.rural.amount', 'money', workStart),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_14_5,
};
