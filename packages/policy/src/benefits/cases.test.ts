import { describe, expect, test } from 'vitest';
import { decideRequest } from '../decide.ts';
import { caseBooks, requestOf, summarise } from './cases.ts';

describe.each(caseBooks)('$benefit', (book) => {
  test.each(book.cases)('$says', (each) => {
    expect(summarise(decideRequest(requestOf(book, each)), book.benefit)).toEqual(each.expect);
  });
});
