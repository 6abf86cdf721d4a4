import { type DatedParameter, readingsOf } from '@wenye/rules';
import { expect, test } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { pack } from '../pack.ts';
import { HEADLINES, headlineOf } from './headlines.ts';

const DAY = '2020-10-15';

test.each(Object.entries(HEADLINES))('the line of %s names only figures that its rule reads', (id, line) => {
  const benefit = benefits.find((each) => each.id === id);
  const read = benefit === undefined ? new Set<string>() : readingsOf(benefit).parameters;
  const keys = [...line.matchAll(/\{([^}]+)\}/g)].map(([, key]) => key ?? '');
  expect(keys).not.toEqual([]);
  expect(keys.filter((key) => !read.has(key))).toEqual([]);
});

test('amounts, shares, days and sums of ten thousands are written as people write them', () => {
  expect(headlineOf('9.3', DAY)).toBe('每招用 1 人补 1,000 元，一次');
  expect(headlineOf('1.13', DAY)).toBe('征收率降低 2 个百分点');
  expect(headlineOf('9.1', DAY)).toBe('最高可贷 300 万元，由财政贴息');
  expect(headlineOf('11.2', DAY)).toBe('补实际缴费的 2/3，最长 3 年');
  expect(headlineOf('1.11', DAY)).toBe('2020 年 1 月 1 日至 2021 年 3 月 31 日取得的这几类收入，免征增值税');
  expect(headlineOf('22.3', DAY)).toBe('每月为当地失业保险金的 50% 至 80%，最长 6 个月');
});

test('a figure that officers confirmed is said in place of the recorded one', () => {
  const confirmed = {
    key: 'hireSubsidy.sme',
    value: '1500',
    region: '410300',
    from: null,
    to: null,
    source: '某文件',
    confidence: 'confirmed',
  } as const;
  expect(headlineOf('9.3', DAY, [...pack.values, confirmed])).toBe('每招用 1 人补 1,500 元，一次');
});

test('of a figure confirmed from a day on, what held before is said with it, back to the first day', () => {
  const ratio = (value: string, from: string | null, to: string | null = null) =>
    ({
      key: 'art11.flexGraduate.siSubsidyRatio',
      value,
      region: '410300',
      from,
      to,
      source: '某通知',
      confidence: 'confirmed',
    }) as const;
  const half = ratio('1/2', '2020-09-01');
  const told = (...more: DatedParameter[]) => headlineOf('11.2', DAY, [...pack.values, ...more]);
  expect(told(half)).toBe('补实际缴费的 1/2（2020 年 9 月 1 日以前毕业并开始灵活就业的 2/3），最长 3 年');
  expect(told(half, ratio('3/5', '2020-08-01', '2020-08-31'))).toBe(
    '补实际缴费的 1/2（2020 年 9 月 1 日以前毕业并开始灵活就业的 3/5，2020 年 8 月 1 日以前毕业并开始灵活就业的 2/3），最长 3 年',
  );
  expect(told(ratio('2/3', '2020-09-01'))).toBe('补实际缴费的 2/3，最长 3 年');
  expect(told(ratio('4/6', '2020-09-01'))).toBe('补实际缴费的 4/6，最长 3 年');
  expect(told(ratio('1/2', null))).toBe('补实际缴费的 1/2，最长 3 年');
  // Not in force yet.
  expect(told(ratio('1/2', '2020-12-01'))).toBe(
    '补实际缴费的 2/3（2020 年 12 月 1 日起毕业并开始灵活就业的 1/2），最长 3 年',
  );
  // In force no more.
  expect(told(ratio('1/2', '2020-08-01', '2020-08-31'))).toBe(
    '补实际缴费的 2/3（2020 年 9 月 1 日以前毕业并开始灵活就业的 1/2，2020 年 8 月 1 日以前毕业并开始灵活就业的 2/3），最长 3 年',
  );
  // Of another clause another day decides.
  const raised = { ...ratio('1500', '2020-09-01'), key: 'hireSubsidy.sme' };
  expect(headlineOf('9.3', DAY, [...pack.values, raised])).toBe(
    '每招用 1 人补 1,500（2020 年 9 月 1 日以前申请的 1,000）元，一次',
  );
});

test('a day without a figure has no line, rather than one with a gap', () => {
  expect(headlineOf('22.3', '2030-01-01')).toBeNull();
  expect(headlineOf('10.12', DAY)).toBeNull();
});

/** Why a benefit, relief or loan has no first line on any day of the policy. */
const SILENT: Readonly<Record<string, string>> = {
  '1.6': 'the standard per person has not been found',
  '1.9': 'frees cash and gives no amount; the last day, the end of the epidemic, has not been found',
  '7.1': 'the shares of premium and spending have not been found',
  '10.8': 'the standard of start-up training has not been found',
  '12.1': 'the share of the minimum wage has not been found',
  '16.6': 'the daily living allowance and the transport allowance have not been found',
  '17.4': 'the standard per apprentice and year has not been found',
  '19.6': 'the standard per event has not been found',
  '22.2': 'the unemployment benefit differs by county',
  '23.5': 'the monthly standards of the two allowances have not been found',
};

/** Benefits whose figures were found for later years only, and a day on which they are known. */
const LATER: Readonly<Record<string, string>> = {
  '2.7': '2022-06-01',
  '16.5': '2022-06-01',
  '16.9': '2022-06-01',
};

test('whatever gives money says how much, but where no figure is known', () => {
  const silent = benefits
    .filter(({ kind }) => kind !== 'rule')
    .filter(({ id }) => headlineOf(id, DAY) === null)
    .map(({ id }) => id);
  expect(silent.toSorted()).toEqual([...Object.keys(SILENT), ...Object.keys(LATER)].toSorted());
});

test('a figure that was found for later years is said in them', () => {
  expect(Object.entries(LATER).filter(([id, day]) => headlineOf(id, day) === null)).toEqual([]);
  expect(headlineOf('2.7', '2022-06-01')).toBe('按当年资金分配，每个担保机构最多 200 万元');
});
