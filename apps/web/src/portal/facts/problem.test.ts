import type { AnyFactDefinition, Json } from '@wenye/rules';
import { describe, expect, it } from 'vitest';
import { problemOf, problemOfMonthly } from './problem.ts';
import { findFact } from './vocabulary.ts';

function problem(id: string, value: Json | undefined): string | undefined {
  const definition = findFact(id);
  if (!definition) throw new Error(id);
  return problemOf(definition, value, '2020-10-15');
}

describe('problemOf', () => {
  it.each([
    ['nothing readable', 'person.flexible-work-start', null, '请回答：灵活就业开始日期'],
    ['what is no date', 'person.flexible-work-start', '去年夏天', '请按“年-月-日”填写，例如 2020-06-30'],
    ['nothing', 'firm.staff', undefined, '请回答：从业人员'],
    ['words for a number', 'firm.staff', '几个', '从业人员：请填整数'],
    ['a number below zero', 'firm.staff', '-3', '从业人员：不能是负数'],
    [
      'a day to come',
      'person.flexible-work-start',
      '2035-01-01',
      '灵活就业开始日期不能晚于今天（2020年10月15日）',
    ],
    [
      'a year before anybody who lives was born',
      'person.diploma-date',
      '1910-01-01',
      '毕业证书签发日期应在1920年1月1日至今天（2020年10月15日）之间，请核对',
    ],
    [
      'a day on which nobody alive was born, with today as the last on which one can be',
      'person.birth-date',
      '1900-01-01',
      '出生日期应在1920年1月1日至今天（2020年10月15日）之间，请核对',
    ],
    [
      'months beyond a life of work',
      'person.months-received',
      9_999_999,
      '此前已领取本项补贴的月数应在 0 至 600 个月之间，请核对',
    ],
    [
      'months of insurance beyond a life of work',
      'person.unemployment-insured-months',
      601,
      '失业保险累计缴费月数应在 0 至 600 个月之间，请核对',
    ],
    ['more people than there are', 'firm.staff', 9_999_999, '从业人员应在 0 至 1,000,000 人之间，请核对'],
    [
      'what the vocabulary itself bounds',
      'person.skill-training-days',
      367,
      '实际参加技能培训的天数应在 0 至 366 天之间，请核对',
    ],
    [
      'a month to come, by its name',
      'person.contributions',
      [{ month: '2020-10' }, { month: '2020-11' }],
      '2020年11月还没有到，只能填到本月（2020年10月）',
    ],
    [
      'an amount of a month beyond belief',
      'person.contributions',
      [
        { month: '2020-08', paid: '549.00' },
        { month: '2020-09', paid: '99999999999.00' },
      ],
      '2020年9月填了 99,999,999,999.00 元，一个月不会超过 50,000.00 元，请核对小数点',
    ],
  ])('stops at %s', (_, id, value, words) => expect(problem(id, value as Json)).toBe(words));

  it.each([
    ['the first day of birth that is taken', 'person.birth-date', '1920-01-01'],
    ['today', 'person.flexible-work-start', '2020-10-15'],
    ['a loan that is due later', 'person.startup-loan-due-on', '2022-10-14'],
    ['a contract that ends later', 'firm.hires.contract-end', '2022-10-14'],
    ['fifty years of months', 'person.months-received', 600],
    ['no', 'person.flexible-work', false],
    ['none', 'firm.staff', 0],
    ['a high contribution', 'person.contributions', [{ month: '2020-09', paid: '50000.00' }]],
    ['an empty list, which is known', 'person.contributions', []],
  ])('takes %s', (_, id, value) => expect(problem(id, value as Json)).toBeUndefined());
});

it('stops an amount of a month beyond belief at its own field, and no other', () => {
  const money = { id: 'a.paid', label: '实际缴纳', type: 'money' } as AnyFactDefinition;
  expect(problemOfMonthly(money, '50000.01')).toBe('一个月不会超过 50,000.00 元，请核对小数点');
  expect(problemOfMonthly(money, '50000.00')).toBeUndefined();
  expect(problemOfMonthly(money, null)).toBeUndefined();
  expect(problemOfMonthly({ ...money, type: 'integer' } as AnyFactDefinition, 60_000)).toBeUndefined();
});
