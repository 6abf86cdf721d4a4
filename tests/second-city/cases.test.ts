/** The case books of the second city, by the interpreter. */
import { decide } from '@wenye/rules';
import { requestOf, summarise } from '@wenye/rules/testing';
import { describe, expect, test } from 'vitest';
import { caseBooks } from './benefits/case-books.ts';
import { pack } from './pack.ts';

describe.each(caseBooks)('$benefit', (book) => {
  test.each(book.cases)('$says', (each) => {
    expect(summarise(decide(pack, requestOf(pack, book, each)), book.benefit)).toEqual(each.expect);
  });
});

test('every benefit has a book, with a yes, a no and something unknown', () => {
  expect(caseBooks.map((book) => book.benefit)).toEqual(pack.benefits.map(({ id }) => id));
  for (const { benefit, cases } of caseBooks) {
    const said = cases.map(({ expect }) => expect.eligibility);
    expect(said, benefit).toEqual(expect.arrayContaining(['entitled', 'not-entitled', 'undetermined']));
  }
});
