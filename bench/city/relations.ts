/**
 * Employment relations reduced to columns: of each person the months insured; of each firm its headcount, the average
 * of last year and how many of its leavers drew benefit, the months in which it insured anybody, and how many it kept
 * of those whom it had when last year began. A month counts that a spell touches.
 */
import { sharedCells } from './columns.ts';
import { day, HISTORY_FROM, monthOf, TODAY } from './days.ts';
import type { History } from './history.ts';

const FIRST_MONTH = monthOf(HISTORY_FROM);
const MONTHS = monthOf(TODAY) - FIRST_MONTH + 1;
const YEAR = { from: day('2019-01-01'), to: day('2019-12-31') };
const [JANUARY, DECEMBER] = [monthOf(YEAR.from) - FIRST_MONTH, monthOf(YEAR.to) - FIRST_MONTH];

export interface Relations {
  /** By person. */
  readonly insuredMonths: Int16Array;
  /** By firm. */
  readonly headcount: Int32Array;
  readonly averageInsured: Int32Array;
  readonly newClaimants: Int32Array;
  readonly monthsPaid: Int32Array;
  readonly kept: Int32Array;
}

/** The month, from the first of the history, of each of its days. */
const monthOfDay = Uint8Array.from(
  { length: TODAY - HISTORY_FROM + 1 },
  (_, i) => monthOf(HISTORY_FROM + i) - FIRST_MONTH,
);

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] as number) + more;
}

/** One pass over the spells, and one over the months of the firms. */
export function relationsOf({ starts, firm, from, to, claimed }: History, firms: number): Relations {
  const people = starts.length - 1;
  const [insuredMonths, kept] = [sharedCells('short', people), sharedCells('int', firms)];
  const [headcount, newClaimants] = [sharedCells('int', firms), sharedCells('int', firms)];
  // How many more a firm insures in a month than in the month before.
  const changes = new Int32Array(firms * (MONTHS + 1));
  for (let person = 0; person < people; person++) {
    let counted = -1;
    let months = 0;
    for (let at = starts[person] as number, end = starts[person + 1] as number; at < end; at++) {
      const [employer, first, last] = [firm[at] as number, from[at] as number, to[at] as number];
      const begins = monthOfDay[first - HISTORY_FROM] as number;
      const ends = monthOfDay[Math.min(last, TODAY) - HISTORY_FROM] as number;
      // Of two spells that touch one month, one counts for the person.
      months += Math.max(0, ends - Math.max(counted + 1, begins) + 1);
      counted = ends;
      const row = employer * (MONTHS + 1);
      add(changes, row + begins, 1);
      add(changes, row + ends + 1, -1);
      if (last >= TODAY) add(headcount, employer, 1);
      if (claimed[at] === 1 && last >= YEAR.from && last <= YEAR.to) add(newClaimants, employer, 1);
      if (first <= YEAR.from && last >= TODAY) add(kept, employer, 1);
    }
    insuredMonths[person] = months;
  }
  return { insuredMonths, headcount, newClaimants, kept, ...byMonth(changes, firms) };
}

function byMonth(changes: Int32Array, firms: number): Pick<Relations, 'averageInsured' | 'monthsPaid'> {
  const [averageInsured, monthsPaid] = [sharedCells('int', firms), sharedCells('int', firms)];
  for (let each = 0; each < firms; each++) {
    let [insured, paid, ofYear, paidOfYear] = [0, 0, 0, 0];
    for (let month = 0; month < MONTHS; month++) {
      insured += changes[each * (MONTHS + 1) + month] as number;
      if (insured === 0) continue;
      paid++;
      if (month < JANUARY || month > DECEMBER) continue;
      ofYear += insured;
      paidOfYear++;
    }
    monthsPaid[each] = paid;
    averageInsured[each] = paidOfYear === 0 ? 0 : Math.round(ofYear / paidOfYear);
  }
  return { averageInsured, monthsPaid };
}

/** Counts anew for some firms and people, spell by spell and day by day; throws where that differs. */
export function checkRelations(history: History, relations: Relations, firms: number): void {
  const { starts, firm, from, to, claimed } = history;
  const months = (at: number): number[] => {
    const found = new Set<number>();
    for (let d = from[at] as number; d <= Math.min(to[at] as number, TODAY); d++) found.add(monthOf(d));
    return [...found];
  };
  const same = (what: string, counted: number, reduced: number | undefined): void => {
    if (counted !== reduced) throw new Error(`${what}: ${counted} counted, ${reduced} reduced`);
  };
  for (let person = 0; person < starts.length - 1; person += Math.ceil(starts.length / 50)) {
    const all = new Set<number>();
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++)
      for (const month of months(at)) all.add(month);
    same(`months of person ${person}`, all.size, relations.insuredMonths[person]);
  }
  for (let employer = firms - 1; employer > 0; employer -= Math.ceil(firms / 20)) {
    const spells = [...firm.keys()].filter((at) => firm[at] === employer);
    const byMonth = Map.groupBy(spells.flatMap(months), (month) => month);
    const ofYear = [...byMonth].filter(([month]) => month >= 2019 * 12 && month < 2020 * 12);
    const sum = ofYear.reduce((all, [, each]) => all + each.length, 0);
    const last = (at: number): number => to[at] as number;
    const leavers = spells.filter((at) => claimed[at] === 1 && last(at) >= YEAR.from && last(at) <= YEAR.to);
    const current = spells.filter((at) => last(at) >= TODAY);
    same(`months of firm ${employer}`, byMonth.size, relations.monthsPaid[employer]);
    same(
      'average',
      ofYear.length === 0 ? 0 : Math.round(sum / ofYear.length),
      relations.averageInsured[employer],
    );
    same('claimants', leavers.length, relations.newClaimants[employer]);
    same('headcount', current.length, relations.headcount[employer]);
    same('kept', current.filter((at) => (from[at] as number) <= YEAR.from).length, relations.kept[employer]);
  }
}
