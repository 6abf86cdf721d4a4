import { expect, test } from 'vitest';
import { faultsOfFigure } from './figure-faults.ts';

const faults = (key: string, value: string, more: object = {}) =>
  faultsOfFigure({ key, value, region: '410300', from: null, to: null, source: '某通知', ...more }).map(
    ({ field, message }) => `${field} ${message}`,
  );

test('the raised standard for graduates is entered for days on which rules read it', () => {
  const key = 'hireSubsidy.sme.graduate';
  expect(faults(key, '1800', { from: '2022-07-01', to: '2022-12-31' })).toEqual([]);
  const message = '规则只对2022年6月1日到2022年12月31日的申请读取这项标准，请填这一段以内的日期。';
  expect(faults(key, '1800')).toEqual([`from ${message}`, `to ${message}`]);
  expect(faults(key, '1800', { from: '2022-07-01', to: '2023-06-30' })).toEqual([`to ${message}`]);
});

test('what rules read as of one day for a whole measure is entered for days that have it', () => {
  const key = 'unempSubsidy.ratio.ge2y';
  expect(faults(key, '0.7')).toEqual([]);
  expect(faults(key, '0.7', { from: '2020-10-01', to: '2020-12-31' })).toEqual([]);
  const message = '规则只读取这项标准在2020年12月31日的数，请填包括这一天的日期。';
  expect(faults(key, '0.7', { from: '2020-10-01', to: '2020-10-31' })).toEqual([`to ${message}`]);
  expect(faults(key, '0.7', { from: '2021-01-01' })).toEqual([`from ${message}`]);
});
