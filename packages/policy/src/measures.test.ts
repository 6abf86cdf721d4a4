import { expect, test } from 'vitest';
import { benefits } from './benefits/index.ts';
import { decideRequest } from './decide.ts';
import { clauseClosedOn, closedOn, figureDay, measureOf } from './measures.ts';
import { pack } from './pack.ts';
import { headlineOf } from './pages/headlines.ts';
import { policyPageOf } from './pages/index.ts';

const on = (id: string, day: string) => closedOn(measureOf(id, day), day);

/** Each day before and after which some measure is another. */
const DAYS =
  '2020-07-12 2020-07-13 2020-12-31 2021-01-01 2021-04-01 2022-12-31 2023-01-01 2023-07-12 2023-07-13'.split(
    ' ',
  );

/** Refused whoever asks: of nobody is anything known but the day. */
function refusedOn(id: string, clause: string, subject: 'person' | 'firm', decisionDate: string): boolean {
  const answer = decideRequest({ subject, county: '410305', decisionDate, facts: {}, clauses: [clause] });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  const outcome = answer.benefits.find((each) => each.id === id);
  return outcome?.eligibility === 'not-entitled';
}

test.each(benefits.filter(({ per }) => per === undefined))(
  '$id is told as closed on every day on which its rule refuses everybody',
  ({ id, clause, subject }) => {
    const refused = DAYS.filter((day) => refusedOn(id, clause, subject, day));
    const told = DAYS.filter((day) => on(id, day) !== null);
    expect(refused.filter((day) => !told.includes(day))).toEqual([]);
    const applying = DAYS.filter((day) => measureOf(id, day).own?.counts === null && told.includes(day));
    expect(applying.filter((day) => !refused.includes(day))).toEqual([]);
  },
);

/** What names a year of the policy in its first lines, and is open as long as the policy. */
const OPEN: Readonly<Record<string, string>> = {
  '9.2': 'hires of a festival before the policy are settled under all of it',
  '9.7': 'what was relieved in 2020 is given back when the old term ends, which may be years later',
  '12.1': 'names 2020 for the extension of 12.3',
};

test('a page whose first lines name a year that ends before the policy has a day of its own', () => {
  const named = benefits.filter(({ clause }) => {
    const { gist, forWhom, until } = policyPageOf(clause);
    const words = [gist, forWhom, ...until.filter((line) => typeof line === 'string')].join('\n');
    const last = Math.max(...[...words.matchAll(/(\d{4}) 年/g)].map(([, year]) => Number(year)));
    return Number.isFinite(last) && last < 2023;
  });
  expect(
    named
      .filter(({ id }) => measureOf(id, '2020-10-15').own === null)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(Object.keys(OPEN).toSorted());
});

test.each([
  ['1.7', '2021-01-05', '已于2020年12月31日结束，不再受理'],
  ['23.4', '2021-01-01', '已于2020年12月31日结束，不再受理'],
  ['1.13', '2021-04-01', '已于2020年12月31日结束，只管以前的销售额'],
  ['22.3', '2023-01-01', '已于2022年12月31日结束，只管以前失业的'],
  ['11.2', '2020-07-12', '2020年7月13日起施行'],
  ['11.2', '2023-07-13', '已于2023年7月12日结束'],
  ['1.7', '2020-12-31', undefined],
  ['11.2', '2023-07-12', undefined],
  // Nobody has said when the epidemic was over.
  ['1.9', '2022-06-01', undefined],
])('of %s on %s is said: %s', (id, day, title) => expect(on(id, day)?.title).toBe(title));

test('a target of one year is told as over in the next', () => {
  expect(clauseClosedOn('1.3', '2020-12-31')).toBeNull();
  expect(clauseClosedOn('1.3', '2021-01-01')?.title).toBe('已于2020年12月31日结束');
  expect(clauseClosedOn('28.1', '2023-01-01')).toBeNull();
});

test('the figures of a measure that has ended are those of its last day', () => {
  const day = figureDay(measureOf('1.7', '2021-04-01'), '2021-04-01');
  expect(day).toBe('2020-12-31');
  expect(headlineOf('1.7', day)).toBe('返还上年度缴纳的失业保险费：中小微企业 100%，大型企业 50%');
  expect(figureDay(measureOf('11.2', '2020-07-01'), '2020-07-01')).toBe('2020-07-13');
  expect(figureDay(measureOf('11.2', '2021-04-01'), '2021-04-01')).toBe('2021-04-01');
});

test('a last day that officers confirmed anew keeps the measure open', () => {
  const longer = {
    key: 'art1.retention.lastDay',
    value: '2021-12-31',
    region: '410300',
    from: '2021-01-01',
    to: null,
    source: '某通知',
    confidence: 'confirmed',
  } as const;
  const measure = measureOf('1.7', '2021-04-01', [...pack.values, longer]);
  expect(closedOn(measure, '2021-04-01')).toBeNull();
  expect(figureDay(measure, '2021-04-01')).toBe('2021-04-01');
});
