import { expect, test } from 'vitest';
import { and, choose, code, define, equal, fact, isOneOf, type Pack, trace } from '../index.ts';
import { tinyPack } from '../testing/tiny-pack.ts';

/** Two facts that call the same code differently: 没有领过 of money drawn, 都不是 of a list of groups. */
const drawn = fact.code('rider.drawn', {
  subject: 'person',
  label: '领取情况',
  values: [
    { code: 'none', label: '没有领过' },
    { code: 'drawing', label: '正在领' },
  ],
});
const group = fact.code('rider.group', {
  subject: 'person',
  label: '人员类别',
  values: [
    { code: 'veteran', label: '退役军人' },
    { code: 'none', label: '都不是' },
  ],
});
const chosen = define('chosen', '采用的类别', choose([[equal(drawn, code('none')), group]], group));
const pack: Pack = {
  ...tinyPack,
  facts: [drawn, group],
  benefits: [
    {
      id: '99.9',
      clause: '2.1',
      title: '某项',
      subject: 'person',
      kind: 'rule',
      conditions: [
        { id: 'drawn', clause: '2.1', text: '没有领过', test: equal(drawn, code('none')) },
        { id: 'group', clause: '2.1', text: '都不是', test: equal(code('none'), group) },
        { id: 'either', clause: '2.1', text: '其一', test: isOneOf(group, ['veteran', 'none']) },
        { id: 'chosen', clause: '2.1', text: '采用', test: and(equal(chosen, code('none'))) },
      ],
    },
  ],
};

test('a code has the label of the fact that it stands against, and of the fact that it is the value of', () => {
  const traced = trace(pack, {
    subject: 'person',
    decisionDate: '2020-10-15',
    facts: { 'rider.drawn': 'none', 'rider.group': 'none' },
  });
  if (!traced.ok) throw new Error(JSON.stringify(traced));
  const [{ conditions, steps, facts } = { conditions: [], steps: [], facts: [] }] = traced.benefits;
  expect(conditions.map(({ formula }) => formula)).toEqual([
    '领取情况为“没有领过”',
    expect.stringContaining('都不是') as string,
    '人员类别为“退役军人”“都不是”之一',
    '采用的类别为“都不是”',
  ]);
  expect(conditions[0]?.substituted).toBe('领取情况（没有领过）为“没有领过”');
  expect(facts.map(({ label, value }) => [label, value])).toEqual([
    ['领取情况', '没有领过'],
    ['人员类别', '都不是'],
  ]);
  expect(steps.map(({ value }) => value)).toEqual(['都不是']);
});
