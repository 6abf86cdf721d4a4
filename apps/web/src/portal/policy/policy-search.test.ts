import { benefits, clauses, headlineOf, pageInForce } from '@wenye/policy';
import { expect, test } from 'vitest';
import { ASKED } from './everyday-questions.ts';
import { articleOf, EVERYDAY } from './everyday-words.ts';
import { loadPinyin } from './pinyin.ts';
import { policySearch } from './policy-address.ts';
import { type Search, searchPolicy } from './policy-search.ts';

const DAY = '2020-10-15';
const pinyin = await loadPinyin();
const headline: Search['headline'] = ({ id }) => headlineOf(id, DAY);
const pages = new Map(benefits.map((each) => [each, pageInForce(each, DAY)]));
const page: Search['page'] = (benefit) => pages.get(benefit) ?? pageInForce(benefit, DAY);
const search = (words: string) => searchPolicy({ words, headline, page, pinyin });
const found = (words: string) => search(words).benefits.map(({ id }) => id);
const all = (words: string) => [...found(words), ...search(words).others.map(({ id }) => id)];

test.each([
  ['11.2', '11.2'],
  ['11，2', '11.2'],
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

const first = (words: string) => {
  const {
    benefits: [benefit],
    others: [other],
    othersFirst,
  } = search(words);
  return othersFirst ? other?.id : benefit?.id;
};

test.each([
  ...[
    '条款 22.3',
    '条款22.3',
    '第22.3条',
    '第 22.3 款',
    '22.3款',
    '22.3 条',
    '第22条第3款',
    '第二十二条第三款',
    '22.3',
  ].map((words) => [words, '22.3'] as const),
  ...['9.3条', '第9.3条', '9.3 条', '９.３条'].map((words) => [words, '9.3'] as const),
  ...['条款 13.7', '第十三条第七款'].map((words) => [words, '13.7'] as const),
])('%s, as the site and people write it, finds clause %s first', (words, id) =>
  expect(first(words)).toBe(id),
);

test.each([
  ['大学毕业生', '毕业生'],
  ['大学毕业', '毕业生'],
  ['大学毕业没工作', '毕业生没工作'],
  ['三百', '300'],
  ['三百元', '300元'],
  ['两千', '2000'],
  ['三百万', '300万'],
  ['11。2', '11.2'],
])('%s finds what %s finds, and something', (said, words) => {
  expect(search(said)).toEqual(search(words));
  expect(all(said)).not.toEqual([]);
});

test.each([
  ...['9.3 9.4', '9.3、9.4', '9.3，9.4', '9.3；9.4', '9.3/9.4', '9.3和9.4', '第9.3条、第9.4条'].map(
    (words) => [words, ['9.3', '9.4']] as const,
  ),
  ['9.4 9.3', ['9.4', '9.3']],
  ['13.3 13.7 22.3', ['13.3', '22.3', '13.7']],
  ['11.2 毕业', ['11.2']],
  ['11.2毕业', ['11.2']],
  ['毕业 11.2', ['11.2']],
  ['11.2 养猪', ['11.2']],
  ['9.3 补贴', ['9.3']],
  ['22条 23条', ['22.2', '22.3', '22.1']],
] as const)('%s finds each clause that it names before others', (words, ids) => {
  expect(search(words).how).toBe('exact');
  const named = all(words).filter((id) => (ids as readonly string[]).includes(id));
  expect(named).toEqual(ids);
  expect(found(words).slice(0, 1)).toEqual(ids.slice(0, 1));
});

test('a rate and an amount name no clause', () => {
  for (const words of ['1.5万', '5.5%']) expect(found(words)[0]).not.toBe(words.slice(0, 3));
});

test.each([
  ['22', ['22.1', '22.2', '22.3']],
  ['26', ['26.1', '26.2', '26.3', '26.4']],
  ['9', ['9.1', '9.2', '9.3', '9.4', '9.5', '9.6', '9.7']],
] as const)('%s alone finds the article first', (words, ids) => {
  expect(search(words).how).toBe('exact');
  expect(all(words).slice(0, ids.length).toSorted()).toEqual(ids);
});

test.each(['22条', '22 条', '第22条', '条款22', '第二十二条', '22款'])(
  '%s finds the article alone',
  (words) => {
    expect(all(words).toSorted()).toEqual(['22.1', '22.2', '22.3']);
  },
);

test('a number is no part of another', () => {
  expect(all('2.3')).not.toContain('22.3');
  expect(all('9.3')).not.toContain('19.3');
});

test.each([
  ['口罩', '9.2'],
  ['口罩厂', '9.2'],
  ['工资拖欠', '4.3'],
  ['拖欠', '4.3'],
  ['老板不发工资怎么办', '4.3'],
  ['农民工讨薪', '1.9'],
  ['失业金领完了怎么办', '22.3'],
  ['失业金怎么领', '22.1'],
  ['五险一金', '1.1'],
  ['公积金', '1.12'],
  ['社保断了', '11.1'],
  ['交不起社保', '11.2'],
  ['自己交社保有补贴吗', '11.2'],
  ['没工作', '22.3'],
  ['没有工作怎么办', '22.3'],
  ['35岁失业', '22.3'],
  ['被辞退', '22.1'],
  ['公司裁员', '4.3'],
  ['辞职了能领失业金吗', '22.3'],
  ['快退休了失业', '22.2'],
  ['下岗', '23.4'],
  ['吃不上饭', '23.3'],
  ['低保', '23.3'],
  ['残疾人补贴', '23.5'],
  ['公益岗', '12.1'],
  ['四零五零', '12.1'],
  ['零就业家庭', '12.2'],
  ['应届', '11.2'],
  ['应届生找工作', '13.3'],
  ['实习', '13.3'],
  ['大学生村官', '13.5'],
  ['三支一扶', '13.5'],
  ['当老师', '13.8'],
  ['大学生当兵', '13.7'],
  ['孩子上学', '17.3'],
  ['奖学金', '17.3'],
  ['考证', '16.5'],
  ['学徒', '17.4'],
  ['学手艺', '16.6'],
  ['职称', '13.6'],
  ['摆摊', '11.4'],
  ['送外卖', '11.2'],
  ['开店', '10.1'],
  ['开店贷款', '10.2'],
  ['创业', '10.2'],
  ['还不上贷款', '10.4'],
  ['房租', '10.1'],
  ['执照', '10.1'],
  ['退伍军人', '15.1'],
  ['退伍军人创业', '15.1'],
  ['农民工', '14.5'],
  ['返乡创业', '10.6'],
  ['怀孕', '4.2'],
  ['怀孕被辞退', '4.2'],
  ['招人有什么补贴', '9.3'],
  ['发不出工资', '1.2'],
  ['稳岗', '1.7'],
  ['减税', '1.13'],
  ['小规模纳税人', '1.13'],
  ['外贸', '7.1'],
  ['电费', '3.4'],
  ['抽贷', '2.5'],
  ['月嫂', '5.2'],
  ['投诉', '28.2'],
  ['培训', '16.6'],
])('%s is answered by %s first', (words, id) => {
  expect(search(words).how).not.toBe('pinyin');
  expect(first(words)).toBe(id);
});

test('what merely mentions a word is not shown beside what answers it', () => {
  for (const words of ['退伍军人', '开店']) expect(all(words).length).toBeLessThanOrEqual(8);
});

test('whoever asks in a sentence of which some words are not known is answered by the others', () => {
  expect(search('请问我爸下岗了腿脚不好').how).toBe('near');
  expect(first('请问我爸下岗了腿脚不好')).toBe('23.4');
});

test('what is asked for is in the document', () => {
  const ids = new Set(clauses.map(({ id }) => id));
  expect(
    Object.values(ASKED)
      .flat()
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
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
  ['bys', '11.2'],
  ['px', '16.6'],
  ['sp', '6.8'],
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
  expect(EVERYDAY.filter((word) => search(word).how !== 'exact' || all(word).length === 0)).toEqual([]));

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

test('of several bare numbers each is an article', () => {
  expect(new Set(all('22 23').map((id) => id.split('.')[0]))).toEqual(new Set(['22', '23']));
});

test.each([
  ['9.3。', ['9.3']],
  ['9.3.', ['9.3']],
  ['第九条第三款、第四款', ['9.3', '9.4']],
  ['第9条第3款和第4款', ['9.3', '9.4']],
  ['第九条第三款、第十条第二款', ['9.3', '10.2']],
])('%s finds these clauses first, whatever stands behind the numbers', (words, ids) => {
  expect(found(words).slice(0, ids.length)).toEqual(ids);
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
