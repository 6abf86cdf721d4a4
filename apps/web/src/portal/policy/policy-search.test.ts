import { benefits, clauses, pack } from '@wenye/policy';
import { expect, test } from 'vitest';
import { articleOf } from './everyday-words.ts';
import { figuresOf, whereText } from './figures.ts';
import { policySearch } from './policy-address.ts';
import { foundBenefits, otherClauses } from './policy-search.ts';

const found = (words: string) => foundBenefits(words, 'all').map(({ id }) => id);

test.each([
  ['11.2', '11.2'],
  ['灵活就业 毕业生', '11.2'],
  ['失业补助金', '22.3'],
  ['增值税', '1.13'],
  ['社保补贴', '11.2'],
  ['社保补贴', '9.4'],
  ['大学生补贴', '11.2'],
  ['应届生 社保', '11.2'],
  ['第九条', '9.3'],
  ['九 补贴', '9.3'],
])('%s finds %s', (words, id) => expect(found(words)).toContain(id));

test('the number of an article finds its clauses, as it is written and as it is said', () => {
  const all = clauses.filter(({ id }) => id.startsWith('26.')).map(({ id }) => id);
  for (const words of ['二十六', '第二十六条', '第26条', '第 26 条'.replaceAll(' ', '')])
    expect([...found(words), ...otherClauses(words).map(({ id }) => id)]).toEqual(
      expect.arrayContaining(all) as string[],
    );
  expect(['十', '十二', '二十', '第二十八条', '三', '毕业', '条'].map(articleOf)).toEqual([
    10,
    12,
    20,
    28,
    3,
    undefined,
    undefined,
  ]);
});

test('every word must be there; none finds all', () => {
  expect(found('失业补助金 见习')).toEqual([]);
  expect(found('')).toHaveLength(benefits.length);
});

test('each of the 149 clauses is decided or among the others', () => {
  expect(clauses).toHaveLength(149);
  expect(otherClauses('').length + new Set(benefits.map((each) => each.clause)).size).toBe(149);
});

test('figures are those in force on the day, where they hold, found or not', () => {
  const hire = benefits.find(({ id }) => id === '9.3');
  if (!hire) throw new Error('no 9.3');
  const keys = new Set(figuresOf(hire, '2020-10-15', pack.values).map(({ key }) => key));
  expect(keys.has('art9.newHire.unemployedMinMonths')).toBe(true);
  for (const { from, to } of figuresOf(hire, '2020-10-15', pack.values)) {
    expect(from === null || from <= '2020-10-15').toBe(true);
    expect(to === null || to >= '2020-10-15').toBe(true);
  }
  expect(whereText('CN')).toBe('全国');
  expect(whereText(['410303', '410302'])).toBe('西工区、老城区');
  expect(whereText(['410303', '410302', '410304', '410305'])).toBe('西工区、老城区、瀍河回族区等 4 个县区');
});

test('the clause of that number comes first, wherever else the number stands', () => {
  expect(found('9.3')[0]).toBe('9.3');
  expect(found('9.3').length).toBeGreaterThan(1);
  const numbers = otherClauses('').map(({ id }) => id);
  for (const number of numbers) expect(otherClauses(number)[0]?.id).toBe(number);
  expect(foundBenefits('', 'firm').every(({ subject }) => subject === 'firm')).toBe(true);
});

test('the address keeps the search, and nothing else', () => {
  expect(policySearch({ q: 9.3, for: 'firm', page: 2 })).toEqual({ q: '9.3', for: 'firm' });
  expect(policySearch({ q: '', for: 'all' })).toEqual({});
});
