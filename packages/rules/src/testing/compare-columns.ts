/** The column kernel against the interpreter, benefit by benefit, for tests. */
import { type Hits, Kernel, openRows } from '../columns/kernel.ts';
import { type Compared, type Difference, type Said, saidBy } from './said.ts';
import type { Subjects } from './subjects.ts';

/** What the kernel screens, examines and finds to stand in the way, against what the interpreter says. */
export function compareColumns({ program, frame, reading, plans, interpreted }: Subjects): Compared {
  const kernel = new Kernel(
    program,
    frame,
    plans.map(({ benefit }) => benefit),
    reading,
  );
  const hits = kernel.screen();
  const blocked = kernel.blocked();
  const differences: Difference[] = [];
  let compared = 0;
  for (const [k, plan] of kernel.plans.entries()) {
    const told = new Map<number, number | 'open'>();
    for (const [i, row] of [...(hits[k]?.rows ?? [])].entries()) told.set(row, hits[k]?.amounts[i] as number);
    for (const row of openRows(hits[k] as Hits)) told.set(row, 'open');
    const { rows: stopped = [], conditions, alone } = blocked[k] ?? {};
    const blockers = new Map(Array.from(stopped, (row, i) => [row, `${conditions?.[i]} ${alone?.[i]}`]));
    for (const [row, interpreter] of interpreted(plan.benefit).entries()) {
      compared++;
      const other = saidBy(kernel.causes, plan, kernel.examine(plan, row));
      const agrees =
        JSON.stringify(other) === JSON.stringify(interpreter) &&
        agreesWith(interpreter, told.get(row)) &&
        blockers.get(row) === blockerIn(interpreter);
      const screened = `${told.get(row)}, stopped by ${blockers.get(row)}`;
      if (!agrees) differences.push({ benefit: plan.benefit.benefit.id, row, interpreter, other, screened });
    }
  }
  return { compared, hits: hits.reduce((sum, each) => sum + each.rows.length, 0), differences };
}

/** Screening finds what is due for certain, with its amount; what it leaves open is examined, which tells the rest. */
function agreesWith(said: Said, screened: number | 'open' | undefined): boolean {
  if (screened === 'open') return true;
  if (screened === undefined) return said.eligibility === 'not-entitled';
  return (
    said.eligibility === 'entitled' &&
    screened === Number(said.range === null ? 0 : (said.amount ?? Number.NaN))
  );
}

/** The place of the condition that alone is not met, and whether no other is open. */
function blockerIn({ states }: Said): string | undefined {
  const failing = states.indexOf('not-met');
  if (failing < 0 || states.includes('not-met', failing + 1)) return undefined;
  const open = states.some((each) => !['not-met', 'met', 'not-applicable'].includes(each));
  return `${failing} ${open ? 0 : 1}`;
}
