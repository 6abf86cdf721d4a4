import { requestOf, summarise } from '@wenye/rules/testing';
import { describe, expect, test } from 'vitest';
import { decideRequest } from '../decide.ts';
import { pack } from '../pack.ts';
import { caseBooks } from './cases.ts';

/** The rules that people get most often wrong, by number. What is published and what is only entered no case shows (T18, T19). */
const TRAPS = Array.from({ length: 20 }, (_, i) => `T${i + 1}`).filter(
  (trap) => !['T18', 'T19'].includes(trap),
);

test.each(TRAPS)('%s: a case is named after it', (trap) => {
  const says = caseBooks.flatMap(({ cases }) => cases.map((each) => each.says));
  expect(says.filter((each) => new RegExp(`\\b${trap}\\b`, 'u').test(each))).not.toEqual([]);
});

describe.each(caseBooks)('$benefit', (book) => {
  test.each(book.cases)('$says', (each) => {
    expect(summarise(decideRequest(requestOf(pack, book, each)), book.benefit)).toEqual(each.expect);
  });
});
