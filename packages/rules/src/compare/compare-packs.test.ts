import { expect, test } from 'vitest';
import { published } from '../engine/published.ts';
import { restore } from '../engine/restore.ts';
import type { Benefit, Pack } from '../pack.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { comparePacks } from './compare-packs.ts';

const [first, ...others] = tinyPack.benefits as readonly [Benefit, ...Benefit[]];
const withFirst = (change: Partial<Benefit>): Pack => ({
  ...tinyPack,
  benefits: [{ ...first, ...change }, ...others],
});

test('a pack that was stored and read back differs in nothing', () =>
  expect(comparePacks(tinyPack, restore(JSON.parse(JSON.stringify(published(tinyPack)))))).toEqual([]));

test('the order of figures and benefits is no difference', () => {
  const turned = {
    ...tinyPack,
    values: tinyPack.values.toReversed(),
    benefits: tinyPack.benefits.toReversed(),
  };
  expect(comparePacks(tinyPack, turned)).toEqual([]);
});

test('a clause that is gone or new is named, also where no rule decides it; another title is no difference', () => {
  const extra = { id: '9', title: '另一款' };
  const longer = { ...tinyPack, clauses: [...tinyPack.clauses, extra] };
  const named = { what: 'clause', where: '9', label: '另一款' };
  expect(comparePacks(longer, tinyPack)).toEqual([
    { ...named, change: 'removed', before: '另一款', after: null },
  ]);
  expect(comparePacks(tinyPack, longer)).toEqual([
    { ...named, change: 'added', before: null, after: '另一款' },
  ]);
  const renamed = { ...tinyPack, clauses: [...tinyPack.clauses, { ...extra, title: '又名' }] };
  expect(comparePacks(longer, renamed)).toEqual([]);
});

test('a figure that changed is told with both values, and one that is new with its own', () => {
  const values = tinyPack.values.map((each) => (each.key === 'ride.max-age' ? { ...each, value: 28 } : each));
  const later = {
    ...tinyPack,
    values: [...values, { ...(values[0] as (typeof values)[0]), region: 'north' }],
  };
  expect(comparePacks(tinyPack, later)).toMatchObject([
    { change: 'changed', what: 'value', before: '25（见到文本）', after: '28（见到文本）' },
    { change: 'added', what: 'value', before: null, after: '28（见到文本）' },
  ]);
});

test('what reads alike is told by its words, or by what else differs', () => {
  const [young, ...rest] = first.conditions as [Benefit['conditions'][0], ...Benefit['conditions']];
  expect(
    comparePacks(tinyPack, withFirst({ conditions: [{ ...young, text: '另一种写法' }, ...rest] })),
  ).toMatchObject([{ what: 'condition', before: young.text, after: '另一种写法' }]);
  expect(comparePacks(tinyPack, withFirst({ kind: 'loan' }))).toMatchObject([
    { what: 'benefit', before: `kind：${first.kind}`, after: 'kind：loan' },
  ]);
  const values = tinyPack.values.map((each, index) => (index === 0 ? { ...each, note: '新的说明' } : each));
  expect(comparePacks(tinyPack, { ...tinyPack, values })).toMatchObject([
    { what: 'value', before: 'note：无', after: 'note：新的说明' },
  ]);
});

test('a condition that is gone is told by its text, one whose test changed by both formulas', () => {
  const [young, income, registered] = first.conditions as [
    Benefit['conditions'][0],
    Benefit['conditions'][0],
    Benefit['conditions'][0],
  ];
  const later = withFirst({ conditions: [young, { ...income, test: registered.test }] });
  const found = comparePacks(tinyPack, later);
  expect(found).toContainEqual(
    expect.objectContaining({
      change: 'changed',
      what: 'condition',
      where: 'A1 income',
      after: expect.stringContaining('登记') as string,
    }),
  );
  expect(found).toContainEqual(
    expect.objectContaining({ change: 'removed', where: 'A1 registered', label: '已登记', after: null }),
  );
  expect(found.every(({ where }) => where.startsWith('A1'))).toBe(true);
});
