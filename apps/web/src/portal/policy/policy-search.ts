import { findClause, findPolicyPage } from '@wenye/policy';
import type { Benefit } from '@wenye/rules';

/** Whether every word is somewhere in the clause's number, title, conditions or page. Words are parted by spaces. */
export function matches(benefit: Benefit, words: string): boolean {
  const text = plain(textOf(benefit));
  return words
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(plain(word)));
}

function textOf(benefit: Benefit): string {
  const page = findPolicyPage(benefit.clause);
  return [
    benefit.clause,
    benefit.title,
    findClause(benefit.clause)?.title ?? '',
    ...benefit.conditions.map((condition) => condition.text),
    ...(page ? [page.gist, page.forWhom, ...page.amount, ...page.until, ...page.notes] : []),
  ].join('\n');
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
