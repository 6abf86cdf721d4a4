import type { OwnCase } from '../cases/case-card.tsx';

/** So many that need nothing are shown; the list has them all. */
const LATEST = 3;

type Listed = { rows: readonly Pick<OwnCase, 'caseId'>[]; total: number };

/** The latest of one's cases besides those that wait for oneself, and how many are left out. Pure. */
export function casesInBrief<Latest extends Listed>(
  waiting: Listed,
  latest: Latest,
): { others: Latest['rows']; left: number } {
  const todo = new Set(waiting.rows.map(({ caseId }) => caseId));
  const others = latest.rows.filter(({ caseId }) => !todo.has(caseId)).slice(0, LATEST);
  return { others, left: Math.max(0, latest.total - todo.size - others.length) };
}
