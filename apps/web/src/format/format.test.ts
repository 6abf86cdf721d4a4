import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatDate,
  formatDateWithWeekday,
  formatMonth,
  formatMonths,
  readDate,
  readMonth,
} from './dates.ts';
import { differenceYuan, formatYuan, groupYuan, readYuan, sumYuan, wanText } from './money.ts';

describe('readDate', () => {
  it.each([
    '2020-6-30',
    '2020.06.30',
    '2020/6/30',
    '2020年6月30日',
    '20200630',
    '２０２０－６－３０',
    ' 2020-06-30 ',
  ])('reads %s', (text) => expect(readDate(text)).toEqual({ date: '2020-06-30' }));
  it.each(['20-6-30', '2020-13-01', '2021-02-29', '2020-06', '昨天', '0000-01-01', '1899-12-31'])(
    'refuses %s',
    (text) => expect(readDate(text)).toHaveProperty('problem'),
  );
  it('says what is wrong with a year that nobody means', () =>
    expect(readDate('0202-06-30')).toEqual({ problem: '年份早于 1900 年，请核对' }));
  it('tells an empty field from a wrong one', () => expect(readDate('  ')).toEqual({ empty: true }));
  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          expect(readDate(formatDate(date))).toEqual({ date });
        },
      ),
    );
  });
});

describe('readMonth', () => {
  it.each(['2020-6', '2020年06月', '202006'])('reads %s', (text) =>
    expect(readMonth(text)).toEqual({ month: '2020-06' }),
  );
  it.each(['2020-13', '2020-06-01', '6月', '0202-06'])('refuses %s', (text) =>
    expect(readMonth(text)).toHaveProperty('problem'),
  );
});

describe('formatting of dates', () => {
  it('writes the weekday', () => expect(formatDateWithWeekday('2020-10-15')).toBe('2020年10月15日 星期四'));
  it('writes a month', () => expect(formatMonth('2020-07')).toBe('2020年7月'));
  it.each<[string[], string]>([
    [[], ''],
    [['2020-08'], '2020年8月，1 个月'],
    [['2020-08', '2020-10', '2020-11'], '2020年8月、10月至11月，3 个月'],
  ])('writes the months %j', (months, said) => expect(formatMonths(months)).toBe(said));
  it('leaves what is no date', () => expect(formatDate('不详')).toBe('不详'));
});

describe('formatAgo', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  it.each([
    ['2026-11-28T11:59:30Z', '刚刚'],
    ['2026-11-28T12:05:00Z', '刚刚'],
    ['2026-11-28T11:57:00Z', '3 分钟前'],
    ['2026-11-28T09:30:00Z', '2 小时前'],
    ['2026-11-23T09:30:00Z', '5 天前'],
    ['不详', '不详'],
  ])('tells %s as %s', (instant, words) => expect(formatAgo(instant, now)).toBe(words));
});

describe('readYuan', () => {
  it.each([
    ['1234.5', '1234.50'],
    ['1,234,567.89', '1234567.89'],
    ['￥3000', '3000.00'],
    ['３６６．００元', '366.00'],
    ['007', '7.00'],
  ])('reads %s', (text, yuan) => expect(readYuan(text)).toEqual({ yuan }));
  it.each(['1.234', '-1', '1.2万', '12,34', '一百', '1e3', '9999999999999'])('refuses %s', (text) =>
    expect(readYuan(text)).toHaveProperty('problem'),
  );
  it('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        const yuan = (fen / 100).toFixed(2);
        expect(readYuan(formatYuan(yuan))).toEqual({ yuan });
      }),
    );
  });
});

describe('formatting of money', () => {
  it('groups thousands and keeps fen', () => expect(formatYuan('12345.60')).toBe('12,345.60 元'));
  it('leaves the unit to the field', () => expect(groupYuan('0.05')).toBe('0.05'));
});

describe('sums of amounts', () => {
  it('are exact to the fen', () => {
    expect(sumYuan(['0.10', '0.20', '1000.00'])).toBe('1000.30');
    expect(sumYuan([])).toBe('0.00');
    expect(differenceYuan('0.30', '0.20')).toBe('-0.10');
  });
});

describe('wanText', () => {
  it.each([
    ['90000.00', '9 万元'],
    ['10000.00', '1 万元'],
    ['125000000.00', '12,500 万元'],
    ['1234500.00', '123.45 万元'],
    ['1234567.89', '约 123.46 万元'],
    ['9999.99', undefined],
    ['', undefined],
  ])('tells %s as %s', (yuan, told) => expect(wanText(yuan)).toBe(told));
});
