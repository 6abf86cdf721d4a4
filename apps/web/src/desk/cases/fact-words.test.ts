import { findFact } from '@wenye/policy';
import { describe, expect, test } from 'vitest';
import { factWords, sidesWords } from './fact-words.ts';

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

describe('of the two sides of a difference', () => {
  const contributions = findFact('person.contributions');
  const paid = (month: string, yuan: string) => ({ month, 'insured-as': 'flexible', paid: yuan });
  const line = (month: number, yuan: string) =>
    `2020年${month}月，灵活就业人员（个人缴费），本人实际缴纳 ${yuan} 元`;
  const known = [paid('2020-07', '549.00'), paid('2020-08', '549.00'), paid('2020-09', '549.00')];

  test('only the records that differ are told, and how many are alike', () => {
    const stated = [known[0], paid('2020-08', '600.00'), known[2]];
    expect(sidesWords(contributions, stated, known)).toEqual({
      declared: [line(8, '600.00'), '其余 2 条与登记相同'],
      registry: [line(8, '549.00'), '其余 2 条与申报相同'],
    });
    expect(sidesWords(contributions, [...known, paid('2020-10', '1.00')], known)).toEqual({
      declared: [line(10, '1.00'), '其余 3 条与登记相同'],
      registry: ['无', '其余 3 条与申报相同'],
    });
  });

  test('all is told where nothing is alike, or nothing that is shown differs', () => {
    expect(sidesWords(contributions, [], known.slice(0, 1))).toEqual({
      declared: ['无'],
      registry: [line(7, '549.00')],
    });
    const all = [line(7, '549.00'), line(8, '549.00'), line(9, '549.00')];
    expect(sidesWords(contributions, known, known)).toEqual({ declared: all, registry: all });
    expect(sidesWords(findFact('person.flexible-work-start'), '2020-07-15', null)).toEqual({
      declared: ['2020年7月15日'],
      registry: ['未知'],
    });
  });
});
