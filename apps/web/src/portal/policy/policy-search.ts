import { benefits, type Clause, clauses, findClause, policyPageOf } from '@wenye/policy';
import type { Benefit } from '@wenye/rules';

const decided = new Set(benefits.map(({ clause }) => clause));

/** The clauses that no rule decides yet and that hold every word, in the order of the document. */
export function otherClauses(words: string): Clause[] {
  return clauses.filter(
    ({ id, title, offices }) => !decided.has(id) && holds([id, title, ...offices].join('\n'), words),
  );
}

/** Whether every word is somewhere in the clause's number, title, conditions or page. Words are parted by spaces. */
export function matches(benefit: Benefit, words: string): boolean {
  return holds(textOf(benefit), words);
}

function holds(text: string, words: string): boolean {
  const whole = plain(text);
  return words
    .trim()
    .split(/\s+/)
    .every((word) => whole.includes(plain(word)));
}

function textOf(benefit: Benefit): string {
  const page = policyPageOf(benefit.clause);
  return [
    benefit.clause,
    benefit.title,
    findClause(benefit.clause)?.title ?? '',
    ...benefit.conditions.map((condition) => condition.text),
    page.gist,
    page.forWhom,
    ...page.amount,
    ...page.until,
    ...page.notes,
  ].join('\n');
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
