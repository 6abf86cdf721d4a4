import { expect, test } from 'vitest';
import { code, define, equal, fact, money, type Pack, table, trace } from '../index.ts';
import { tinyPack } from '../testing/tiny-pack.ts';

const kind = fact.code('rider.kind', {
  subject: 'person',
  label: '地区类别',
  values: [
    { code: 'one', label: '一类' },
    { code: 'two', label: '二类' },
  ],
});
const standard = define(
  'standard',
  '月标准',
  table(
    [kind],
    [
      [[['one']], money('2000.00')],
      [[['two']], money('1800.00')],
    ],
  ),
);
const pack: Pack = {
  ...tinyPack,
  facts: [kind],
  benefits: [
    {
      id: '99.9',
      clause: '2.1',
      title: '某项',
      subject: 'person',
      kind: 'benefit',
      conditions: [{ id: 'kind', clause: '2.1', text: '一类', test: equal(kind, code('one')) }],
      amount: { kind: 'per-month', value: standard },
    },
  ],
};

test('a formula tells what a table gives in the case, where that is known', () => {
  const told = (facts: Record<string, string>) => {
    const traced = trace(pack, { subject: 'person', decisionDate: '2020-10-15', facts });
    if (!traced.ok) throw new Error(JSON.stringify(traced));
    return traced.benefits[0]?.steps.map(({ formula, substituted }) => [formula, substituted]);
  };
  const formula = '对照表（按地区类别）的结果';
  expect(told({ 'rider.kind': 'one' })).toEqual([
    [formula, '对照表（按地区类别（一类））的结果（2,000.00 元）'],
  ]);
  expect(told({})).toEqual([[formula, '对照表（按地区类别（尚不知道））的结果']]);
});
