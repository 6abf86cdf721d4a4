import { withValues } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { benefits } from '../../benefits/index.ts';
import { pack } from '../../pack.ts';
import { policyPageOf } from '../index.ts';
import { resultAgainst, storyAgainst } from './contradictions.ts';
import { earlierInExample, exampleOtherwise, exampleOutcome } from './in-force.ts';
import { examples } from './index.ts';
import { datesIn, monthsIn, peopleIn, sharesIn, sumsIn, workingsIn } from './said.ts';

/** The example of a clause, as its page tells it and as the rules decide it. */
function exampleOf(clause: string) {
  const request = examples[clause];
  if (request === undefined) throw new Error(`No example for ${clause}`);
  const { lines, result } = policyPageOf(clause).example;
  return { story: lines.join(''), result, request, outcome: exampleOutcome(clause) };
}

test('each clause that decides has a page with an example', () => {
  const clauses = benefits.map(({ clause }) => clause);
  expect(clauses.map((clause) => policyPageOf(clause).clause)).toEqual(clauses);
  expect(Object.keys(examples).toSorted()).toEqual(clauses.toSorted());
});

describe.each(Object.keys(examples))('the example of %s', (clause) => {
  const { story, result, request, outcome } = exampleOf(clause);
  test('ends as the rules decide it', () => expect(resultAgainst(result, outcome)).toEqual([]));
  test('tells its request', () => expect(storyAgainst(story, request)).toEqual([]));
});

test.each([
  ['10.3', '不可抗力', '不符合不可抗力', ['eligibility']],
  ['9.6', '可扣减 650.00 元', '可扣减 750.00 元', ['sum']],
  ['9.6', '7800 ÷ 12', '9000 ÷ 12', ['working']],
  ['9.6', '2023 年 7 月', '2023 年 8 月', ['until']],
  ['22.2', '9 个月', '8 个月', ['months']],
  ['12.1', '最多', '共', ['open as certain']],
  ['23.4', '以后才能算出', '以后是 3600.00 元', ['sum', 'open as certain']],
  ['11.2', '366.00 元', '三百多', ['sum']],
])('the result of %s with %s as %s is found out', (clause, words, drifted, expected) => {
  const { result, outcome } = exampleOf(clause);
  expect(result).toContain(words);
  expect(resultAgainst(result.replaceAll(words, drifted), outcome)).toEqual(expected);
});

test.each([
  ['11.2', '549.00', '548.00', 'sums'],
  ['12.4', '7 月 20 日', '7 月 21 日', 'dates'],
  ['9.2', '12 名', '13 名', 'people'],
  ['22.2', '涧西区', '嵩县', 'place'],
])('the story of %s with %s as %s is found out', (clause, words, drifted, expected) => {
  const { story, request } = exampleOf(clause);
  expect(story).toContain(words);
  expect(storyAgainst(story.replaceAll(words, drifted), request)).toEqual([expected]);
});

test('an example is told anew where figures that officers confirmed make another of it', () => {
  const confirmed = (key: string, value: string) =>
    ({
      key,
      value,
      region: '410300',
      from: null,
      to: null,
      source: '某通知',
      confidence: 'confirmed',
    }) as const;
  const half = withValues(pack, [confirmed('art11.flexGraduate.siSubsidyRatio', '1/2')]);
  expect(exampleOtherwise('11.2', half)?.amount?.yuan).toBe('274.50');
  const entered = [confirmed('dibao.urban.month', '600'), confirmed('art23.tempLiving.months', '6')];
  expect(exampleOtherwise('23.4', withValues(pack, entered))?.amount?.yuan).toBe('3600.00');
  // Other figures leave it as it is.
  expect(exampleOtherwise('11.2', withValues(pack, entered))).toBeNull();
});

test('an example of somebody who began before a confirmed figure names the figure that it is decided by', () => {
  const half = {
    key: 'art11.flexGraduate.siSubsidyRatio',
    value: '1/2',
    region: '410300',
    to: '2023-07-12',
    source: '某通知',
    confidence: 'confirmed',
  } as const;
  const earlier = (from: string | null, day = '2020-10-15') =>
    earlierInExample('11.2', day, withValues(pack, [{ ...half, from }])).map(({ value }) => value);
  // Began on 15 July.
  expect(earlier('2020-09-01')).toEqual(['2/3']);
  expect(earlier('2020-07-15')).toEqual([]);
  expect(earlier(null)).toEqual([]);
  expect(earlier('2020-12-01')).toEqual([]);
  expect(earlier('2020-12-01', '2020-12-01')).toEqual(['2/3']);
});

test('what is said is read off the words', () => {
  const words =
    '2020 年 8 月 1 日至 2021 年 10 月的 36 个月，12 名工人各 1,000 元，共 300 万元或者 366.50 元';
  expect(sumsIn(words)).toEqual([100_000, 300_000_000, 36_650]);
  expect(datesIn(words)).toEqual(['2020-08-01', '2021-10']);
  expect(monthsIn(words)).toEqual([36]);
  expect(peopleIn(words)).toEqual([12]);
  expect(sharesIn('5.5% 或者 110%')).toEqual([0.055, 1.1]);
  const worked = '补 1,000 元 × 3 人 = 3,000 元，549.00 × 2/3 = 366.00 元；6 ÷ 40 = 15%，1 + 2 = 4';
  expect(workingsIn(worked)).toEqual([
    { is: 3000, said: 3000 },
    { is: 366, said: 366 },
    { is: 0.15, said: 0.15 },
    { is: 3, said: 4 },
  ]);
});
