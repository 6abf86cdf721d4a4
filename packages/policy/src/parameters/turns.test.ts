import type { DatedParameter } from '@wenye/rules';
import { expect, test } from 'vitest';
import { parameterRecords } from './records.ts';
import { figuresAround, turnsAround } from './turns.ts';

const DAY = '2020-10-15';
const SINCE = '2020-07-13';
const KEY = 'hireSubsidy.sme';

const confirmed = (
  value: string,
  [from, to]: readonly [string, string | null],
  region = '410300',
): DatedParameter => ({ key: KEY, value, region, from, to, source: '某文件', confidence: 'confirmed' });

const around = (more: readonly DatedParameter[], county?: string) => {
  const { earlier, later } = turnsAround(KEY, DAY, SINCE, [...parameterRecords, ...more], county);
  return [
    ...earlier.map(({ before, record }) => `< ${before} ${record.value}`),
    ...later.map(({ from, record }) => `> ${from} ${record.value}`),
  ];
};

test('what the city had and will have is told also across days on which one county has its own', () => {
  const city = confirmed('1600', ['2020-09-01', '2020-12-31']);
  const county = confirmed('1700', ['2020-10-21', '2020-11-20'], '410311');
  expect(around([city, county])).toEqual(['< 2020-09-01 1000', '> 2021-01-01 1000']);
  expect(around([city, county], '410311')).toEqual([
    '< 2020-09-01 1000',
    '> 2020-10-21 1700',
    '> 2020-11-21 1600',
    '> 2021-01-01 1000',
  ]);
});

test('a county is told what its predecessor and its successor have, as rules read it', () => {
  expect(around([confirmed('1900', ['2020-09-01', null], '410381')], '410307')).toEqual([
    '< 2020-09-01 1000',
  ]);
  expect(around([confirmed('2900', ['2020-12-01', null], '410307')], '410381')).toEqual([
    '> 2020-12-01 2900',
  ]);
});

test('a figure that held, and holds again, stands there with each of its times', () => {
  const values = [...parameterRecords, confirmed('1500', ['2020-09-01', '2020-09-30'])];
  expect(
    figuresAround(KEY, DAY, SINCE, values).map(({ value, from, to }) => [String(value), from, to]),
  ).toEqual([
    ['1000', '2020-10-01', null],
    ['1000', '2020-01-01', '2020-08-31'],
    ['1500', '2020-09-01', '2020-09-30'],
  ]);
});
