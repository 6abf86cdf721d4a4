import { pack } from '@wenye/policy';
import { expect, test } from 'vitest';
import type { SheetRow } from '../../kernel/spreadsheet/cell.ts';
import { type Parsed, parseDate, parseMoney, parseMonth } from './parse-cell.ts';
import { parseCounty } from './parse-county.ts';
import { rowReader } from './row-request.ts';
import { emptySummary, screen } from './screen.ts';
import { hireSheet, narrowed, personSheet, type Sheet } from './sheets.ts';

const options = { decisionDate: '2020-10-15' };
const problemOf = (parsed: Parsed) => ('problem' in parsed ? parsed.problem : '');
const id = '11010519491231002X';

function reader(sheet: Sheet, extra = {}) {
  const read = rowReader(sheet, { ...options, ...extra });
  return (cells: Record<string, string>, number = 2) =>
    read({ number, cells: new Map(Object.entries(cells)) } satisfies SheetRow);
}

test.each([
  ['2020-07-01', '2020-07-01'],
  ['2020/7/1', '2020-07-01'],
  ['2020.7.1', '2020-07-01'],
  ['2020年7月1日', '2020-07-01'],
  ['20200701', '2020-07-01'],
  ['2020年 7月 1号', '2020-07-01'],
  ['2020-07-01 08:30:00', '2020-07-01'],
])('the date %s', (written, value) => {
  expect(parseDate(written)).toEqual({ value });
});

test.each([
  ['2020-02-30', '没有这一天'],
  ['44013', '日期序号'],
  ['2020年7月', '请写到日'],
  ['去年七月', '日期请填如'],
])('%s is no date and says why', (written, why) => {
  expect(problemOf(parseDate(written))).toContain(why);
});

test.each([
  ['1,234.5', '1234.50'],
  ['¥549', '549.00'],
  ['320万元', '3200000.00'],
  ['0.12345万', '1234.50'],
  ['549.100', '549.10'],
])('the amount %s is %s', (written, value) => {
  expect(parseMoney(written)).toEqual({ value });
});

test.each(['549.123', '约五百', '-3', ''])('%s is no amount', (written) => {
  expect(parseMoney(written)).toHaveProperty('problem');
});

test.each(['-5', '－5.00', ' −1万'])('%s is told to be below zero', (written) => {
  expect(parseMoney(written)).toEqual({ problem: '金额不能是负数' });
});

test.each(['-5', '−1人', '－ 2'])('the count %s is told to be below zero', (written) => {
  expect(reader(personSheet)({ 身份证号: id, 所在县区: '嵩县', 失业保险缴费月数: written })).toMatchObject({
    errors: [{ column: '失业保险缴费月数', message: '不能是负数' }],
  });
});

test('months in the ways people write them', () => {
  expect(['2020-07', '2020年7月', '202007', '2020/7', '2020-07-15'].map(parseMonth)).toEqual(
    Array(5).fill({ value: '2020-07' }),
  );
  expect(parseMonth('2020-13')).toHaveProperty('problem');
});

test('a person with equal months becomes one request; empty cells stay unknown', () => {
  const row = reader(personSheet)({
    姓名: '张三',
    身份证号码: id,
    所在县区: '嵩县',
    毕业学校类型: '普通高等学校',
    毕业日期: '2019年7月1日',
    参保身份: '灵活就业',
    缴费起始月: '2020-07',
    缴费截止月: '2020-08',
    每月实际缴纳: '549',
  });
  expect(row).toMatchObject({
    row: 2,
    request: {
      subject: 'person',
      decisionDate: '2020-10-15',
      county: '410325',
      facts: {
        'person.school-kind': 'higher-education',
        'person.diploma-date': '2019-07-01',
        'person.contributions': [
          { month: '2020-07', 'insured-as': 'flexible', paid: '549.00' },
          { month: '2020-08', 'insured-as': 'flexible', paid: '549.00' },
        ],
      },
    },
  });
  expect((row as { request: { facts: object } }).request.facts).not.toHaveProperty(
    'person.flexible-work-start',
  );
});

