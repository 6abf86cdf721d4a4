import { describe, expect, it } from 'vitest';
import { type Pack, type Request, withValues } from './index.ts';
import { answer, one, person, rider, states } from './testing/ask.ts';
import { tinyPack } from './testing/tiny-pack.ts';

describe('parameters', () => {
  it('are read at the most specific region, by day', () => {
    const limit = (county: string, income: string) =>
      states(one(person({ ...rider, 'rider.income': income }, { county })))[1];
    expect(limit('north', '3400.00')).toBe('not-met');
    expect(limit('south', '3400.00')).toBe('met');
    const long = { ...rider, 'rider.fares': [{ month: '2030-06', paid: '1000.00' }] };
    const cap = (decisionDate: string) => one(person(long, { decisionDate, county: 'north' })).amount?.yuan;
    expect(cap('2030-07-01')).toBe('250.00');
  });

  it('that are missing leave the result open and are named with their interval', () => {
    const decided = one(person(rider, { decisionDate: '2029-12-31' }));
    expect(decided.eligibility).toBe('undetermined');
    expect(decided.missing).toContainEqual({
      kind: 'parameter',
      key: 'ride.income-limit',
      label: '收入上限',
      why: 'absent',
      region: 'north',
      on: '2029-12-31',
      from: null,
      to: '2029-12-31',
      affects: 'eligibility',
    });
  });

  it('given with the request take precedence, are marked and change the hash', () => {
    const given = { parameters: [{ key: 'ride.share', value: '1/3', source: '试算' }] };
    const decided = answer(person(rider, given));
    expect(decided.benefits[0]?.amount?.yuan).toBe('33.52');
    expect(decided.benefits[0]?.parameters.find((each) => each.key === 'ride.share')).toMatchObject({
      value: '1/3',
      confidence: 'given',
      source: '试算',
    });
    expect(decided.hash).not.toBe(answer(person(rider)).hash);
  });

  const limit = (more: object) =>
    ({
      ...tinyPack.values.find((each) => each.key === 'ride.income-limit'),
      ...more,
    }) as Pack['values'][number];
  const why = (pack: Pack, more: Partial<Request> = {}) =>
    one(person(rider, more), 'A1', pack).missing.flatMap((each) =>
      each.kind === 'parameter' ? [each.why] : [],
    );

  it('that conflict, are uncertain or unconfirmed do not decide', () => {
    expect(why(withValues(tinyPack, [limit({ value: '4000' })]))).toEqual(['conflict']);
    expect(why(withValues(tinyPack, [limit({ value: '4000', confidence: 'uncertain' })]))).toEqual([]);
    expect(why(withValues(tinyPack, [limit({ region: 'north', confidence: 'uncertain' })]))).toEqual([
      'uncertain',
    ]);
    expect(why(tinyPack, { trust: 'real' })).toEqual([
      'unconfirmed',
      'unconfirmed',
      'unconfirmed',
      'unconfirmed',
    ]);
  });

  it('that officers confirmed settle a conflict', () => {
    const pack = withValues(tinyPack, [
      limit({ value: '4000' }),
      limit({ value: '3000', confidence: 'confirmed' }),
    ]);
    expect(why(pack)).toEqual([]);
  });

  it('tell the days for which they decide, until a nearer or a surer one does', () => {
    const days = (values: Pack['values'], more: Partial<Request> = {}) => {
      const used = one(person(rider, more), 'A1', withValues(tinyPack, values)).parameters;
      return used.filter(({ key }) => key === 'ride.income-limit').map(({ from, to }) => [from, to]);
    };
    const [[from] = []] = days([]);
    const coming = { value: '3000', confidence: 'confirmed', to: null } as const;
    expect(days([])).toEqual([[from, null]]);
    expect(days([limit({ ...coming, from: '2030-09-01' })])).toEqual([[from, '2030-08-31']]);
    expect(days([limit({ ...coming, from: '2030-09-01', region: 'north' })])).toEqual([[from, '2030-08-31']]);
    expect(days([limit({ ...coming, from: '2030-09-01', region: 'south' })])).toEqual([[from, null]]);
    expect(days([limit({ ...coming, from: '2030-01-02', to: '2030-02-28' })])).toEqual([
      ['2030-03-01', null],
    ]);
    // Of a source that is not relied on, nothing takes the place of what is.
    expect(days([limit({ value: '1', confidence: 'uncertain', from: '2030-09-01' })])).toEqual([
      [from, null],
    ]);
    const given = { key: 'ride.income-limit', value: '3000', source: '试算', from: '2030-08-01' };
    expect(days([], { parameters: [given] })).toEqual([[from, '2030-07-31']]);
  });

  it('that do not matter to the result are not missed', () => {
    const pack = withValues(tinyPack, [limit({ region: 'north', value: null })]);
    const decided = one(person({ 'rider.registered': false }), 'A1', pack);
    expect(decided).toMatchObject({ eligibility: 'not-entitled', missing: [] });
  });

  it('are as known on a day', () => {
    const pack: Pack = {
      ...tinyPack,
      values: [
        ...tinyPack.values.filter((each) => each.key !== 'ride.share'),
        { ...share('2/3'), recordedFrom: '2030-01-01', recordedTo: '2030-03-31' },
        { ...share('1/2'), recordedFrom: '2030-04-01', recordedTo: null },
      ],
    };
    const paid = (knownOn?: string) =>
      one(person(rider, knownOn === undefined ? {} : { knownOn }), 'A1', pack).amount?.yuan;
    expect([paid(), paid('2030-03-31'), paid('2030-04-01')]).toEqual(['50.28', '67.03', '50.28']);
    expect(paid('2029-12-31')).toBeUndefined();
  });
  const share = (value: string): Pack['values'][number] => ({
    key: 'ride.share',
    value,
    from: '2030-01-01',
    to: null,
    region: 'delta',
    source: '试行办法',
    confidence: 'seen',
  });

  it('decide for an unknown county where all counties agree', () => {
    const { county: _, ...anywhere } = person(rider);
    expect(one(anywhere)).toMatchObject({ settled: true, amount: { yuan: '67.03' } });
    const between = one({ ...anywhere, facts: { ...rider, 'rider.income': '3200.00' } });
    expect(between.missing).toEqual([
      { kind: 'fact', fact: 'request.county', item: null, label: '所在县区', affects: 'eligibility' },
    ]);
  });
});

