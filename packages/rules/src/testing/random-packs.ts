/**
 * Packs of random rules for property tests: conditions and outputs of every kind of node, for a subject and for the posts
 * that it has, over figures that are dated, regional, doubtful, contradictory or missing.
 */
import fc from 'fast-check';
import type { Request } from '../answer.ts';
import { formatDate } from '../core/calendar.ts';
import * as rules from '../index.ts';
import { expressions, type Leaves, facts as ownFacts } from './random-expressions.ts';
import { randomFacts } from './random-facts.ts';

const { fact, parameter, valueOf } = rules;

export const posts = fact.list('posts', {
  label: 'posts',
  item: {
    open: fact.boolean('open', { label: 'open' }),
    size: fact.integer('size', { label: 'size', max: '5' }),
    since: fact.date('since', { label: 'since', min: '2020-01-25', max: '2020-03-05' }),
    wage: fact.money('wage', { label: 'wage', max: '9.00' }),
    pay: fact.list('pay', {
      label: 'pay',
      item: {
        full: fact.boolean('full', { label: 'full' }),
        hours: fact.integer('hours', { label: 'hours', max: '3' }),
      },
    }),
  },
});
export const factsOfPacks = { ...ownFacts, posts };
const facts = factsOfPacks;

export const figures = {
  sum: parameter.money('sum', { label: 'sum', max: '9.00' }),
  count: parameter.integer('count', { label: 'count', max: '5' }),
  share: parameter.fraction('share', { label: 'share', max: '1' }),
  day: parameter.date('day', { label: 'day', min: '2020-01-25', max: '2020-03-05' }),
  kind: parameter.code('kind', {
    label: 'kind',
    values: ['a', 'b'].map((each) => ({ code: each, label: each })),
  }),
  set: parameter.boolean('set', { label: 'set' }),
};
const VALUES: { readonly [key: string]: readonly (string | boolean | null)[] } = {
  sum: ['0.00', '1.23', '9.00', null],
  count: ['0', '1', '5', null],
  share: ['0', '1/2', '2/3', '1', null],
  day: ['2020-01-31', '2020-02-15', '2020-02-29', null],
  kind: ['a', 'b', null],
  set: [true, false, null],
};

const here = { on: rules.decisionDate, region: rules.county };
const there = { on: facts.t, region: facts.c };

const ofSubject: Leaves = {
  boolean: [
    valueOf(figures.set, here),
    valueOf(figures.set, there),
    rules.equal(valueOf(figures.kind, here), facts.c),
    rules.isWithin(facts.c, rules.county),
    rules.judgement('fit', 'fit'),
    rules.define('any-open', 'any-open', rules.someRow(posts, posts.item.open)),
  ],
  integer: [
    valueOf(figures.count, here),
    valueOf(figures.count, there),
    rules.define('more', 'more', rules.add(facts.m, valueOf(figures.count, here))),
    rules.countRows(posts, { where: posts.item.open }),
    rules.sumOf(posts, rules.sumOf(posts.item.pay, posts.item.pay.item.hours), { where: posts.item.open }),
    rules.table(
      [facts.c, valueOf(figures.kind, there)],
      [
        [[['a', 'b'], null], facts.n],
        [[['d'], ['a']], rules.integer(2)],
      ],
    ),
  ],
  money: [
    valueOf(figures.sum, here),
    valueOf(figures.sum, there),
    rules.greatestOf(posts, posts.item.wage),
    rules.round(rules.multiply(facts.x, valueOf(figures.share, here)), 'half-up'),
  ],
  date: [
    rules.decisionDate,
    valueOf(figures.day, here),
    rules.leastOf(posts, posts.item.since, { where: posts.item.open }),
  ],
};

const { item } = posts;
const { hours, full } = item.pay.item;
const ofPost: Leaves = {
  boolean: [
    ...ofSubject.boolean,
    item.open,
    rules.judgement('fit-post', 'fit-post', { per: posts }),
    rules.someRow(item.pay, rules.less(hours, item.size), { where: full }),
  ],
  integer: [
    ...ofSubject.integer,
    item.size,
    rules.sumOf(item.pay, hours, { where: full }),
    valueOf(figures.count, { on: item.since, region: facts.c }),
  ],
  money: [...ofSubject.money, item.wage, rules.multiply(item.wage, item.size)],
  date: [...ofSubject.date, item.since],
};