test('months month by month; 无 is none at all, which is not the same as unknown', () => {
  const months = (cell: string) => {
    const row = reader(personSheet)({ 身份证号: id, 各月实际缴纳: cell, 参保身份: '灵活就业人员' });
    return 'request' in row
      ? row.request.facts['person.contributions']
      : row.errors.map(({ message }) => message);
  };
  expect(months('2020-07:549.00；2020年8月：366')).toEqual([
    { month: '2020-07', 'insured-as': 'flexible', paid: '549.00' },
    { month: '2020-08', 'insured-as': 'flexible', paid: '366.00' },
  ]);
  expect(months('无')).toEqual([]);
  expect(months('2020-07:1;2020-07:2')).toEqual(['2020-07 写了两次']);
  expect(JSON.stringify(months('七月五百'))).toContain('看不懂');
});

test('every error of a row is said in the order of the columns, with its content', () => {
  const row = reader(personSheet)(
    {
      身份证号: '110105194912310021',
      所在县区: '某县',
      毕业日期: '2019-13-01',
      缴费起始月: '2020-09',
      缴费截止月: '2020-07',
      每月实际缴纳: '549',
    },
    7,
  );
  expect('errors' in row && row.errors.map(({ row: at, column, content }) => [at, column, content])).toEqual([
    [7, '身份证号', '110105194912310021'],
    [7, '所在县区', '某县'],
    [7, '毕业日期', '2019-13-01'],
    [7, '缴费截止月', '2020-07'],
  ]);
});

test('a contract that ends before it begins, or begins after the day, is told at its column', () => {
  const row = (start: string, end: string) => {
    const read = reader(hireSheet)({ 身份证号: id, 招用日期: start, 合同终止日期: end });
    return 'errors' in read ? read.errors.map(({ column, message }) => [column, message]) : [];
  };
  expect(row('2020-08-01', '2020-07-31')).toEqual([
    ['合同终止日期', '早于合同开始日期（2020年8月1日），请核对这两个日期'],
  ]);
  expect(row('2020-10-16', '2021-10-15')).toEqual([
    ['招用日期', '晚于2020年10月15日，此人还没有招用；请核对日期，招用以后再申请'],
  ]);
  expect(row('2020-10-15', '2020-10-15')).toEqual([]);
});

test.each([
  ['张'.repeat(51), '超过 50 个字'],
  ['张\n三', '看不见的字符'],
  ['张\u200B三', '看不见的字符'],
])('a name such as %j is complained of', (name, complaint) => {
  expect(reader(hireSheet)({ 姓名: name, 身份证号: id })).toMatchObject({
    errors: [{ column: '姓名', message: expect.stringContaining(complaint) as string }],
  });
});

test.each([
  '证件号',
  '证件号码',
  '身份证号',
  '身份证号码',
  '公民身份号码',
  '身 份 证 号',
  '身份证号 *',
  '　证件号码　',
  '证件号（身份证）',
])('the ID may stand under %j', (heading) => {
  expect(reader(hireSheet)({ [heading]: id })).toMatchObject({ subject: { id } });
});

test('an ID whose digits Excel has lost is never guessed', () => {
  const row = reader(personSheet)({ 身份证号: '4.10303E+17' });
  expect(row).toMatchObject({
    errors: [{ content: '4.10303E+17', message: expect.stringContaining('“文本”格式') as string }],
  });
});

test('a roster takes the columns of the firm from the row above, until another firm begins', () => {
  const read = reader(hireSheet);
  const first = read({ 企业名称: '甲公司', 从业人员: '45', 身份证号: id, 劳动合同开始日期: '2020-08-01' });
  const second = read({ 身份证号: id, 劳动合同开始日期: '2020-09-01' }, 3);
  const third = read({ 企业名称: '乙公司', 身份证号: id }, 4);
  const facts = (row: typeof first) => ('request' in row ? row.request.facts : row.errors);
  expect(facts(first)).toMatchObject({ 'firm.staff': 45 });
  expect(facts(second)).toMatchObject({
    'firm.staff': 45,
    'firm.hires': [{ id, 'contract-start': '2020-09-01' }],
  });
  expect(facts(third)).not.toHaveProperty('firm.staff');
});

