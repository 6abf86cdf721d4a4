import { expect, test } from 'vitest';
import type { ParameterDetails } from './views.ts';
import { presentOf, standingText, valueText, whenWord } from './words.ts';

const region = (code: string) => ({ code, name: code });
const recorded = (value: string, code: string, from: string | null, to: string | null) =>
  ({ value, regions: [region(code)], from, to }) as ParameterDetails['recorded'][number];
const register = (value: string, code: string, state: string) =>
  ({ value, region: region(code), from: null, to: null, state }) as ParameterDetails['register'][number];

const values = (recordedFigures: ParameterDetails['recorded'], wanted: Parameters<typeof presentOf>[1]) =>
  presentOf({ register: [register('9', '410325', 'replaced')], recorded: recordedFigures }, wanted).map(
    ({ value }) => value,
  );

test('a new figure is compared with those of its region and days, and with no former one', () => {
  const figures = [
    recorded('1', '410300', null, '2020-06-30'),
    recorded('2', '410300', '2020-07-01', null),
    recorded('3', '410325', null, null),
  ];
  expect(values(figures, { region: '410300', from: '2020-10-01' })).toEqual(['2']);
  expect(values(figures, { region: '410300' })).toEqual(['1', '2']);
  expect(values(figures, { region: '410325' })).toEqual(['3']);
  // A region without one of its own: whatever there is.
  expect(values(figures, { region: '410303' })).toEqual(['1', '2', '3']);
});

test('a figure is in force by its days alone, both ends included', () => {
  const words = (from: string | null, to: string | null) => whenWord({ from, to }, '2020-10-15');
  expect(words(null, null)).toBe('现行');
  expect([words('2020-10-15', null), words(null, '2020-10-15')]).toEqual(['现行', '现行']);
  expect(words('2022-01-01', null)).toBe('以后');
  expect(words(null, '2020-10-14')).toBe('以前');
});

test('a share that no decimal tells is read in percent as well, beside others that are', () => {
  const ratio = { key: 'share', label: '补贴比例', type: 'fraction', unit: 'ratio' };
  expect(valueText('2/3', ratio)).toBe('2/3（约 66.67%）');
  expect(valueText('0.75', ratio)).toBe('75%');
  expect(valueText('1/2', { ...ratio, unit: 'year' })).not.toContain('%');
});

test('how a figure stands is told by the number of counties where they do not stand alike', () => {
  const missing = { state: 'missing', stateName: '空缺', counties: ['嵩县', '汝阳县'] } as const;
  const recorded = { state: 'recorded', stateName: '有出处', counties: ['涧西区'] } as const;
  expect(standingText(missing, [missing])).toBe('空缺');
  expect(standingText(missing, [missing, recorded])).toBe('空缺 2 个县区');
});
