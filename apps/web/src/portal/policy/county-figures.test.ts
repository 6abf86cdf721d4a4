import { countiesOn } from '@wenye/codes';
import { benefits, pack } from '@wenye/policy';
import type { DatedParameter } from '@wenye/rules';
import { expect, test } from 'vitest';
import { byCounty, cityWide } from './county-figures.ts';
import { figuresOf, whereText } from './figures.ts';

const DAY = '2020-10-15';

function figures(id: string, day = DAY, more: readonly DatedParameter[] = []) {
  const benefit = benefits.find((each) => each.id === id);
  if (benefit === undefined) throw new Error(id);
  return figuresOf(benefit, day, [...pack.values, ...more]);
}

const table = (...of: Parameters<typeof figures>) =>
  byCounty(figures(...of), of[1] ?? DAY, [...pack.values, ...(of[2] ?? [])]);

/** What a county's row says of a figure. */
function cell(name: string, label: string, ...of: Parameters<typeof figures>) {
  const { columns, rows } = table(...of);
  const at = columns.findIndex((each) => each.label === label);
  return rows.find((each) => each.name === name)?.cells[at]?.figures.map(({ value }) => value);
}

test('figures are those in force on the day, where they hold, found or not', () => {
  const held = figures('9.3');
  expect(held.map(({ key }) => key)).toContain('art9.newHire.unemployedMinMonths');
  for (const { from, to } of held) {
    expect(from === null || from <= DAY).toBe(true);
    expect(to === null || to >= DAY).toBe(true);
  }
  expect(whereText('CN')).toBe('全国');
  expect(whereText(['410303', '410302', '410304', '410305'])).toBe('西工区、老城区、瀍河回族区、涧西区');
});

test('each of the fifteen counties finds itself, also where nobody has found its figure', () => {
  expect(table('22.3').rows.map(({ name }) => name)).toEqual(countiesOn(DAY).map(({ name }) => name));
  expect(cell('涧西区', '失业保险金标准', '22.3')).toEqual([1520]);
  expect(cell('宜阳县', '失业保险金标准', '22.3')).toEqual([]);
  expect(cell('宜阳县', '县区最低工资类别', '22.3')).toEqual(['II']);
});

test('a class tells how much it is, and a column of doubtful source says so', () => {
  const { columns, rows } = table('22.3');
  const told = (name: string) =>
    rows
      .find((each) => each.name === name)
      ?.cells.map((held, at) => held.figures.map((each) => columns[at]?.wageOfClass(each)?.value));
  expect(columns.map(({ label, doubtful }) => [label, doubtful])).toEqual([
    ['县区最低工资类别', true],
    ['失业保险金标准', false],
  ]);
  expect(told('宜阳县')).toEqual([[1700], []]);
  expect(told('涧西区')).toEqual([[1900], [undefined]]);
});

test('after the merger there are fourteen, by their new names', () => {
  const day = '2022-06-01';
  const names = table('22.3', day).rows.map(({ name }) => name);
  expect(names).toHaveLength(14);
  expect(names).toContain('孟津区');
});

test('what officers confirmed for one county stands in its row alone, beside those of the others', () => {
  const confirmed = {
    key: 'ui.benefit.month',
    value: '1360',
    region: '410327',
    from: null,
    to: null,
    source: '某通知',
    confidence: 'confirmed',
  } as const;
  expect(cell('宜阳县', '失业保险金标准', '22.3', DAY, [confirmed])).toEqual(['1360']);
  expect(cell('涧西区', '失业保险金标准', '22.3', DAY, [confirmed])).toEqual([1520]);
});

test('a figure of the whole city is in the row of each county that has none of its own', () => {
  const own = {
    key: 'hireSubsidy.sme',
    from: null,
    to: null,
    source: '某通知',
    confidence: 'confirmed',
  } as const;
  const added = [{ ...own, value: '1500', region: '410325' }];
  expect(cell('嵩县', '一次性吸纳就业补贴标准', '9.3', DAY, added)).toEqual(['1500']);
  expect(cell('洛宁县', '一次性吸纳就业补贴标准', '9.3', DAY, added)).toEqual([1000]);
});

