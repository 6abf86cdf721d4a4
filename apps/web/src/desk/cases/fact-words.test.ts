import { findFact } from '@wenye/policy';
import { expect, test } from 'vitest';
import { factWords } from './fact-words.ts';

test('codes have their labels, lists a line for each record, in the order of the vocabulary', () => {
  expect(factWords(findFact('person.school-kind'), 'secondary-vocational')).toEqual([
    '中等职业学校、技工学校',
  ]);
  const paid = [{ paid: '1549.00', month: '2020-07', 'insured-as': 'flexible' }];
  expect(factWords(findFact('person.contributions'), paid)).toEqual([
    '2020年7月，灵活就业人员（个人缴费），本人实际缴纳 1,549.00 元',
  ]);
});

test('none is not the same as unknown', () => {
  expect(factWords(findFact('person.contributions'), [])).toEqual(['无']);
  expect(factWords(findFact('person.contributions'), null)).toEqual(['未知']);
});

test('an industry is named, as the portal names it', () => {
  expect(factWords(findFact('firm.industry'), 'C34')).toEqual(['制造业（C34）']);
});
