import { expect, it } from 'vitest';
import { withYear } from './with-year.ts';

it('names the year before the day for which is decided', () => {
  expect(withYear('上年营业收入是多少元？', '2020-10-15')).toBe('上年（2019年）营业收入是多少元？');
  expect(withYear('上年末有多少从业人员？', '2021-01-04')).toBe('上年末（2020年）有多少从业人员？');
  expect(withYear('上年度平均每个月有多少职工？', '2020-10-15')).toBe(
    '上年度（2019年）平均每个月有多少职工？',
  );
});

it('leaves other questions, and a day that is not known yet', () => {
  expect(withYear('毕业证书上写的签发日期是哪天？', '2020-10-15')).toBe('毕业证书上写的签发日期是哪天？');
  expect(withYear('上年营业收入是多少元？', '')).toBe('上年营业收入是多少元？');
});
