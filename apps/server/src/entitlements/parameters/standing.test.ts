import { countiesOn } from '@wenye/codes';
import { expect, test } from 'vitest';
import type { Figure } from './parameter.ts';
import { standingsOn } from './standing.ts';

const DAY = '2020-10-15';

const figure = (more: Partial<Figure>): Figure => ({
  value: '1',
  from: null,
  to: null,
  region: '410300',
  source: '文件',
  confidence: 'seen',
  ...more,
});
const standings = (figures: readonly Figure[], day = DAY) =>
  standingsOn(day, figures).map(({ state, counties }) => [state, counties.length]);

test.each([
  ['missing', []],
  ['missing', [figure({ value: null })]],
  ['missing', [figure({ to: '2020-10-14' })]],
  ['uncertain', [figure({ confidence: 'uncertain' })]],
  ['recorded', [figure({}), figure({ confidence: 'uncertain', value: '2' })]],
  ['recorded', [figure({ region: '410000' }), figure({ region: 'CN', value: '2' })]],
  ['conflict', [figure({}), figure({ value: '2', region: ['410000', '410300'] })]],
  ['confirmed', [figure({}), figure({ value: '2', confidence: 'confirmed' })]],
] as const)('everywhere %s: %j', (state, figures) =>
  expect(standings(figures)).toEqual([[state, countiesOn(DAY).length]]),
);

test('what holds in some counties alone is told of them, whatever has the most to do first', () => {
  const all = countiesOn(DAY).length;
  const one = figure({ region: '410325', confidence: 'confirmed' });
  expect(standings([one])).toEqual([
    ['missing', all - 1],
    ['confirmed', 1],
  ]);
  const others = [one, figure({ region: '410303' }), figure({ region: '410303', value: '2' })];
  expect(standings([...others, figure({ region: '410305', confidence: 'uncertain' })])).toEqual([
    ['missing', all - 3],
    ['conflict', 1],
    ['uncertain', 1],
    ['confirmed', 1],
  ]);
  expect(standingsOn(DAY, [one]).at(-1)?.counties).toEqual(['嵩县']);
});

test('a county’s own figure decides there, though it is worth less than that of the city', () => {
  const city = figure({ confidence: 'confirmed' });
  expect(standings([city])).toEqual([['confirmed', countiesOn(DAY).length]]);
  expect(standings([city, figure({ region: '410325', value: null })])).toEqual([
    ['missing', 1],
    ['confirmed', countiesOn(DAY).length - 1],
  ]);
});

test('a district stands by the figure of the city that it came of', () => {
  const day = '2021-04-01';
  expect(standingsOn(day, [figure({ region: '410381' })]).at(-1)).toEqual({
    state: 'recorded',
    stateName: '有出处',
    counties: ['偃师区'],
  });
});
