import { sumYuan } from '../../format/money.ts';
import type { UnclaimedBenefit, UnclaimedCounts } from './views.ts';

/** One benefit over the counties looked at. */
export type Summed = UnclaimedBenefit & {
  readonly certain: number;
  /** How many firms hired those who are certain; else the same number. */
  readonly certainSubjects: number;
  /** What those who are certain are due at least and at most; at most: without those whose amount has no bound. */
  readonly certainLowYuan: string;
  readonly certainHighYuan: string;
  readonly certainUnbounded: number;
  /** For whom something is missing, or an official must judge. */
  readonly open: number;
  readonly openSubjects: number;
  readonly openHighYuan: string;
  readonly openUnbounded: number;
  /** Of whom the registers tell nothing for this benefit, or no more than of most; and what they lack, what most lack first. */
  readonly untold: number;
  readonly lacks: UnclaimedCounts['counts'][number]['lacks'];
};

/**
 * Sums the counts of every benefit: what somebody is certain to be due first, of that what can be applied for here; then
 * what else can be, then what may be due; otherwise in the order of the pack.
 *
 * @param division of a county or a township, with all that lies in it; absent: all that are told
 */
export function summed({ benefits, counts }: UnclaimedCounts, division?: string): Summed[] {
  const here = counts.filter((each) => division === undefined || each.division.code.startsWith(division));
  const byBenefit = Map.groupBy(here, ({ benefitId }) => benefitId);
  const sums = benefits.map((benefit): Summed => {
    const rows = byBenefit.get(benefit.id) ?? [];
    const certain = rows.filter(({ eligibility }) => eligibility === 'entitled');
    const untold = rows.filter(({ eligibility }) => eligibility === 'untold');
    const open = rows.filter((each) => !certain.includes(each) && !untold.includes(each));
    return {
      ...benefit,
      certain: total(certain, ({ people }) => people),
      certainSubjects: total(certain, ({ subjects }) => subjects),
      certainLowYuan: sumYuan(certain.map(({ lowYuan }) => lowYuan)),
      certainHighYuan: sumYuan(certain.map(({ highYuan }) => highYuan)),
      certainUnbounded: total(certain, ({ unbounded }) => unbounded),
      open: total(open, ({ people }) => people),
      openSubjects: total(open, ({ subjects }) => subjects),
      openHighYuan: sumYuan(open.map(({ highYuan }) => highYuan)),
      openUnbounded: total(open, ({ unbounded }) => unbounded),
      untold: total(untold, ({ people }) => people),
      // The same for every place.
      lacks: untold[0]?.lacks ?? [],
    };
  });
  return sums.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** What there is to do about it: somebody to tell who can apply here, to tell at all, or to ask. */
function rankOf({ certain, online, open }: Summed): number {
  if (certain > 0) return online ? 0 : 1;
  if (online) return 2;
  return open > 0 ? 3 : 4;
}

function total<Row>(rows: readonly Row[], pick: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + pick(row), 0);
}
