/** Headings that mean nothing to a sheet, and which of its columns may have been meant. */
import { type Column, columnOf, headingsOf, plainHeading } from './column.ts';

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
    .map((heading) => ({ heading, near: nearest(heading, open) }));
}

function nearest(heading: string, columns: readonly Column[]): string[] {
  const scored = columns
    .map((column) => ({
      heading: column.heading,
      score: Math.max(...[column.heading, ...(column.aliases ?? [])].map((each) => likeness(heading, each))),
    }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => score >= (scored[0]?.score ?? 0) - AS_GOOD)
    .slice(0, NAMED)
    .map((each) => each.heading);
}

/** From 0 to 1: how much of both is letters that they share in the same order. */
function likeness(one: string, other: string): number {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  // How many letters a beginning of `first` shares with each beginning of `second`.
  let shared = Array.from({ length: second.length + 1 }, () => 0);
  for (const letter of first) {
    const before = shared;
    shared = [0];
    for (const [index, its] of second.entries()) {
      const longest = Math.max(before[index + 1] ?? 0, shared[index] ?? 0);
      shared.push(letter === its ? (before[index] ?? 0) + 1 : longest);
    }
  }
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * (shared.at(-1) ?? 0)) / total;
}

/** What stands in brackets is a hint. */
const lettersOf = (heading: string): string[] => Array.from(plainHeading(heading).replace(/\([^()]*\)$/, ''));
