import { benefits, type Clause, clausePageOf, clauses, findClause, policyPageOf } from '@wenye/policy';
import type { Benefit, SubjectKind } from '@wenye/rules';
import { articleOf, partsOfWord } from './everyday-words.ts';

const decided = new Set(benefits.map(({ clause }) => clause));

/** The clauses that no rule decides yet and that hold every word, the nearest first. */
export function otherClauses(words: string): Clause[] {
  const found = clauses.filter(
    ({ id, title, offices }) => !decided.has(id) && holds(id, textOfOther(id, title, offices), words),
  );
  return nearestFirst(found, words, ({ id }) => id);
}

/** What can be decided here and holds every word, the nearest first. */
export function foundBenefits(words: string, subject: SubjectKind | 'all'): Benefit[] {
  const found = benefits.filter(
    (benefit) => (subject === 'all' || benefit.subject === subject) && matches(benefit, words),
  );
  return nearestFirst(found, words, ({ clause }) => clause);
}

/** Whether the words are the clause's number. */
export const isNumberOf = (clause: string, words: string): boolean => plain(words.trim()) === clause;

/** The clause of that number, then those whose numbers or titles hold the words, then the rest, each as in the document. */
function nearestFirst<Found extends { title: string }>(
  found: readonly Found[],
  words: string,
  clauseOf: (each: Found) => string,
): Found[] {
  const distance = (each: Found): number =>
    isNumberOf(clauseOf(each), words) ? 0 : holds(clauseOf(each), each.title, words) ? 1 : 2;
  return found.toSorted((a, b) => distance(a) - distance(b));
}

/** Whether every word is somewhere in the clause's number, title, conditions or page. Words are parted by spaces. */
export function matches(benefit: Benefit, words: string): boolean {
  return holds(benefit.clause, textOf(benefit), words);
}

/** A word is in the text, or in the clause's number, or names the article; as people say it or as the document does. */
function holds(clause: string, text: string, words: string): boolean {
  const whole = plain(`${clause}\n${text}`);
  return plain(words)
    .trim()
    .split(/\s+/)
    .every(
      (word) =>
        whole.includes(word) ||
        articleOf(word) === Number(clause.split('.')[0]) ||
        partsOfWord(word).every((part) => whole.includes(part)),
    );
}

function textOfOther(id: string, title: string, offices: readonly string[]): string {
  const { what, forWhom, how } = clausePageOf(id);
  return [title, ...offices, what, forWhom, how].join('\n');
}

function textOf(benefit: Benefit): string {
  const page = policyPageOf(benefit.clause);
  return [
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