test('a faulty code of the firm is told in its own row alone', () => {
  const read = reader(hireSheet);
  const first = read({ 统一社会信用代码: '91410303WY000001SR', 从业人员: '45', 身份证号: id });
  expect('errors' in first && first.errors.map(({ column }) => column)).toEqual(['统一社会信用代码']);
  const second = read({ 身份证号: id }, 3);
  expect('request' in second && second.request.facts).toMatchObject({ 'firm.staff': 45 });
});

test.each([
  ['洛阳市嵩县', '2020-10-15', '410325'],
  ['河南省洛阳市 涧西区', '2020-10-15', '410305'],
  ['瀍河', '2020-10-15', '410304'],
  ['孟津', '2020-10-15', '410322'],
  ['孟津', '2021-10-15', '410308'],
  ['偃师市', '2021-10-15', '410381'],
  ['410306', '2021-10-15', '410306'],
  ['嵩县城关镇', '2020-10-15', '410325'],
  ['洛阳市嵩县 车村镇', '2020-10-15', '410325'],
  ['孟津县城关镇', '2021-10-15', '410322'],
  ['孟津城关镇', '2021-10-15', '410308'],
  ['洛龙区李村镇南宋村', '2020-10-15', '410311'],
])('%s on %s is %s', (written, onDay, value) => {
  expect(parseCounty(written, onDay)).toEqual({ value });
});

test('a zone is no division, and says so', () => {
  expect(problemOf(parseCounty('高新区', '2020-10-15'))).toContain('不是行政区划');
});

test('the name of a township that several counties have says which ones', () => {
  const problem = problemOf(parseCounty('城关镇', '2020-10-15'));
  expect(problem).toMatch(/、嵩县、.*都有“城关镇”.*请填县区/);
  expect(problem).not.toContain('没有这个县区');
  expect(problemOf(parseCounty('无名镇', '2020-10-15'))).toContain('没有这个县区');
  // No township of that county.
  expect(problemOf(parseCounty('嵩县李村镇', '2020-10-15'))).toContain('没有这个县区');
});

test('headings with hints in brackets are known; 万元 counts, other units are not guessed', () => {
  const revenue = (heading: string, cell: string) => {
    const row = reader(hireSheet)({ 身份证号: id, [heading]: cell });
    return 'request' in row ? row.request.facts['firm.revenue'] : row.errors;
  };
  expect(revenue('营业收入（元）', '86,000')).toBe('86000.00');
  expect(revenue('营业收入（万元）', '8.6')).toBe('86000.00');
  expect(revenue('营业收入（万元）', '8.6万元')).toBe('86000.00');
  expect(revenue('营业收入（亿元）', '8.6')).toBeUndefined();
});

test('two columns for one thing must agree', () => {
  const row = reader(personSheet)({ 身份证号: id, 毕业日期: '2019-07-01', 毕业时间: '2018-07-01' });
  expect('errors' in row && row.errors[0]?.message).toContain('两处内容不同');
  expect(reader(personSheet)({ 身份证号: id, 身份证号码: id })).toHaveProperty('request');
});

test('a firm is that of the row above where the row names no other', () => {
  const read = reader(hireSheet);
  const factsOf = (row: ReturnType<typeof read>) => ('request' in row ? row.request.facts : row.errors);
  const first = { 企业名称: '甲公司', 单位类型: '企业', 行业代码: 'C33', 从业人员: '120', 身份证号: id };
  read(first);
  expect(factsOf(read({ 身份证号: id, 所在县区: '嵩县' }))).toMatchObject({ 'firm.staff': 120 });
  expect(factsOf(read({ 身份证号: id, 企业名称: '甲公司', 从业人员: '130' }))).toMatchObject({
    'firm.staff': 130,
    'firm.industry': 'C33',
  });
  expect(factsOf(read({ 身份证号: id, 企业名称: '乙公司' }))).not.toHaveProperty('firm.staff');
});

