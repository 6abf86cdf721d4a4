import { describe, expect, it } from 'vitest';
import {
  type Benefit,
  between,
  type Clause,
  type Compatibility,
  type Confidence,
  checkPack,
  choose,
  code,
  decisionDate,
  define,
  equal,
  type Finding,
  fact,
  fraction,
  greatest,
  integer,
  isOneOf,
  judgement,
  less,
  money,
  multiply,
  type Pack,
  type ParameterHandle,
  parameter,
  subtract,
  valueOf,
  yes,
} from '../index.ts';
import { rider, shop, tinyPack } from '../testing/tiny-pack.ts';

type Day = ParameterHandle<'date'>;
const codes = (pack: Pack) => checkPack(pack).map((each) => `${each.code} ${each.where}`);
const [first] = tinyPack.benefits as [Benefit];
const withBenefit = (change: Partial<Benefit>): Pack => ({
  ...tinyPack,
  benefits: [{ ...first, ...change }, ...tinyPack.benefits.slice(1)],
});
const tested = (test: Benefit['conditions'][number]['test']): Pack =>
  withBenefit({ conditions: [{ id: 'it', clause: 'A1', text: '', test }] });

describe('checkPack', () => {
  it('finds nothing wrong with the pack of the tests', () => {
    expect(checkPack(tinyPack)).toEqual([]);
  });

  it('finds what is not there', () => {
    const stray = fact.boolean('rider.stray', { label: '' });
    const handle = parameter.integer('nowhere', { label: '' });
    const at = { on: decisionDate, region: code('delta') };
    expect(codes(tested(stray))).toEqual(['unknown-fact A1/it']);
    expect(codes(tested(less(valueOf(handle, at), integer(1))))).toEqual(['unknown-parameter A1/it']);
    expect(codes(withBenefit({ clause: 'Q7' }))).toContain('unknown-clause A1');
    expect(codes(tested(shop.honest))).toEqual(['foreign-fact A1/it']);
  });

  it('finds a clause with nothing behind it', () => {
    const withClause = (clause: Clause): Pack => ({ ...tinyPack, clauses: [...tinyPack.clauses, clause] });
    expect(checkPack(withClause({ id: 'C1', title: '' }))).toMatchObject([
      { severity: 'error', code: 'uncovered-clause', where: 'C1' },
    ]);
    expect(checkPack(withClause({ id: 'C1', title: '', keptAs: 'task' }))).toEqual([]);
  });

  it('finds item facts read outside their list, and codes that a fact never has', () => {
    expect(codes(tested(equal(rider.fares.item.paid, money('1'))))).toEqual(['out-of-scope A1/it']);
    const conditions = [{ id: 'it', clause: 'B2', text: '', test: isOneOf(shop.sector, ['mining']) }];
    const pack = {
      ...tinyPack,
      benefits: [
        first,
        ...tinyPack.benefits.slice(1, 2),
        { ...(tinyPack.benefits[2] as Benefit), conditions },
      ],
    };
    expect(codes(pack)).toEqual(['unknown-code B2/it']);
  });

  it('finds codes that a parameter never has, and one told apart by codes that it does not list', () => {
    const zone = { label: '', values: [{ code: 'inner', label: '内' }] };
    const figure = { ...(tinyPack.values[0] as Pack['values'][number]), key: 'zone', value: 'inner' };
    const asking = (values: typeof zone | { label: string }, asked: string, value = 'inner') => {
      const handle = parameter.code('zone', values);
      const test = equal(valueOf(handle, { on: decisionDate, region: code('delta') }), code(asked));
      const conditions = [{ id: 'it', clause: 'A1', text: '', test }];
      return codes({
        ...tinyPack,
        parameters: [...tinyPack.parameters, handle],
        values: [...tinyPack.values, { ...figure, value }],
        benefits: [{ ...first, conditions }, ...tinyPack.benefits.slice(1)],
      });
    };
    expect(asking(zone, 'inner')).toEqual([]);
    expect(asking(zone, 'outer')).toEqual(['unknown-code A1/it']);
    expect(asking({ label: '' }, 'inner')).toEqual(['codes-not-listed zone']);
    expect(asking(zone, 'inner', 'outer')).toEqual(['malformed-value zone']);
  });

  it('refuses an amount that was not rounded, which does not compile either', () => {
    const unrounded = multiply(money('1'), fraction(2, 3));
    // @ts-expect-error: exact-money is not money
    expect(codes(withBenefit({ amount: { kind: 'once', value: unrounded } }))).toEqual([
      'unrounded-output A1/amount',
    ]);
  });

  it('finds months and until that stand inside of an amount, and a monthly one without either', () => {
    const value = money('5');
    const inside = { kind: 'per-month', value, months: integer(3) } as const;
    expect(codes(withBenefit({ amount: inside }))).toEqual(['misplaced-field A1/amount']);
    const { months: _, until: __, ...endless } = first;
    const pack: Pack = {
      ...tinyPack,
      benefits: [{ ...endless, amount: { kind: 'per-month', value } }, ...tinyPack.benefits.slice(1)],
    };
    expect(codes(pack)).toEqual(['endless-amount A1/amount']);
    expect(codes(withBenefit({ amount: { kind: 'per-month', value }, months: integer(3) }))).toEqual([]);
  });

  it('finds a division above or after that is none', () => {
    const delta = tinyPack.divisions.map((each) => ({ ...each, parent: 'detla' }));
    expect(codes({ ...tinyPack, divisions: delta })).toContain(
      `unknown-division ${tinyPack.divisions[0]?.code}`,
    );
  });

  it('refuses types that do not fit, which do not compile either', () => {
    // @ts-expect-error: a date is not an integer
    expect(codes(tested(less(rider.birthDate, integer(3))))).toEqual(['type-mismatch A1/it']);
    // @ts-expect-error: money times money
    expect(() => multiply(money('1'), money('2'))).not.toThrow();
  });

  it('finds conditions and branches that no fact can change', () => {
    expect(codes(tested(yes))).toEqual(['constant-condition A1/it']);
    const never = less(rider.income, money('0'));
    expect(codes(tested(choose([[never, rider.student]], rider.registered)))).toEqual(['dead-branch A1/it']);
  });

  it('finds benefits of one object of which nobody says whether both may be had', () => {
    const twin = { ...first, id: 'A2' };
    const declaring = (...compatibility: readonly Partial<Compatibility>[]): Pack => ({
      ...tinyPack,
      benefits: [...tinyPack.benefits, twin],
      compatibility: compatibility.map((each) => ({
        id: 'own',
        relation: 'one-of',
        groups: [['A1'], ['A2']],
        text: '',
        source: '',
        confidence: 'seen',
        ...each,
      })),
    });
    expect(codes(declaring())).toEqual(['undeclared-overlap A1 A2']);
    expect(codes(declaring({}))).toEqual([]);
    expect(codes(declaring({ relation: 'together' }))).toEqual([]);
    expect(codes(declaring({}, { id: 'other' }))).toEqual([]);
    expect(codes(declaring({}, { id: 'other', relation: 'together' }))).toEqual([
      'contradicting-relation A1 A2',
    ]);
    // @ts-expect-error: a misspelt grain
    expect(codes(declaring({ grain: 'foo' }))).toEqual(['unknown-grain own']);
    expect(codes(declaring({ grain: 'person-month' }))).toEqual([]);
    // Within one group nothing is said.
    expect(codes(declaring({ groups: [['A1', 'A2'], ['B1']] }))).toEqual(['undeclared-overlap A1 A2']);
    expect(codes(declaring({ groups: [['A1'], ['A2'], ['Q7']] }))).toEqual(['unknown-benefit own']);
    expect(codes(declaring({ groups: [['A1'], ['A2', 'A1']] }))).toContain('duplicate own');
    expect(codes(declaring({ clause: 'Q7' }))).toEqual(['unknown-clause own']);
  });

  it('finds more benefits that exclude each other than can be searched', () => {
    const many = Array.from({ length: 17 }, (_, i) => ({ ...first, id: `A1-${i}` }));
    const own = { relation: 'one-of', text: '', source: '', confidence: 'seen' } as const;
    const groups = many.map(({ id }) => [id]);
    const pack = { ...tinyPack, benefits: many, compatibility: [{ ...own, id: 'own', groups }] };
    expect(codes(pack)).toContain('too-many-exclusive A1-0');
  });

  it('finds gaps, conflicts and malformed values of parameters', () => {
    const base = tinyPack.values.find((each) => each.key === 'ride.share') as Pack['values'][number];
    const values = (...changed: Partial<Pack['values'][number]>[]): Pack => ({
      ...tinyPack,
      values: [
        ...tinyPack.values.filter((each) => each.key !== 'ride.share'),
        ...changed.map((each) => ({ ...base, ...each })),
      ],
    });
    expect(codes(values({ to: '2030-03-31' }, { from: '2030-04-02' }))).toEqual(['parameter-gap ride.share']);
    expect(codes(values({}, { value: '1/2' }))).toEqual(['parameter-conflict ride.share']);
    expect(codes(values({ value: 'two thirds' }))).toEqual(['malformed-value ride.share']);
    expect(codes(values({ to: '2029-01-01' }))).toEqual(['empty-interval ride.share']);
    expect(codes(values())).toEqual(['parameter-without-value ride.share']);
    expect(codes(values({ region: 'atlantis' }))).toEqual(['unknown-region ride.share']);
    expect(codes(values({ value: '60' }))).toEqual(['value-out-of-bounds ride.share']);
    expect(codes(values({ value: '-0.1' }))).toEqual(['value-out-of-bounds ride.share']);
    expect(codes(values({ value: '1' }))).toEqual([]);
    expect(codes(values({ value: null }))).toEqual([]);
    expect(codes(values({ confidence: 'sure' as Confidence }))).toEqual(['unknown-confidence ride.share']);
    expect(codes(values({ confidence: 'confirmed' }))).toEqual(['confirmed-in-pack ride.share']);
    // It would go before what officers confirmed.
    expect(codes(values({ confidence: 'given' }))).toEqual(['unknown-confidence ride.share']);
    expect(codes(values({ source: ' ' }))).toEqual(['without-source ride.share']);
    expect(codes(values({ recordedFrom: '2030-02-02', recordedTo: '2030-02-01' }))).toEqual([
      'empty-interval ride.share',
    ]);
    expect(codes(values({}, { key: 'ride.shaer' }))).toEqual(['unknown-parameter ride.shaer']);
  });

  it('says what is wrong with a value in words that lead to what is right', () => {
    const values = tinyPack.values.map((each) =>
      each.key === 'ride.share' ? { ...each, value: '60' } : each,
    );
    expect(checkPack({ ...tinyPack, values })).toEqual([
      {
        severity: 'error',
        code: 'value-out-of-bounds',
        where: 'ride.share',
        message: '取值 60 大于上限 1（60% 写成 0.6，不写成 60）',
      },
    ]);
  });

  it('finds bounds that leave nothing, of facts and of parameters', () => {
    const upsideDown = parameter.integer('upside-down', { label: '', min: '3', max: '2' });
    expect(codes({ ...tinyPack, parameters: [...tinyPack.parameters, upsideDown] })).toContain(
      'malformed-bounds upside-down',
    );
  });

  it('finds a window of days whose last comes before its first, as figures or as days', () => {
    const [first, last] = ['own.first-day', 'own.last-day'].map((key) => parameter.date(key, { label: '' }));
    const at = { on: decisionDate, region: code('delta') };
    const withDays = (from: string, to: string): Pack => ({
      ...tested(
        between(decisionDate, valueOf(first as Day, at), define('end', '', valueOf(last as Day, at))),
      ),
      parameters: [...tinyPack.parameters, first as Day, last as Day],
      values: [
        ...tinyPack.values,
        ...[from, to].map((value, i) => ({
          ...(tinyPack.values[0] as Pack['values'][number]),
          region: 'delta',
          from: null,
          to: null,
          key: ['own.first-day', 'own.last-day'][i] as string,
          value,
        })),
      ],
    });
    expect(codes(withDays('2031-12-31', '2030-01-01'))).toEqual(['empty-window A1/it']);
    expect(codes(withDays('2030-01-01', '2030-01-01'))).toEqual([]);
    expect(codes(tested(between(rider.income, money('3'), money('2'))))).toEqual(['empty-window A1/it']);
  });

  it('finds an amount that can come to less than nothing', () => {
    const value = subtract(money('5'), rider.income);
    expect(codes(withBenefit({ amount: { kind: 'once', value } }))).toEqual(['negative-amount A1/amount']);
    const held = greatest(money('0'), value);
    expect(codes(withBenefit({ amount: { kind: 'once', value: held } }))).toEqual([]);
  });

  it('counts a clause as covered where a relation, a step or a question to an official stands for it', () => {
    const withClause = (pack: Pack): Pack => ({
      ...pack,
      clauses: [...pack.clauses, { id: 'C1', title: '' }],
    });
    const own = { id: 'own', relation: 'one-of', groups: [['A1'], ['B1']], text: '', source: '' } as const;
    const related = { ...tinyPack, compatibility: [{ ...own, clause: 'C1', confidence: 'seen' } as const] };
    expect(codes(withClause(related))).toEqual([]);
    expect(codes(withClause(tested(judgement('fit', '', { clause: 'C1' }))))).toEqual([]);
    const step = define('student', '', rider.student, { clause: 'C1' });
    expect(codes(withClause(tested(step)))).toEqual([]);
  });

  it('leaves standing the warnings that the pack knows of, and none that it no longer has', () => {
    const pack = tested(yes);
    const [found] = checkPack(pack);
    const { code: name, where } = found as Finding;
    const known = (...more: Pack['knownFindings'] & object): Pack => ({ ...pack, knownFindings: more });
    expect(checkPack(known({ code: name, where, why: '有意如此' }))).toEqual([
      { ...found, severity: 'known', message: `${found?.message}（有意如此）` },
    ]);
    expect(checkPack(known({ code: name, where: 'B1/it', why: '' })).map((each) => each.code)).toEqual([
      'constant-condition',
      'needless-exception',
    ]);
    // An error stays one.
    const broken = { ...withBenefit({ clause: 'Q7' }), knownFindings: [{ ...found, why: '' } as never] };
    expect(checkPack(broken)[0]).toMatchObject({ severity: 'error', code: 'unknown-clause' });
    const excused = [{ code: 'unknown-clause', where: 'A1', why: '' }];
    expect(checkPack({ ...broken, knownFindings: excused })[0]?.severity).toBe('error');
  });
});
