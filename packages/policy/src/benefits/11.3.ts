/** 11.3 — one more year of the flexible-work subsidy for hardship persons whose term ended in 2020. */
import {
  and,
  atLeast,
  type Benefit,
  between,
  code,
  countRows,
  decisionDate,
  define,
  equal,
  greatest,
  integer,
  lastDay as lastDayOf,
  least,
  less,
  money,
  monthOf,
  more,
  multiply,
  not,
  round,
  shiftMonth,
  sumOf,
  valueOf,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_11_3 } from './11.3.notes.ts';
import { extensionOf } from './extension.ts';
import { retirementDay } from './retirement-age.ts';
import { firstDay, lastDay } from './validity.ts';
import { personTurns16, workingAge } from './working-age.ts';

const CLAUSE = '11.3';
const { hardship, flexibleSubsidy, flexibleSubsidyLastMonth, stableWork, contributions } = person;
const { month, insuredAs, paid } = contributions.item;

const oldTermEnds = lastDayOf(flexibleSubsidyLastMonth);
const extension = extensionOf('art11.hardToEmploy.extensionYears', flexibleSubsidyLastMonth);
const retires = retirementDay(person, 'extended-retirement-day');

/**
 * Only a term that ended in 2020 is extended: whoever had retired before that year, or is too young today, is refused by
 * age, whatever the month was.
 */
const ended = greatest(oldTermEnds, extension.firstDay);

/** Whoever retires within the year is of no working age afterwards, so nothing runs beyond that month. */
const lastMonth = define(
  'extended-last-month',
  '延长期末月',
  least(shiftMonth(flexibleSubsidyLastMonth, extension.months), monthOf(retires)),
  { clause: CLAUSE },
);

/** Months of the extension in which the person paid as a flexible worker; a month insured by a unit is none. */
const claimed = {
  where: and(equal(insuredAs, code('flexible')), more(paid, money('0'))),
  window: {
    date: month,
    from: shiftMonth(flexibleSubsidyLastMonth, integer(1)),
    to: least(lastMonth, monthOf(decisionDate)),
  },
};
const months = define('extended-months', '延长期内本人实缴的申请月数', countRows(contributions, claimed));

/** The treatment continues as it was, so the share is that of the day on which the old term ends. */
const share = define(
  'hardship-share',
  '困难人员补贴比例',
  valueOf(handle('flexSi.hardToEmploy.ratio', 'fraction'), { on: oldTermEnds, region: code('410300') }),
  { clause: CLAUSE },
);
const sumPaid = define('extended-sum-paid', '延长期内本人实缴合计', sumOf(contributions, paid, claimed));

export const flexibleHardshipExtension: Benefit = {
  id: '11.3',
  clause: CLAUSE,
  title: '就业困难人员灵活就业社会保险补贴延长一年',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    { id: 'hardship', clause: CLAUSE, text: '已被认定为就业困难人员', test: hardship },
    {
      id: 'drawn',
      clause: CLAUSE,
      text: '享受过就业困难人员灵活就业社会保险补贴',
      test: flexibleSubsidy,
    },
    {
      id: 'ended-in-2020',
      clause: CLAUSE,
      text: '原来的补贴期限在2020年内期满',
      test: extension.applies,
    },
    {
      id: 'ended',
      clause: CLAUSE,
      text: '申请时原来的补贴期限已经期满',
      test: less(oldTermEnds, decisionDate),
    },
    {
      id: 'no-stable-work',
      clause: CLAUSE,
      text: '期满时仍没有实现稳定就业',
      test: not(stableWork),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
    workingAge(CLAUSE, '期满时', personTurns16, least(ended, decisionDate)),
    {
      id: 'before-retirement',
      clause: CLAUSE,
      text: '期满时还没有达到法定退休年龄',
      test: less(ended, retires),
    },
    {
      id: 'contributions',
      clause: CLAUSE,
      text: '申请的月份中，至少有一个月在延长的一年内，由本人以灵活就业身份实际缴纳了社会保险费',
      test: atLeast(months, integer(1)),
    },
  ],
  // Rounded once, at the end (T16); 四舍五入 to the fen.
  amount: {
    kind: 'total',
    value: define('extended-subsidy', '延长期补贴金额', round(multiply(sumPaid, share), 'half-up'), {
      clause: CLAUSE,
    }),
  },
  months,
  until: lastDayOf(lastMonth),
  notes: NOTES_11_3,
};