const dayOf = fc.integer({ min: 18_286, max: 18_326 }).map(formatDate);
const end = fc.option(dayOf);

const figure: fc.Arbitrary<rules.DatedParameter> = fc
  .constantFrom(...Object.values(figures).map(({ definition }) => definition.key))
  .chain((key) =>
    fc.record({
      key: fc.constant(key),
      value: fc.constantFrom(...(VALUES[key] as (string | boolean | null)[])),
      from: end,
      to: end,
      region: fc.constantFrom<string | string[]>('a', 'b', 'd', ['a', 'b']),
      source: fc.constant('source'),
      confidence: fc.constantFrom<rules.Confidence>('seen', 'known', 'uncertain', 'confirmed'),
      recordedFrom: fc.constantFrom(null, '2020-06-01'),
      recordedTo: fc.constantFrom(null, '2020-06-30'),
    }),
  );

type Rules = Omit<rules.Benefit, 'id' | 'clause' | 'title' | 'subject' | 'kind' | 'conditions'> & {
  readonly tests: readonly rules.Expr<'boolean'>[];
};

function rulesOf(leaves: Leaves): fc.Arbitrary<Rules> {
  const of = expressions(3, leaves);
  return fc.record(
    {
      tests: fc.array(of.boolean, { minLength: 1, maxLength: 3 }),
      amount: of.money.map((value) => ({ kind: 'once' as const, value })),
      months: of.integer,
      until: of.date,
    },
    { requiredKeys: ['tests'] },
  );
}

/** A pack of rules without texts. */
export const packOf = (
  benefits: readonly Rules[],
  values: readonly rules.DatedParameter[] = [],
): rules.Pack => ({
  id: 'random',
  version: '1',
  title: 'random',
  clauses: [{ id: '1', title: '1' }],
  facts: Object.values(facts),
  parameters: Object.values(figures),
  values,
  divisions: [
    { code: 'd', parent: null },
    { code: 'a', parent: 'd' },
    { code: 'b', parent: 'd' },
  ],
  benefits: benefits.map(({ tests, ...rest }, i) => ({
    ...rest,
    id: String(i + 1),
    clause: '1',
    title: 'random',
    subject: 'person',
    kind: 'benefit',
    conditions: tests.map((test, k) => ({ id: String(k + 1), clause: '1', text: 'random', test })),
  })),
});

/** A pack of ten benefits: seven of the subject, three for each of its posts. */
export const randomPacks: fc.Arbitrary<rules.Pack> = fc
  .tuple(
    fc.array(rulesOf(ofSubject), { minLength: 7, maxLength: 7 }),
    fc.array(rulesOf(ofPost), { minLength: 3, maxLength: 3 }),
    fc.array(figure, { maxLength: 24 }),
  )
  .map(([own, perPost, values]) =>
    packOf([...own, ...perPost.map((each) => ({ ...each, per: posts }))], values),
  );

/** How requests are read that are compared together. */
export const readings: fc.Arbitrary<Pick<Request, 'knownOn' | 'trust'>> = fc.record(
  {
    knownOn: fc.constant('2020-06-15'),
    trust: fc.constantFrom('demonstration', 'demonstration', 'real'),
  },
  { requiredKeys: ['trust'] },
);

/** A request to a random pack, with facts that make its rules turn. */
export const requestsTo: fc.Arbitrary<Request> = fc.record({
  subject: fc.constant('person'),
  county: fc.constantFrom('a', 'b', 'd', null),
  decisionDate: dayOf,
  facts: fc
    .tuple(
      randomFacts(Object.values(facts), 'person', { from: '2020-01-25', to: '2020-03-05', codes: {} }),
      // Products of it may leave the exact range.
      fc.constantFrom(0, 1, 999, 1_000_000_000, null),
    )
    .map(([given, w]) => ({ ...given, w })),
});
