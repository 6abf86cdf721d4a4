import { requestOf, summarise } from '@wenye/rules/testing';
import { describe, expect, test } from 'vitest';
import { decideRequest } from '../decide.ts';
import { pack } from '../pack.ts';
import { caseBooks } from './cases.ts';

describe.each(caseBooks)('$benefit', (book) => {
  test.each(book.cases)('$says', (each) => {
    expect(summarise(decideRequest(requestOf(pack, book, each)), book.benefit)).toEqual(each.expect);
  });
});
