import type { DatedParameter } from '@wenye/rules';
import { expect, test } from 'vitest';
import { confirmedOtherwise, figureOfCity, figuresInForce } from './in-force.ts';
import { parameterRecords } from './records.ts';

const DAY = '2020-10-15';
const KEY = 'hireSubsidy.sme';

const confirmed = (value: string, region: string, over: Partial<DatedParameter> = {}): DatedParameter => ({
  key: KEY,
  value,
  region,
  from: '2020-01-01',
  to: null,
  source: '某文件',
  confidence: 'confirmed',
  ...over,
});
const withConfirmed = (...more: DatedParameter[]) => [...parameterRecords, ...more];

test('a confirmed figure stands alone in its region, and the record elsewhere', () => {
  const [recorded] = figuresInForce(KEY, DAY);
  if (recorded === undefined) throw new Error(`no ${KEY}`);
  const region = [recorded.region].flat()[0] as string;
  const values = figuresInForce(KEY, DAY, withConfirmed(confirmed('1500', region)));
  expect(values.map(({ value, unit }) => [value, unit])).toEqual([['1500', recorded.unit]]);
  const county = figuresInForce(KEY, DAY, withConfirmed(confirmed('1500', '410311')));
  expect(county.map(({ value }) => String(value))).toEqual([String(recorded.value), '1500']);
});

test('of a list of regions those with a confirmed figure are taken out', () => {
  const wage = parameterRecords.find(
    ({ key, region, from, to }) =>
      Array.isArray(region) &&
      region.length > 2 &&
      (from ?? DAY) <= DAY &&
      (to ?? DAY) >= DAY &&
      figuresInForce(key, DAY).length > 1,
  );
  if (wage === undefined) throw new Error('no figure by county');
  const [first] = wage.region as readonly string[];
  const values = figuresInForce(wage.key, DAY, [
    ...parameterRecords,
    { ...confirmed('1', first as string), key: wage.key },
  ]);
  const there = values.filter(({ region }) => [region].flat().includes(first as string));
  expect(there.map(({ confidence }) => confidence)).toEqual(['confirmed']);
  expect(values.flatMap(({ region }) => [region].flat())).toHaveLength(
    figuresInForce(wage.key, DAY).flatMap(({ region }) => [region].flat()).length,
  );
});

test('the figure of the city is the nearest, none where a county has its own, and none that is over', () => {
  expect(figureOfCity(KEY, DAY, withConfirmed(confirmed('1500', '410300')))?.value).toBe('1500');
  expect(figureOfCity(KEY, DAY, withConfirmed(confirmed('1500', '410311')))).toBeNull();
  const replaced = confirmed('1500', '410300', { recordedTo: '2020-10-01' });
  expect(String(figureOfCity(KEY, DAY, withConfirmed(replaced))?.value)).toBe('1000');
});

test('only another figure than the pack has is told as changed', () => {
  const keys = new Set([KEY]);
  expect(confirmedOtherwise(keys, DAY, withConfirmed(confirmed('1000', '410300')))).toEqual([]);
  expect(confirmedOtherwise(keys, DAY, withConfirmed(confirmed('1500', '410300')))).toEqual([KEY]);
  expect(confirmedOtherwise(keys, DAY, parameterRecords)).toEqual([]);
});
