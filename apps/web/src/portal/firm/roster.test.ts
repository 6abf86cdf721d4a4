import { describe, expect, it } from 'vitest';
import {
  FILE,
  ignoredText,
  mendedText,
  monthsTyped,
  nameOf,
  ROWS,
  rowKey,
  rowsToDrop,
  shownColumns,
  unready,
} from './roster.ts';

describe('shownColumns', () => {
  it('puts what is wrong first, then who it is, then the rest that was filled in', () =>
    expect(
      shownColumns(
        {
          cells: { 姓名: '张三', 劳动合同开始日期: '2020-8-1' },
          problems: [{ column: '身份证号', message: '缺' }],
        },
        ['姓名', '身份证号', '劳动合同开始日期', '备注'],
      ),
    ).toEqual(['身份证号', '姓名', '劳动合同开始日期']));

  it('has no box for a column that the row has not', () =>
    expect(
      shownColumns(
        { cells: { 姓名: '张三', G列: '甲' }, problems: [{ column: 'G列', message: '没有读入' }] },
        ['姓名'],
      ),
    ).toEqual(['姓名', '身份证号']));
});

it('heads a row with no more than a name, without halving a letter', () => {
  const named = (name: string) => nameOf({ cells: { 姓名: name } });
  expect(named('阿卜杜热伊木·阿卜杜克热木江')).toBe('阿卜杜热伊木·阿卜杜克热木江');
  expect(named('𠮷'.repeat(3000))).toBe(`${'𠮷'.repeat(30)}…`);
  expect(nameOf({ cells: {} })).toBe('');
});

describe('rowsToDrop', () => {
  it('names those to whom nothing at all is due', () =>
    expect(
      rowsToDrop([
        { row: 2, outcome: 'not-entitled' },
        { row: 2, outcome: 'not-entitled' },
        { row: 3, outcome: 'not-entitled' },
        { row: 3, outcome: 'entitled' },
        { row: 4, outcome: 'undetermined' },
        { row: null, outcome: 'not-entitled' },
      ]),
    ).toEqual([2]));
});

it('says what came of pressing that a row is mended', () => {
  const bad = { row: 3, good: false, problems: [{ column: '身份证号', message: '校验码不对' }] };
  const good = { row: 3, good: true, problems: [] };
  const before = { cells: { 姓名: '甲' }, problems: [] };
  const wrong = { ...before, problems: bad.problems };
  expect(mendedText(bad, wrong, { 姓名: '甲 ' })).toBe('第 3 行没有改动，还有 1 处要改');
  expect(mendedText(bad, wrong, { 姓名: '乙' })).toBe('第 3 行还有 1 处要改');
  expect(mendedText(good, wrong, { 姓名: '乙' })).toBe('第 3 行已改好');
  expect(mendedText(good, wrong, { 姓名: '甲' }), 'kept as it stands').toBe('第 3 行已改好');
  expect(mendedText(good, before, { 姓名: '甲', 手机: '' })).toBe('第 3 行没有改动');
});

it('tells a row from the same line of another file, so that its boxes hold nothing of that', () => {
  const row = { row: 3, version: 1 };
  expect(rowKey('a', row)).toBe(rowKey('a', { ...row }));
  expect(rowKey('a', row)).not.toBe(rowKey('b', row));
  expect(rowKey('a', row)).not.toBe(rowKey('a', { row: 3, version: 2 }));
});

it('says which months a row claims, or that the registers tell', () => {
  const said = (cells: Record<string, string>) => monthsTyped({ cells });
  expect(said({ 姓名: '甲' })).toBe('按登记');
  expect(said({ 缴费起始月: '2020-08', 缴费截止月: '2020-10' })).toBe('2020年8月至2020年10月');
  expect(said({ 缴费起始月: '2020-10', 缴费截止月: '2020年10月' }), 'one').toBe('2020年10月');
  expect(said({ 缴费起始月: '2020-08' })).toBe('2020年8月');
  expect(said({ 缴费起始月: '八月' })).toBe('八月');
  expect(said({ 各月单位实际缴纳: '2020-08:500' })).toBe('已逐月填写');
});

it('names the columns that were not read, and what each may have been meant for', () =>
  expect(
    ignoredText([
      { heading: '每月实缴', near: ['每月单位实际缴纳', '各月单位实际缴纳'] },
      { heading: '备注', near: [] },
    ]),
  ).toBe('没有用到的列：每月实缴（是不是“每月单位实际缴纳”或者“各月单位实际缴纳”？）、备注'));

it('says why one cannot go on, and leads to where that is mended', () => {
  expect(unready(undefined)?.fieldId).toBe(FILE);
  expect(unready({ status: 'reading', good: 3, bad: 0 })?.fieldId).toBe(FILE);
  expect(unready({ status: 'failed', good: 0, bad: 0 })?.fieldId).toBe(FILE);
  expect(unready({ status: 'read', good: 3, bad: 2 })).toEqual({
    fieldId: ROWS,
    message: '还有 2 行有误，请改正或删除',
  });
  expect(unready({ status: 'read', good: 0, bad: 0 })?.fieldId).toBe(FILE);
  expect(unready({ status: 'read', good: 1, bad: 0 })).toBeUndefined();
});
