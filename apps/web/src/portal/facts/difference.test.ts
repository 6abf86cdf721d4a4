import { expect, it } from 'vitest';
import { differenceOf } from './difference.ts';

const month = (name: string, paid: string) => ({ month: name, 'insured-as': 'flexible', paid });

it('tells both sides of a plain value', () =>
  expect(differenceOf('person.flexible-work-start', '2020-07-15', '2020-08-01')).toEqual({
    declared: '2020年7月15日',
    registry: '2020年8月1日',
  }));

it('tells only the months that differ, and of these what the register has', () => {
  const known = [month('2020-07', '549.00'), month('2020-08', '549.00'), month('2020-09', '549.00')];
  const stated = [month('2020-07', '549.00'), month('2020-08', '600.00'), month('2020-10', '549.00')];
  expect(differenceOf('person.contributions', stated, known)).toEqual({
    declared:
      '2020年8月 · 灵活就业人员（个人缴费） · 600.00 元；2020年10月 · 灵活就业人员（个人缴费） · 549.00 元',
    registry: '2020年8月 · 灵活就业人员（个人缴费） · 549.00 元',
  });
});

it('takes what was not stated of a month for no difference', () =>
  expect(
    differenceOf(
      'person.contributions',
      [{ month: '2020-07', paid: null }, month('2020-09', '1.00')],
      [month('2020-07', '549.00')],
    ),
  ).toEqual({ declared: '2020年9月 · 灵活就业人员（个人缴费） · 1.00 元', registry: '没有' }));
