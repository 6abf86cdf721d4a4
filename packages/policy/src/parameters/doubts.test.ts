import { expect, test } from 'vitest';
import { pack } from '../pack.ts';
import { doubtsOf, notPlausible } from './doubts.ts';
import { parameterRecords } from './records.ts';

const dated = { from: '2020-07-01', to: null };
const doubts = (type: string, value: string, unit: string | null = null) =>
  doubtsOf({ type, unit }, { value, ...dated });

test('a decimal in place of a fraction that no decimal tells is asked about', () => {
  for (const [typed, meant] of [
    ['0.6667', '2/3'],
    ['0.666', '2/3'],
    ['0.333', '1/3'],
    ['0.1667', '1/6'],
    ['1.3333', '4/3'],
  ] as const)
    expect(doubts('fraction', typed).join(), typed).toContain(`请填分数 ${meant}`);
  for (const exact of ['2/3', '0.66', '0.5', '0.055', '0.045', '0.016', '0.125', '0.500', '1'])
    expect(doubts('fraction', exact), exact).toEqual([]);
});

test('nought is asked about, and a standard without days', () => {
  expect(doubts('money', '0.00')).toEqual(['填的是 0：确认以后就按 0 计算']);
  expect(doubts('money', '')).toEqual([]);
  expect(doubts('date', '2020-07-01')).toEqual([]);
  const undated = { from: null, to: null };
  const standard = { type: 'money', unit: 'CNY/month' };
  expect(doubtsOf(standard, { value: '590.00', ...undated })).toEqual([
    '没有填适用日期：以前和以后各年都会按它计算',
  ]);
  expect(doubtsOf(standard, { value: '590.00', from: '2020-07-01', to: null })).toEqual([]);
  expect(doubtsOf({ type: 'fraction', unit: 'ratio' }, { value: '0.5', ...undated })).toEqual([]);
});

test('a figure far from every other on record is asked about, not one that is near to any', () => {
  const among = (value: string, onRecord: (string | null)[], type = 'money') =>
    doubtsOf({ type, unit: 'CNY/person' }, { value, ...dated }, onRecord).join();
  for (const value of ['9999999', '10000', '100.00', '5'])
    expect(among(value, ['1000.00', null, '1000.00', '0']), value).toBe(
      '与登记过的同一标准（1000.00）都相差 10 倍以上，可能小数点或者单位有误',
    );
  for (const value of ['9999', '101', '1000', '0', '', '—'])
    expect(among(value, ['1000.00']), value).not.toContain('倍');
  expect(among('9999999', ['1', '2', '3', '4'])).toContain('（1、2、3 等）');
  expect(among('9999999', ['1000.00', '3000000'])).toBe('');
  expect(among('66.67', ['2/3'], 'fraction')).toContain('（2/3）');
  expect(among('0.6', ['2/3', '0'], 'fraction')).toBe('');
  for (const none of [[], [null], ['0']]) expect(among('9999999', none)).toBe('');
});

test('no figure that the pack records is too great, nor asked about but where it is nought', () => {
  const definitions = new Map(pack.parameters.map(({ definition }) => [definition.key, definition]));
  let looked = 0;
  for (const { key, value, from } of parameterRecords) {
    const definition = definitions.get(key);
    if (definition === undefined || value === null) continue;
    looked += 1;
    expect(notPlausible(definition, String(value)), key).toBeNull();
    const doubts = doubtsOf(definition, { value: String(value), from: from ?? '2000-01-01', to: null });
    expect(Number(value) === 0 ? [] : doubts, key).toEqual([]);
  }
  expect(looked).toBeGreaterThan(100);
  const dibao = definitions.get('dibao.urban.month');
  expect(dibao && notPlausible(dibao, '59000000')).toBe(
    `“${dibao?.label}”最多填 1,000,000 元，请核对小数点和单位`,
  );
});

test('the months of the allowance are one to six, as article 23 caps them', () => {
  const months = pack.parameters.find(({ definition: { key } }) => key === 'art23.tempLiving.months');
  if (months === undefined) throw new Error('no such figure');
  expect(['1', '6'].map((value) => notPlausible(months.definition, value))).toEqual([null, null]);
  for (const value of ['0', '7'])
    expect(notPlausible(months.definition, value)).toBe(`“${months.definition.label}”应在 1 与 6 之间`);
});
