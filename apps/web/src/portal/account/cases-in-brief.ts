import type { OwnCase } from '../cases/case-card.tsx';

/** So many that need nothing are shown; the list has them all. */
const LATEST = 3;

type Listed = { rows: readonly Pick<OwnCase, 'caseId'>[]; total: number };

/** What to show of one's cases: all that wait for oneself, then the latest others, and how many are left out. Pure. */
export function casesInBrief<Waiting extends Listed, Latest extends Listed>(
  waiting: Waiting,
  latest: Latest,
): { todo: Waiting['rows']; others: Latest['rows']; left: number } {
  const todo = new Set(waiting.rows.map(({ caseId }) => caseId));
  const others = latest.rows.filter(({ caseId }) => !todo.has(caseId)).slice(0, LATEST);
  return { todo: waiting.rows, others, left: Math.max(0, latest.total - todo.size - others.length) };
}