describe('parameters of an unknown day or region', () => {
  const { county: _, ...anywhere } = person(rider);

  it('are missing themselves only where no region has them', () => {
    const decided = one({ ...anywhere, decisionDate: '2029-12-31' });
    expect(decided.missing.filter((each) => each.kind === 'parameter')).toMatchObject([
      { key: 'ride.max-age', region: null, on: '2029-12-31', why: 'absent' },
      { key: 'ride.income-limit', region: null },
    ]);
  });

  it('leave no region to ask for where none has them', () => {
    const facts = { ...rider, 'rider.student': false };
    const decided = one({ ...anywhere, facts, decisionDate: '2029-12-31' });
    expect(decided.missing.map(({ kind }) => kind)).toEqual(['parameter', 'parameter']);
  });

  it('leave the region to ask for where one has them and another has not', () => {
    const [limit] = tinyPack.values.filter(({ key }) => key === 'ride.income-limit');
    const pack = withValues(tinyPack, [{ ...limit, region: 'north', value: null } as Pack['values'][number]]);
    const decided = one({ ...anywhere, facts: { ...rider, 'rider.income': '3500.00' } }, 'A1', pack);
    expect(decided.missing).toMatchObject([{ fact: 'request.county' }]);
  });

  it('decide when given with the request', () => {
    const parameters = [{ key: 'ride.income-limit', value: '4000' }];
    const facts = { ...rider, 'rider.income': '3600.00' };
    expect(one({ ...anywhere, facts, parameters })).toMatchObject({ settled: true, eligibility: 'entitled' });
  });
});
