import { benefits, clauses, headlineOf } from '@wenye/policy';
import { expect, test } from 'vitest';
import { articleOf, EVERYDAY } from './everyday-words.ts';
import { loadPinyin } from './pinyin.ts';
import { policySearch } from './policy-address.ts';
import { type Search, searchPolicy } from './policy-search.ts';

const DAY = '2020-10-15';
const pinyin = await loadPinyin();
const headline: Search['headline'] = ({ id }) => headlineOf(id, DAY);
const search = (words: string) => searchPolicy({ words, headline, pinyin });
const found = (words: string) => search(words).benefits.map(({ id }) => id);
const all = (words: string) => [...found(words), ...search(words).others.map(({ id }) => id)];

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
  // As whoever lost their work says it.
  ['被辞退', '22.3'],
  ['被公司辞退', '22.3'],
  ['失业补贴', '22.3'],
  ['找不到工作', '22.3'],
  ['辞职', '22.3'],
  ['没钱', '23.4'],
  ['打零工', '11.2'],
  ['骑手', '11.5'],
  // A graduate.
  ['刚毕业没工作', '13.3'],
  ['应届生实习', '13.3'],
  ['考公', '13.8'],
  // Whoever has a shop, or wants one.
  ['免税', '1.11'],
  ['酒店', '1.11'],
  ['饭店', '1.11'],
  ['摆摊', '11.4'],
  ['地摊', '11.4'],
  ['夜市', '11.4'],
  ['开店', '10.1'],
  ['开店', '10.2'],
  ['借钱', '9.1'],
  ['经营困难', '1.2'],
  ['公积金', '1.12'],
  // Whoever was in the army, works far from home, or expects a child.
  ['退伍', '15.1'],
  ['当兵', '13.7'],
  ['打工', '14.5'],
  ['怀孕', '4.2'],
  // Amounts as people type them, of the headline.
  ['1000', '9.3'],
  ['1,000 元', '9.3'],
  ['1000元', '9.2'],
  ['300', '14.5'],
  ['300万', '9.1'],
  ['3000000', '9.1'],
])('%s finds %s as it stands', (words, id) => {
  expect(search(words).how).toBe('exact');
  expect(all(words)).toContain(id);
});

test('an amount is a whole amount: 300 is not 300 万, and no part of 5300', () => {
  expect(found('300')).not.toContain('9.1');
  expect(found('000')).toEqual([]);
});

test.each([
  ['失业补助今', '22.3'],
  ['失业助金', '22.3'],
  ['失业补助金金', '22.3'],
  ['社报补贴', '11.2'],
  ['大学声补贴', '11.2'],
  ['退五军人', '15.1'],
  ['见席补贴', '13.3'],
  ['公积全', '1.12'],
])('%s is found as nearly %s', (words, id) => {
  expect(search(words).how).toBe('near');
  expect(all(words)).toContain(id);
});

test('nothing is near to a word of two characters, nor near where it stands as typed', () => {
  expect(all('失叶')).toEqual([]);
  expect(search('失业补助金').how).toBe('exact');
});

test.each([
  ['shiyebuzhujin', '22.3'],
  ['sybzj', '22.3'],
  ['shebao', '11.2'],
  ['baitan', '11.4'],
  ['tuiwu', '15.1'],
  ['jianxi butie', '13.3'],
])('%s is found by its sound as %s', (words, id) => {
  expect(search(words).how).toBe('pinyin');
  expect(all(words)).toContain(id);
});

test('letters that sound like nothing find nothing, and 5G is what it is', () => {
  expect(all('qqqqq')).toEqual([]);
  expect(search('5G').how).toBe('exact');
  expect(searchPolicy({ words: 'shebao' }).benefits).toEqual([]);
});

test('every everyday word leads to something', () =>
  expect(
    EVERYDAY.filter((word) => searchPolicy({ words: word }).how !== 'exact' || all(word).length === 0),
  ).toEqual([]));

test('the number of an article finds its clauses, as it is written and as it is said', () => {
  const those = clauses.filter(({ id }) => id.startsWith('26.')).map(({ id }) => id);
  for (const words of ['二十六', '第二十六条', '第26条', '第 26 条'.replaceAll(' ', '')])
    expect(all(words)).toEqual(expect.arrayContaining(those) as string[]);
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
  expect(search('').others.length + new Set(benefits.map((each) => each.clause)).size).toBe(149);
});

test('the clause of that number comes first, wherever else the number stands', () => {
  expect(found('9.3')[0]).toBe('9.3');
  expect(found('9.3').length).toBeGreaterThan(1);
  const numbers = search('').others.map(({ id }) => id);
  for (const number of numbers) expect(search(number).others[0]?.id).toBe(number);
  const ofFirms = searchPolicy({ words: '', subject: 'firm' });
  expect(ofFirms.benefits.every(({ subject }) => subject === 'firm')).toBe(true);
  expect(ofFirms.others).toEqual([]);
});

test('the address keeps the search, and nothing else', () => {
  expect(policySearch({ q: 9.3, for: 'firm', page: 2 })).toEqual({ q: '9.3', for: 'firm' });
  expect(policySearch({ q: '', for: 'all' })).toEqual({});
});
