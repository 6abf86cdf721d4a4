/** What one statement cannot say together. Pure. */
import type { InputError, Json, Request } from '@wenye/rules';
import { rowsOf } from './complete.ts';
import { dayOf } from './facts/day-of.ts';
import { EXCLUSIONS, PROOFS } from './facts/index.ts';

type Row = { readonly [key: string]: Json };

interface Contradiction {
  /** The list in whose rows it stands; null: the subject itself. */
  readonly list: string | null;
  /** The fact at which it is told. */
  readonly at: string;
  /** Of facts that are unknown none contradicts another. */
  readonly holds: (row: Row, on: number | null) => boolean;
  readonly message: string;
}

/** Days of which the first cannot come after the second. */
const order = (list: string, [first, then]: readonly [string, string], message: string): Contradiction => ({
  list,
  at: then,
  holds: ({ [first]: before, [then]: after }) =>
    typeof before === 'string' && typeof after === 'string' && before > after,
  message: `${message}，请核对两个日期`,
});

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    list: null,
    at: 'person.unemployment-benefit-ended-on',
    holds: (facts) =>
      facts['person.unemployment-benefit-state'] === 'none' &&
      typeof facts['person.unemployment-benefit-ended-on'] === 'string',
    message: '已填没有领过失业保险金，又填了期满日期，两处矛盾，请核对：没有领过的不填期满日期',
  },
  {
    list: null,
    at: 'firm.loan-eligible-hires',
    holds: ({ 'firm.loan-eligible-hires': hired, 'firm.current-staff': staff }) =>
      typeof hired === 'number' && typeof staff === 'number' && hired > staff,
    message:
      '当年新招用的重点人员多于现有在职职工，两处矛盾，请核对：现有职工包括新招用的人，已经离职的都不算',
  },
  {
    list: 'firm.hires',
    at: 'insured',
    holds: ({ insured, contributions }) =>
      insured === true && Array.isArray(contributions) && contributions.length === 0,
    message:
      '已填招用后缴纳了社会保险费，缴费月份却是空表（一个月也没有缴），两处矛盾，请核对：缴过而本次不申请月份的，缴费月份不填；没有缴过的，此项填否',
  },
  ...['firm.hires', 'firm.trainees', 'firm.apprentices'].map((list) =>
    order(list, ['contract-start', 'contract-end'], '劳动合同终止日期早于开始日期'),
  ),
  order('firm.trainees', ['started-on', 'ended-on'], '培训结业日期早于开始日期'),
  order('firm.apprentices', ['started-on', 'ended-on'], '学徒培养结束日期早于开始日期'),
  order('firm.placements', ['work-start', 'worked-until'], '在岗截止日期早于介绍就业的开始日期'),
  order('firm.interns', ['start', 'agreed-end'], '约定的见习期满日期早于开始日期'),
  order('firm.interns', ['start', 'ended-on'], '提前结束见习的日期早于开始日期'),
  {
    list: 'firm.interns',
    at: 'ended-on',
    // From the day after the last that was agreed nobody is an intern, whatever the day is called.
    holds: ({ ending, 'ended-on': ended, 'agreed-end': agreed }) =>
      ending === 'full-term' && typeof ended === 'string' && typeof agreed === 'string' && ended < agreed,
    message:
      '已填按约定期满（或者还在见习），又填了期满以前的结束日期，两处矛盾，请核对：期满前签了劳动合同或者离开的，改“见习怎样结束”；期满或者还在见习的，这个日期不填',
  },
  order('firm.post-holders', ['first-placed-on', 'placed-on'], '本次上岗日期早于首次上岗日期'),
  order('firm.post-holders', ['left-on', 'placed-on'], '本次上岗日期早于上一次离岗日期'),
  order('firm.post-holders', ['first-placed-on', 'left-on'], '上一次离岗日期早于首次上岗日期'),
  {
    list: 'firm.post-holders',
    at: 'placements-before',
    holds: ({ 'placements-before': times, 'first-placed-on': first, 'left-on': left, 'placed-on': placed }) =>
      times === 0 &&
      (typeof left === 'string' ||
        (typeof first === 'string' && typeof placed === 'string' && first < placed)),
    message:
      '已填此前没有安置过，又填了以前的上岗或者离岗日期，两处矛盾，请核对：没有安置过的不填首次上岗和上一次离岗日期',
  },
];

const DENIED: readonly Contradiction[] = PROOFS.map(({ list, proves, implies, message }) => ({
  list: null,
  at: implies,
  holds: (facts, on) => facts[implies] === false && rowsOf(facts, list).some((row) => proves(row, on)),
  message,
}));

const BOTH: readonly Contradiction[] = EXCLUSIONS.map(({ facts: [one, other], message }) => ({
  list: null,
  at: one,
  holds: (facts) => facts[one] === true && facts[other] === true,
  message,
}));

/** By list (null: the subject itself). */
const IN = Map.groupBy([...CONTRADICTIONS, ...BOTH, ...DENIED], ({ list }) => list);

/**
 * For the open door only: the facts of a case come from several sources, of which one may be behind the other, and an
 * empty list there means that no month claimed is on record.
 *
 * @param decisionDate as the request has it
 */
export function contradictions(facts: Request['facts'], decisionDate?: Json): InputError[] {
  const on = dayOf(decisionDate);
  return [...IN].flatMap(([list, possible]) => {
    if (list === null) return found(possible, facts, on, 'facts');
    const rows = facts[list];
    if (!Array.isArray(rows)) return [];
    return (rows as readonly Json[]).flatMap((row, i) =>
      found(possible, (row ?? {}) as Row, on, `facts.${list}[${i}]`),
    );
  });
}

const found = (possible: readonly Contradiction[], row: Row, on: number | null, path: string): InputError[] =>
  possible
    .filter(({ holds }) => holds(row, on))
    .map(({ at, message }) => ({ code: 'not-allowed', path: `${path}.${at}`, message }));
