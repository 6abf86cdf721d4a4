/** Headings that mean nothing to a sheet, and which of its columns may have been meant. */
import { likeness } from '@wenye/rules';
import { clipped } from './cell-errors.ts';
import { type Column, columnOf, headingsOf, plainHeading, withoutHint } from './column.ts';
import { usualForm } from './heading-forms.ts';

export type IgnoredHeading = {
  readonly heading: string;
  /** Headings of columns that the file has not, as in the template; the likeliest first. */
  readonly near: readonly string[];
};

/** Of two headings that share fewer letters, in their order, neither is a slip for the other. */
const ALIKE = 0.6;
/** How much less alike another may be, to be named as well. */
const AS_GOOD = 0.1;
const NAMED = 2;
/** What is no such sheet may have any number of headings, of any length: so many are told, and so much of each. */
const TOLD = 200;
const LETTERS = 60;

/** The headings of a file that its sheet does not know, said once, so that a misspelt one is noticed. Pure. */
export function ignoredHeadings(
  written: readonly string[],
  sheet: { readonly columns: readonly Column[] },
): IgnoredHeading[] {
  const headings = written.map(plainHeading);
  const known = headingsOf(sheet);
  const found = new Set(headings.flatMap((heading) => columnOf(known, heading)?.column ?? []));
  const open = sheet.columns.filter((column) => !found.has(column));
  return headings
    .filter((heading) => heading !== '' && heading !== '序号' && columnOf(known, heading) === undefined)
    .slice(0, TOLD)
    .map((whole) => {
      const heading = clipped(whole, LETTERS);
      return { heading, near: nearest(heading, open) };
    });
}

function nearest(heading: string, columns: readonly Column[]): string[] {
  const scored = columns
    .map((column) => ({
      heading: column.heading,
      score: Math.max(
        ...[column.heading, ...(column.aliases ?? []), ...(column.near ?? [])].map((each) =>
          alike(lettersOf(heading), lettersOf(each)),
        ),
      ),
    }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => score >= (scored[0]?.score ?? 0) - AS_GOOD)
    .slice(0, NAMED)
    .map((each) => each.heading);
}

/** What only says of whom, before the whole of a heading, makes it no other; what tells it apart from its like does. */
function alike(heading: string, known: string): number {
  if (TELLING.some((word) => heading.includes(word) && !known.includes(word))) return 0;
  return Math.max(likeness(heading, known), heading.endsWith(known) ? ALIKE : 0);
}

const TELLING = ['个人', '基数', '比例', '离职'];

/** What stands in brackets is a hint. */
const lettersOf = (heading: string): string => usualForm(withoutHint(plainHeading(heading)));
