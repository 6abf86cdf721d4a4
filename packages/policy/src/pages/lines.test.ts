import { type DatedParameter, readingsOf } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { parameterRecords } from '../parameters/records.ts';
import { pageInForce } from './in-force.ts';
import { policyPageOf } from './index.ts';
import { keysOf, type Line } from './lines.ts';

const DAY = '2020-10-15';

const confirmed = (key: string, value: string, region = '410300'): DatedParameter => ({
  key,
  value,
  region,
  from: null,
  to: null,
  source: '某通知',
  confidence: 'confirmed',
});

const read = (id: string, day: string, ...more: DatedParameter[]): string => {
  const benefit = benefits.find((each) => each.id === id);
  if (benefit === undefined) throw new Error(id);
  const { amount, until, notes } = pageInForce(benefit, day, [...parameterRecords, ...more]);
  return [...amount, ...until, ...notes].join('\n');
};

const linesOf = (clause: string): Line[] => {
  const { amount, until, notes } = policyPageOf(clause);
  return [...amount, ...until, ...notes];
};

/** Figures on record that a page tells and no rule reads. */
const BESIDE = ['loan.smallFirm.termYears', 'loan.individual.termYears'];

describe.each(benefits)('the page of $id', (benefit) => {
  const known = new Set([...readingsOf(benefit).parameters, ...BESIDE]);

  test('is filled with figures that its rule reads', () =>
    expect(
      linesOf(benefit.clause)
        .flatMap(keysOf)
        .filter((key) => !known.has(key)),
    ).toEqual([]));

  test('leaves out no line that is not tied to what may be unknown', () => {
    const lines = pageInForce(benefit, DAY);
    expect(lines.amount).not.toEqual([]);
    expect(lines.until).not.toEqual([]);
    expect([...lines.amount, ...lines.until, ...lines.notes].join('')).not.toMatch(/[{}]/);
  });
});

/** What stays unknown whatever figure is confirmed: no key of the register stands for it. */
const UNTIED = [
  '医疗保险费减不减、减几个月，洛阳的规定没有查到，没有算在这里。',
  '大型企业返还的是一般的比例，本市的还在核对。',
  '正在领低保的能不能同时领，还没有确认。',
];

test('whatever says that a figure is not known is tied to it', () => {
  const said = benefits
    .flatMap(({ clause }) => linesOf(clause))
    .filter((line) => typeof line === 'string')
    .filter((line) => /没有查到|没有确认|还在确认|还在核对|待定|以后才能/.test(line));
  expect([...new Set(said)]).toEqual(UNTIED);
});

/** A figure as pages write it, with its unit. */
function written(value: string, unit: string): RegExp | null {
  const number = Number(value);
  if (unit.startsWith('CNY'))
    return new RegExp(`(?<![\\d,])(${number}|${number.toLocaleString('en-US')}) 元`);
  if (value.includes('/')) return new RegExp(value);
  if (unit.includes('ratio')) return new RegExp(`(?<![\\d.])${Math.round(number * 1000) / 10}%`);
  const name = { month: '个月', year: '年', person: '人' }[unit];
  return name === undefined ? null : new RegExp(`(?<!\\d)${number} ${name}`);
}

/** Another figure of the page is written alike. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  '22.3': ['ui.contribution.minYears', 'art22.unempSubsidy.maxRatioOfUi', 'art22.unempSubsidy.months'],
};

test.each(benefits)('no line of $id keeps a figure that officers confirmed otherwise', (benefit) => {
  const told = linesOf(benefit.clause).flatMap(keysOf);
  const kept = [...readingsOf(benefit).parameters, ...told].filter((key) => {
    // The years of the policy move every day of it, and are told by the day.
    if (key === 'policy.years') return false;
    const record = parameterRecords.find(
      (each) => each.key === key && (each.from ?? '') <= DAY && DAY <= (each.to ?? '9'),
    );
    if (record === undefined || record.value === null) return false;
    const old = written(String(record.value), record.unit);
    if (old === null) return false;
    const other = record.unit.includes('ratio') ? '0.123' : '77';
    const lines = read(benefit.id, DAY, confirmed(key, other, [record.region].flat()[0]));
    return old.test(lines) && !ALIKE[benefit.id]?.includes(key);
  });
  expect(kept).toEqual([]);
});

test('what is not known is said until it is, and then the figure', () => {
  expect(read('23.4', DAY)).toContain('实际发几个月没有查到');
  const entered = [confirmed('art23.tempLiving.months', '6'), confirmed('dibao.urban.month', '600')];
  const after = read('23.4', DAY, ...entered);
  expect(after).not.toContain('没有查到');
  expect(after).toContain('按 6 个月发。');
  // One county's own figure leaves the others unknown.
  expect(read('23.4', DAY, confirmed('dibao.urban.month', '600', '410325'))).toContain('低保标准没有查到');
});

test('what is told of another year stays that of its year', () => {
  expect(read('22.3', '2021-04-01')).toContain('满 2 年，每月是当地失业保险金的 80%');
  expect(read('22.3', '2021-04-01')).toContain('满 1 年每月 360 元');
});

test('the body of an ended measure has the figures of its last day', () => {
  for (const day of [DAY, '2021-04-01']) {
    expect(read('1.7', day)).toContain('中小微企业返还 100%，大型企业返还 50%');
    expect(read('1.7', day)).toContain('不超过 5.5%');
    expect(read('1.7', day)).toContain('到 2020 年 12 月 31 日为止');
  }
});
