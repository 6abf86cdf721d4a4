import { readingsOf } from '@wenye/rules';
import { expect, test } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { HEADLINES, headlineOf } from './headlines.ts';

const DAY = '2020-10-15';

test.each(Object.entries(HEADLINES))('the line of %s names only figures that its rule reads', (id, line) => {
  const benefit = benefits.find((each) => each.id === id);
  const read = benefit === undefined ? new Set<string>() : readingsOf(benefit).parameters;
  const keys = [...line.matchAll(/\{([^}]+)\}/g)].map(([, key]) => key ?? '');
  expect(keys).not.toEqual([]);
  expect(keys.filter((key) => !read.has(key))).toEqual([]);
});

test('amounts, shares and sums of ten thousands are written as people write them', () => {
  expect(headlineOf('9.3', DAY)).toBe('每招用 1 人补 1,000 元，一次');
  expect(headlineOf('9.1', DAY)).toBe('最高可贷 300 万元，由财政贴息');
  expect(headlineOf('11.2', DAY)).toBe('补实际缴费的 2/3，最长 3 年');
  expect(headlineOf('22.3', DAY)).toBe('每月为当地失业保险金的 50% 至 80%，最长 6 个月');
});

test('a day without a figure has no line, rather than one with a gap', () => {
  expect(headlineOf('22.3', '2030-01-01')).toBeNull();
  expect(headlineOf('10.12', DAY)).toBeNull();
});

test('whatever gives money says how much, but where no figure is known', () => {
  const silent = benefits
    .filter(({ kind }) => kind !== 'rule')
    .filter(({ id }) => headlineOf(id, DAY) === null)
    .map(({ id }) => id);
  // 1.6, 10.8, 12.1: standards that nobody has found; 22.2: by county.
  expect(silent).toEqual(['1.6', '10.8', '12.1', '22.2']);
});
