import { describe, expect, it } from 'vitest';
import {
  decide,
  hashOf,
  type Json,
  type Pack,
  published,
  type Rejected,
  type Request,
  restore,
  withValues,
} from './index.ts';
import { answer, one, person, rider, states } from './testing/ask.ts';
import { tinyPack } from './testing/tiny-pack.ts';

describe('a person', () => {
  it('is entitled, with the amount to the fen and how it came about', () => {
    const decided = one(person(rider));
    expect(decided).toMatchObject({
      eligibility: 'entitled',
      settled: true,
      amount: { yuan: '67.03', kind: 'per-month' },
      range: { minYuan: '67.03', maxYuan: '67.03' },
      months: 3,
      until: '2030-08-10',
      missing: [],
    });
    expect(decided.computation.map((step) => [step.id, step.value, step.substituted])).toEqual([
      [
        'ride.fares-paid',
        '100.55 元',
        '“车费记录”中月份在认定日期当月往前 3 个月至认定日期当月往前 1 个月之间的实付车费合计',
      ],
      ['ride.subsidy', '67.03 元', '（100.55 元 × 2/3，四舍五入到分）与 200.00 元中较小者'],
    ]);
    expect(decided.parameters.map((each) => [each.key, each.value, each.confidence])).toEqual([
      ['ride.cap', '200.00', 'seen'],
      ['ride.income-limit', '3000.00', 'seen'],
      ['ride.max-age', '25', 'seen'],
      ['ride.share', '2/3', 'seen'],
    ]);
  });

  it('is refused with every failing condition, not the first', () => {
    const decided = one(
      person({
        ...rider,
        'rider.birth-date': '1990-01-01',
        'rider.student': false,
        'rider.income': '3000.00',
      }),
    );
    expect(decided).toMatchObject({ eligibility: 'not-entitled', settled: true, amount: null, missing: [] });
    expect(states(decided)).toEqual(['not-met', 'not-met', 'met']);
    expect(decided.range).toEqual({ minYuan: '0.00', maxYuan: '0.00' });
  });

  it('stays undetermined where something unknown can change the result, and names it', () => {
    const decided = one(person({ 'rider.birth-date': '1990-01-01', 'rider.fares': null }));
    expect(decided.eligibility).toBe('undetermined');
    expect(states(decided)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(decided.missing.map((each) => each.kind === 'fact' && [each.fact, each.affects])).toEqual([
      ['rider.student', 'eligibility'],
      ['rider.income', 'eligibility'],
      ['rider.registered', 'eligibility'],
      ['rider.fares', 'amount'],
    ]);
    expect(decided.range).toEqual({ minYuan: '0.00', maxYuan: '200.00' });
  });

  it('is refused by one known failing condition however much is unknown', () => {
    const decided = one(person({ 'rider.registered': false }));
    expect(decided).toMatchObject({ eligibility: 'not-entitled', missing: [] });
    expect(states(decided)).toEqual(['unknown', 'unknown', 'not-met']);
  });

  it('has an unknown list apart from an empty one', () => {
    expect(one(person({ ...rider, 'rider.fares': [] })).amount?.yuan).toBe('0.00');
    const open = one(person({ ...rider, 'rider.fares': null }));
    expect(open).toMatchObject({ eligibility: 'entitled', settled: false, amount: null });
    expect(open.range).toEqual({ minYuan: '0.00', maxYuan: '200.00' });
  });

  it('has the range narrowed by what is known of a record', () => {
    const fares = [
      { month: '2030-04', paid: '150.00' },
      { month: '2030-03', paid: null },
      { month: '2030-01', paid: null },
    ];
    const decided = one(person({ ...rider, 'rider.fares': fares }));
    expect(decided.range).toEqual({ minYuan: '100.00', maxYuan: '200.00' });
    expect(decided.missing).toEqual([
      { kind: 'fact', fact: 'rider.fares.paid', item: '2', label: '实付车费', affects: 'amount' },
    ]);
  });

  it('needs no unknown that the cap makes irrelevant', () => {
    const fares = [
      { month: '2030-04', paid: '300.00' },
      { month: '2030-03', paid: null },
    ];
    expect(one(person({ ...rider, 'rider.fares': fares }))).toMatchObject({
      settled: true,
      amount: { yuan: '200.00' },
    });
  });
});

describe('a firm with a roster', () => {
  const apprentice = (id: string, months: number | null, amount: string) => ({
    id,
    hired: '2030-06-11',
    'contract-months': months,
    wages: [{ month: '2030-06', amount }],
  });
  const firm = (apprentices: Json, more: Partial<Request> = {}): Request => ({
    subject: 'firm',
    decisionDate: '2030-07-20',
    county: 'north',
    facts: {
      'shop.sector': 'trade',
      'shop.staff': 200,
      'shop.leavers': 11,
      'shop.honest': true,
      'shop.apprentices': apprentices,
    },
    ...more,
  });

  it('is not large by staff alone, whatever the revenue', () => {
    const decided = one(firm([apprentice('a', 12, '2000.00')]), 'B1');
    expect(decided).toMatchObject({ eligibility: 'entitled', amount: { yuan: '1000.00', kind: 'once' } });
    expect(decided.reasons).toEqual([
      { id: 'small', clause: 'B1', state: 'met', text: '不是大型单位' },
      { id: 'honest', clause: 'B1', state: 'met', text: '无失信记录' },
    ]);
  });

  it('is answered item by item, the total a range while an item is open', () => {
    const decided = one(
      firm([apprentice('a', 12, '2000.00'), apprentice('b', null, '2000.00'), apprentice('c', 6, '2000.00')]),
      'B1',
    );
    expect(decided).toMatchObject({ eligibility: 'entitled', settled: false, amount: null });
    expect(decided.range).toEqual({ minYuan: '1000.00', maxYuan: '2000.00' });
    expect(decided.items?.map((each) => [each.item, each.eligibility])).toEqual([
      ['a', 'entitled'],
      ['b', 'undetermined'],
      ['c', 'not-entitled'],
    ]);
    const [missing] = decided.missing;
    expect(missing).toMatchObject({ kind: 'fact', fact: 'shop.apprentices.contract-months', item: 'b' });
  });

  it('waits for an official where only a judgement is missing', () => {
    const request = firm([apprentice('a', 12, '500.00'), apprentice('b', 12, '500.00')]);
    const decided = one(request, 'B1');
    expect(decided.eligibility).toBe('official-must-judge');
    expect(decided.items?.[0]?.missing).toEqual([
      {
        kind: 'official',
        judgement: 'apprentice.real',
        item: 'a',
        question: '是否为真实学徒',
        clause: 'B1',
        affects: 'eligibility',
      },
    ]);
    const judged = one({ ...request, judgements: { 'apprentice.real': { a: true, b: false } } }, 'B1');
    expect(judged.items?.map((each) => each.eligibility)).toEqual(['entitled', 'not-entitled']);
    expect(judged.amount?.yuan).toBe('1000.00');
  });

  it('is refused with an empty roster and open with an unknown one', () => {
    const empty = one(firm([]), 'B1');
    expect(empty).toMatchObject({ eligibility: 'not-entitled', items: [] });
    expect(empty.reasons.at(-1)).toEqual({
      id: 'items',
      clause: 'B1',
      state: 'not-met',
      text: '学徒名册：没有记录',
    });
    const unknown = one(firm(null), 'B1');
    expect(unknown).toMatchObject({ eligibility: 'undetermined', items: null });
    expect(unknown.range).toEqual({ minYuan: '0.00', maxYuan: null });
    expect(unknown.missing).toEqual([
      { kind: 'fact', fact: 'shop.apprentices', item: null, label: '学徒名册', affects: 'eligibility' },
    ]);
  });

  it('divides by no staff as an error of that condition only', () => {
    const decided = one({ ...firm([]), facts: { ...firm([]).facts, 'shop.staff': 0 } }, 'B2');
    expect(decided).toMatchObject({
      eligibility: 'undetermined',
      errors: [{ code: 'division-by-zero', where: 'steady' }],
    });
    expect(states(decided)).toEqual(['error', 'met']);
  });
});

describe('the contract', () => {
  const errors = (request: object) => {
    const rejected = decide(tinyPack, request as Request) as Rejected;
    return rejected.errors.map((each) => [each.code, each.path]);
  };

  it('rejects what it does not understand, all of it at once, with paths', () => {
    expect(
      errors({
        ...person({
          'rider.shoe-size': 43,
          'rider.birth-date': '2021-02-29',
          'rider.income': '12.345',
          'rider.registered': 'yes',
          'rider.fares': [{ month: '2030-13', paid: 12.5, colour: 'red' }, 7],
          'shop.staff': 3,
        }),
        county: 'west',
        clauses: ['Z9'],
        knownOn: '2030-1-1',
        colour: 'red',
        parameters: [
          { key: 'ride.cap', value: 'much' },
          { key: 'nothing', value: 1 },
        ],
        judgements: { mystery: true },
      }),
    ).toEqual([
      ['unknown-field', 'colour'],
      ['unknown-fact', 'facts.rider.shoe-size'],
      ['impossible-date', 'facts.rider.birth-date'],
      ['not-decimal', 'facts.rider.income'],
      ['wrong-type', 'facts.rider.registered'],
      ['impossible-date', 'facts.rider.fares[0].month'],
      ['not-decimal', 'facts.rider.fares[0].paid'],
      ['unknown-fact', 'facts.rider.fares[0].colour'],
      ['wrong-type', 'facts.rider.fares[1]'],
      ['unknown-fact', 'facts.shop.staff'],
      ['wrong-type', 'knownOn'],
      ['unknown-division', 'county'],
      ['unknown-clause', 'clauses[0]'],
      ['wrong-type', 'parameters[0].value'],
      ['unknown-parameter', 'parameters[1].key'],
      ['unknown-judgement', 'judgements.mystery'],
    ]);
  });

  it('names the fact that may have been meant', () => {
    const asked = { ...person(), facts: { 'rider.birthdate': '1990-01-01', 'shop.staf': 1 } };
    expect(decide(tinyPack, asked as Request)).toMatchObject({
      errors: [
        { message: '这里没有名为“rider.birthdate”的事实，是不是“rider.birth-date”' },
        { message: '这里没有名为“shop.staf”的事实' },
      ],
    });
  });

  it('compares no more than twenty unknown names with the known: a request may be made of nothing else', () => {
    const names = Array.from({ length: 21 }, (_, i) => `rider.birth-dat${String.fromCharCode(97 + i)}`);
    const facts = Object.fromEntries(
      names.filter((name) => name !== 'rider.birth-date').map((name) => [name, 1]),
    );
    const { errors: told } = decide(tinyPack, { ...person(), facts } as Request) as Rejected;
    expect(told.filter(({ message }) => message.includes('是不是'))).toHaveLength(20);
    const more = { ...facts, 'rider.birth-datz': 1 };
    const { errors: all } = decide(tinyPack, { ...person(), facts: more } as Request) as Rejected;
    expect(all.filter(({ message }) => message.includes('是不是'))).toHaveLength(20);
    expect(all).toHaveLength(told.length + 1);
  });

  it('rejects requests that are not even objects', () => {
    expect(errors([])).toEqual([['wrong-type', '']]);
    expect(errors({})).toContainEqual(['wrong-type', 'facts']);
    expect(
      errors({ ...person(), facts: JSON.parse('{"__proto__": 1, "constructor": 2}') as object }),
    ).toEqual([
      ['unknown-fact', 'facts.__proto__'],
      ['unknown-fact', 'facts.constructor'],
    ]);
  });

  it('rejects values out of bounds, codes not allowed, and two records of one name', () => {
    const firm = { subject: 'firm', decisionDate: '2030-05-10', county: 'north' };
    const facts = {
      'shop.sector': 'mining',
      'shop.staff': -1,
      'shop.apprentices': [{ id: 'a' }, { id: 'a' }],
    };
    expect(errors({ ...firm, facts })).toEqual([
      ['not-allowed', 'facts.shop.sector'],
      ['out-of-range', 'facts.shop.staff'],
      ['duplicate-item', 'facts.shop.apprentices[1]'],
    ]);
  });

  it('gives the same bytes for the same request, in whatever order its keys come', () => {
    const shuffled = Object.fromEntries(Object.entries(rider).reverse());
    expect(JSON.stringify(decide(tinyPack, person(shuffled)))).toBe(
      JSON.stringify(decide(tinyPack, person(rider))),
    );
  });

  it('names rules and parameters by their content', () => {
    const copy = { ...tinyPack };
    expect(hashOf(copy)).toBe(hashOf(tinyPack));
    expect(hashOf(withValues(tinyPack, [{ ...(tinyPack.values[0] as Pack['values'][number]) }]))).not.toBe(
      hashOf(tinyPack),
    );
    expect(answer(person(rider)).hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('decides only what is asked', () => {
    const firm: Request = { subject: 'firm', decisionDate: '2030-05-10', facts: {}, clauses: ['B2'] };
    expect(answer(firm).benefits.map((each) => each.id)).toEqual(['B2']);
    expect(answer({ ...firm, clauses: ['A1', 'B2'] }).benefits.map((each) => each.id)).toEqual(['B2']);
    expect(errors({ ...firm, clauses: [] })).toEqual([['not-allowed', 'clauses']]);
    expect(errors({ ...firm, clauses: ['A1'] })).toEqual([['unknown-clause', 'clauses']]);
  });

  it.each([
    [{ key: 'ride.cap', value: '-1.00' }, 'out-of-range', 'value'],
    [{ key: 'ride.cap', value: '1.00', from: '2030-02-01', to: '2030-01-31' }, 'out-of-range', 'to'],
    [{ key: 'ride.cap', value: '1.00', region: ['north', 'west'] }, 'unknown-division', 'region'],
    [{ key: 'ride.cap', value: '1.00', source: 7 }, 'wrong-type', 'source'],
    [{ key: 'ride.cap', value: '1.00', colour: 'red' }, 'unknown-field', 'colour'],
  ])('refuses the parameter %j', (parameter, code, field) => {
    const request = { ...person(rider), parameters: [parameter] } as unknown as Request;
    expect(errors(request)).toEqual([[code, `parameters[0].${field}`]]);
  });

  it('tells everything that is wrong with a parameter, each at its field', () => {
    const parameter = { key: 'ride.cap', value: '-1.00', region: 'west', source: 7, from: '2030-13-01' };
    const request = { ...person(rider), parameters: [parameter] } as unknown as Request;
    expect(errors(request)).toEqual([
      ['out-of-range', 'parameters[0].value'],
      ['unknown-division', 'parameters[0].region'],
      ['wrong-type', 'parameters[0].source'],
      ['impossible-date', 'parameters[0].from'],
    ]);
  });

  it.each([
    ['99999999999999999999.00', 'out-of-range'],
    ['90071992547409.92', 'out-of-range'],
    [1e21, 'out-of-range'],
    [12.5, 'not-decimal'],
    ['1e3', 'not-decimal'],
  ])('calls an amount of %s %s', (income, code) => {
    expect(errors(person({ 'rider.income': income }))).toEqual([[code, 'facts.rider.income']]);
  });
});

describe('a published pack', () => {
  const stored: unknown = JSON.parse(JSON.stringify(published(tinyPack)));

  it('comes back with the same hash and decides the same, byte for byte', () => {
    const back = restore(stored);
    expect(hashOf(back)).toBe(hashOf(tinyPack));
    const firm: Request = {
      subject: 'firm',
      decisionDate: '2030-07-20',
      county: 'north',
      facts: { 'shop.sector': 'craft', 'shop.apprentices': [{ id: 'a', hired: '2030-06-11' }] },
    };
    for (const request of [person(rider), person(), firm]) {
      expect(JSON.stringify(decide(back, request))).toBe(JSON.stringify(decide(tinyPack, request)));
    }
  });
});
