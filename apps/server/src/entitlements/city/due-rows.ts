/** Of each benefit the rows of a kernel's frame to which it is due or may be, and what it comes to. Pure. */
import { type Benefit, ofWorth, type Standing } from '@wenye/rules';
import { type Examined, type Kernel, openRows, statedMost, VERDICTS } from '@wenye/rules/columns';

export type DueRow = {
  readonly benefit: Benefit;
  readonly row: number;
  readonly standing: Standing;
  readonly examined: Examined;
};

export function* dueRows(kernel: Kernel): Generator<DueRow> {
  for (const [k, hits] of kernel.screen().entries()) {
    const plan = kernel.plans[k] as (typeof kernel.plans)[number];
    const { benefit } = plan.benefit;
    for (const list of [hits.rows, openRows(hits)])
      for (const row of list) {
        const examined = kernel.examine(plan, row);
        const standing = standingOf(examined);
        if (standing !== null) yield { benefit, row, standing, examined };
      }
  }
}

/** Null: it is not due. */
function standingOf({ verdict, min, max, months, until }: Examined): Standing | null {
  const eligibility = VERDICTS[verdict];
  if (eligibility === undefined || eligibility === 'not-entitled') return null;
  return ofWorth({
    eligibility,
    lowFen: known(min),
    highFen: statedMost(min, max),
    months: known(months),
    until: Number.isNaN(until) ? null : new Date(until * 86_400_000).toISOString().slice(0, 10),
  });
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
