import { expect, test } from 'vitest';
import { dayOf, dayProblem, rangeProblem, wholeOf, wholeProblem } from './typed.ts';

test.each([
  ['2020-10-5', '2020-10-05'],
  ['2020/10/05', '2020-10-05'],
  ['２０２０年10月5日', '2020-10-05'],
  ['20201005', '2020-10-05'],
  ['2020-02-30', '2020-02-30'],
  ['下周一', '下周一'],
  [' ', null],
])('%j is the day %j', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

test.each([
  ['2021-07-06', '2021年7月6日晚于2020年10月15日，请核对'],
  ['2019-12-31', '2019年12月31日早于2020年1月1日，请核对'],
  ['0000-01-01', '“0000-01-01”的年份早于 1900 年，请核对'],
  ['2020-02-30', '“2020-02-30”不是日期，请填如 2020-10-15'],
  ['下周一', '“下周一”不是日期，请填如 2020-10-15'],
  ['2020-10-15', null],
  [null, null],
])('the day %j: %j', (value, problem) => {
  expect(dayProblem(value, { min: '2020-01-01', max: '2020-10-15' })).toBe(problem);
});

test.each([
  ['2020-10-15', '2020-10-14', '止日 2020年10月14日早于起日 2020年10月15日，请核对'],
  ['2020-10-15', '2020-10-15', null],
  ['2020-10-15', null, null],
  [null, '2020-10-15', null],
  ['下周一', '2020-10-15', null],
])('from %j to %j: %j', (from, to, problem) => {
  expect(rangeProblem(from, to, ['起日', '止日'])).toBe(problem);
});

test.each([
  ['12.5', '“12.5”不能填在这里，请填 0 至 100 的整数'],
  ['-5', '“-5”不能填在这里，请填 0 至 100 的整数'],
  ['101', '“101”不能填在这里，请填 0 至 100 的整数'],
  ['约十', '“约十”不能填在这里，请填 0 至 100 的整数'],
  ['１２', null],
  ['0', null],
  ['', null],
])('%j as a whole number: %j', (typed, problem) => {
  expect(wholeProblem(wholeOf(typed), 0, 100)).toBe(problem);
});