test('what is the same everywhere is in no table, and nothing is told twice', () => {
  expect(table('11.2').columns).toEqual([]);
  expect(cityWide(figures('11.2'))).toEqual(figures('11.2'));
  const tabled = table('22.3').columns.map(({ key }) => key);
  expect(cityWide(figures('22.3')).filter(({ key }) => tabled.includes(key))).toEqual([]);
});

test('of a figure it is told which day decides whether it is somebody’s', () => {
  const events = new Map(figures('11.2').map(({ key, event }) => [key, event]));
  expect(events.get('art11.flexGraduate.siSubsidyRatio')).toBe('毕业并开始灵活就业');
});

test('beside what a county has stand what it had before, and what it will have, each with its day', () => {
  const ratio = (value: string, region: string, from: string) =>
    ({
      key: 'art11.flexGraduate.siSubsidyRatio',
      value,
      region,
      from,
      to: null,
      source: '某通知',
      confidence: 'confirmed',
    }) as const;
  const added = [ratio('1/2', '410325', '2020-09-01'), ratio('3/4', '410303', '2020-12-01')];
  const { columns, rows } = table('11.2', DAY, added);
  expect(columns.map(({ label }) => label)).toEqual(['毕业生灵活就业社保补贴比例']);
  const told = (name: string) => {
    const [held] = rows.find((each) => each.name === name)?.cells ?? [];
    return {
      now: held?.figures.map(({ value }) => value),
      earlier: held?.turns.earlier.map(({ before, record }) => [before, record.value]),
      later: held?.turns.later.map(({ from, record }) => [from, record.value]),
    };
  };
  expect(told('嵩县')).toEqual({ now: ['1/2'], earlier: [['2020-09-01', '2/3']], later: [] });
  expect(told('西工区')).toEqual({ now: ['2/3'], earlier: [], later: [['2020-12-01', '3/4']] });
  expect(told('洛宁县')).toEqual({ now: ['2/3'], earlier: [], later: [] });
  const whens = figures('11.2', DAY, added).filter(({ key }) => key === 'art11.flexGraduate.siSubsidyRatio');
  expect(whens.map(({ value, where, when, from }) => [value, where, when, from])).toEqual([
    ['2/3', '洛阳市', 'in-force', '2020-07-13'],
    ['1/2', '嵩县', 'in-force', '2020-09-01'],
    ['3/4', '西工区', 'to-come', '2020-12-01'],
  ]);
});

test('a figure of the whole city ends the day before the next, which stands beside it', () => {
  const next = {
    key: 'jobSeekSubsidy.graduate',
    value: '2500',
    region: '410300',
    from: '2020-12-01',
    to: null,
    source: '某通知',
    confidence: 'confirmed',
  } as const;
  const told = figures('13.2', DAY, [next]).filter(({ key }) => key === next.key);
  expect(told.map(({ value, to, when }) => [String(value), to, when])).toEqual([
    ['2000', '2020-11-30', 'in-force'],
    ['2500', null, 'to-come'],
  ]);
  expect(table('13.2', DAY, [next]).columns).toEqual([]);
});

test('what one document confirms for two counties stands in the rows of both', () => {
  const figure = (region: string) =>
    ({
      key: 'hireSubsidy.sme',
      value: '1250',
      region,
      from: '2020-09-01',
      to: '2020-12-31',
      source: '某通知',
      confidence: 'confirmed',
    }) as const;
  const added = [figure('410323'), figure('410329')];
  expect(cell('新安县', '一次性吸纳就业补贴标准', '9.3', DAY, added)).toEqual(['1250']);
  expect(cell('伊川县', '一次性吸纳就业补贴标准', '9.3', DAY, added)).toEqual(['1250']);
  expect(cell('栾川县', '失业保险金标准', '22.3', '2022-06-15')).toEqual([1600]);
});

test('what rules read as of one day for the whole measure is that day’s, whatever the day', () => {
  const changed = {
    key: 'unempSubsidy.ratio.y1to2',
    value: '0.65',
    region: '410300',
    from: '2020-10-01',
    to: '2020-12-31',
    source: '某通知',
    confidence: 'confirmed',
  } as const;
  for (const day of ['2020-08-05', DAY]) {
    const told = figures('22.3', day, [changed]).filter(({ key }) => key === changed.key);
    expect(told.map(({ value, readOn, when }) => [value, readOn, when])).toEqual([
      ['0.65', '2020-12-31', 'in-force'],
    ]);
  }
});