test('a firm is the same whichever way its code is written, and so is a person', () => {
  const read = reader(hireSheet);
  read({ 统一社会信用代码: '91410325MA4000004H', 从业人员: '120', 身份证号: id });
  const row = read({ 统一社会信用代码: '信用代码：91410325 ma4000004h', 身份证号: `身份证号 ${id}` });
  expect(row).toMatchObject({
    subject: { id, firmCode: '91410325MA4000004H' },
    request: { facts: { 'firm.staff': 120, 'firm.hires': [{ id }] } },
  });
});

test('words beyond doubt are taken for a kind of school; a level alone is not', () => {
  const kind = (cell: string) => {
    const row = reader(personSheet)({ 身份证号: id, 毕业学校类型: cell });
    return 'request' in row ? row.request.facts['person.school-kind'] : row.errors[0]?.message;
  };
  expect([kind('全日制本科'), kind('中专'), kind('自考')]).toEqual([
    'higher-education',
    'secondary-vocational',
    'adult-higher-education',
  ]);
  expect(kind('本科')).toContain('请填以下之一');
});

test('a person who stands twice is told at the second row, which is screened all the same', async () => {
  const sheet = narrowed(personSheet, ['11.2']);
  const read = rowReader(sheet, options);
  async function* rows() {
    for (const number of [2, 3]) yield read({ number, cells: new Map([['身份证号', id]]) });
  }
  const summary = emptySummary();
  const screened = await Array.fromAsync(screen(rows(), sheet, summary, pack));
  expect(screened).toMatchObject([
    { warnings: [] },
    { benefits: [{ id: '11.2' }], warnings: [{ row: 3, column: '身份证号', content: id }] },
  ]);
  expect(summary).toMatchObject({ rows: 2, wrong: 0, repeated: 1 });
});

test('a person who stands twice is told also where either row is in error', async () => {
  const read = rowReader(hireSheet, options);
  async function* rows() {
    for (const number of [2, 3]) {
      const cells = new Map([
        ['身份证号', id],
        ['招用日期', '昨天'],
      ]);
      yield read({ number, cells });
    }
  }
  const summary = emptySummary();
  const screened = await Array.fromAsync(screen(rows(), hireSheet, summary, pack));
  expect(summary).toMatchObject({ wrong: 2, repeated: 0 });
  const columns = screened.map((row) => ('errors' in row ? row.errors.map(({ column }) => column) : null));
  expect(columns).toEqual([['招用日期'], ['身份证号', '招用日期']]);
});

test('who stands above in a row that was not screened is counted once, and twice from the second screened on', async () => {
  const read = rowReader(hireSheet, options);
  const counted = async (...days: string[]) => {
    async function* rows() {
      for (const [at, day] of days.entries())
        yield read({
          number: at + 2,
          cells: new Map([
            ['身份证号', id],
            ['招用日期', day],
          ]),
        });
    }
    const summary = emptySummary();
    await Array.fromAsync(screen(rows(), hireSheet, summary, pack));
    return [summary.wrong, summary.repeated];
  };
  expect(await counted('昨天', '2020-08-01')).toEqual([1, 0]);
  expect(await counted('2020-08-01', '昨天')).toEqual([1, 0]);
  expect(await counted('昨天', '2020-08-01', '2020-08-01')).toEqual([1, 1]);
});

test('an ID is kept as the registers have it, however it was typed', () => {
  const row = reader(hireSheet)({ 身份证号: '110105 19491231 002x' });
  expect(row).toMatchObject({ subject: { id }, request: { facts: { 'firm.hires': [{ id }] } } });
});
