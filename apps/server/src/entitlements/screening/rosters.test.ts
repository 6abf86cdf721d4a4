/** Rows of the sheets beside those of a graduate and of a new hire: what they become, and what is said of them. */
import { residentIdCheckCharacter } from '@wenye/codes';
import { benefits, decideRequest, pack } from '@wenye/policy';
import { expect, test } from 'vitest';
import { rowReader } from './row-request.ts';
import { emptySummary, problemOfOptions, screen, screenRow } from './screen.ts';
import { type SheetId, sheetById } from './sheets.ts';

const options = { decisionDate: '2020-10-15' };
/** Born on 1949-12-31, a woman. */
const id = '11010519491231002X';
const uscc = '91410325MA4000004H';

function read(sheet: SheetId, cells: Record<string, string>, number = 2) {
  return rowReader(sheetById(sheet), options)({ number, cells: new Map(Object.entries(cells)) });
}

function requestOf(sheet: SheetId, cells: Record<string, string>) {
  const row = read(sheet, cells);
  if ('errors' in row) throw new Error(JSON.stringify(row.errors));
  return row;
}

function errorsOf(sheet: SheetId, cells: Record<string, string>) {
  const row = read(sheet, cells);
  return 'errors' in row ? row.errors.map(({ column, message }) => `${column}：${message}`) : [];
}

test('an intern: facts of the firm, of the person, months alone, and the birth date that the number tells', () => {
  const { request } = requestOf('intern', {
    企业名称: '某厂',
    所在县区: '嵩县',
    经认定的就业见习单位: '是',
    姓名: '甲',
    身份证号: id,
    见习开始日期: '2020-08-01',
    见习怎样结束: '按约定期满,或者还在见习',
    申请见习补贴的月份: '2020-08；2020年9月 至 2020-10',
  });
  expect(request).toMatchObject({ subject: 'firm', clauses: ['13.3', '13.4'], county: '410325' });
  expect(request.facts).toEqual({
    'firm.internship-base': true,
    'firm.interns': [
      {
        id,
        start: '2020-08-01',
        ending: 'full-term',
        'birth-date': '1949-12-31',
        months: [{ month: '2020-08' }, { month: '2020-09' }, { month: '2020-10' }],
      },
    ],
  });
});

test('a post-holder: months with amounts under the roster’s own headings', () => {
  const { request } = requestOf('post-holder', {
    身份证号: id,
    上岗日期: '2020-07-15',
    在岗起始月: '2020-08',
    在岗截止月: '2020-09',
    每月单位实际缴纳: '0',
  });
  expect(request.clauses).toEqual(['12.1', '12.3']);
  expect(request.facts['firm.post-holders']).toEqual([
    {
      id,
      'placed-on': '2020-07-15',
      'birth-date': '1949-12-31',
      sex: 'female',
      months: [
        { month: '2020-08', 'unit-paid': '0.00' },
        { month: '2020-09', 'unit-paid': '0.00' },
      ],
    },
  ]);
});

test('merged cells of the firm’s columns are those of the row above, as empty ones are; the others are told', () => {
  const reader = rowReader(sheetById('intern'), options);
  reader({ number: 2, cells: new Map(Object.entries({ 企业名称: '某厂', 姓名: '甲', 身份证号: id })) });
  const second = reader({
    number: 3,
    cells: new Map(Object.entries({ 姓名: '乙', 身份证号: id })),
    merged: new Map([
      ['企业名称', 'A2:A3'],
      ['见习开始日期', 'D2:D3'],
    ]),
  });
  expect('errors' in second ? second.errors.map(({ column }) => column) : []).toEqual(['见习开始日期']);
});

test('a firm: one row, its own benefits, nothing taken from the row above', () => {
  const reader = rowReader(sheetById('firm'), options);
  reader({
    number: 2,
    cells: new Map([
      ['统一社会信用代码', uscc],
      ['从业人员', '45'],
    ]),
  });
  const row = reader({
    number: 3,
    cells: new Map([
      ['企业名称', '某厂'],
      ['暂时困难企业', 'recognised'],
    ]),
  });
  expect(row).toMatchObject({
    subject: { firm: '某厂' },
    request: {
      clauses: benefits
        .filter(({ subject, per }) => subject === 'firm' && per === undefined)
        .map(({ clause }) => clause),
      facts: { 'firm.difficulty': 'recognised' },
    },
  });
  expect('request' in row && Object.keys(row.request.facts)).toEqual(['firm.difficulty']);
});

test('a placement and a rural worker are read', () => {
  expect(
    requestOf('placement', { 身份证号: id, 农村劳动力: '是', 就业日期: '2020-08-01' }).request.facts,
  ).toEqual({ 'firm.placements': [{ id, 'rural-labour': true, 'work-start': '2020-08-01' }] });
  expect(requestOf('rural-worker', { 身份证号: id, 建档立卡: '是' }).request.facts).toEqual({
    'firm.rural-workers': [{ id, 'registered-poor': true }],
  });
});

test('what is typed stands beside the number, and a difference is said at its column', () => {
  const row = requestOf('person', { 身份证号: id, 出生年月日: '1950-01-01', 性别: '男' });
  expect(row.request.facts).toEqual({ 'person.birth-date': '1950-01-01', 'person.sex': 'male' });
  expect(row.warnings).toEqual([
    {
      row: 2,
      column: '出生年月日',
      content: '1950-01-01',
      message: '与身份证号不一致（号码表明是1949年12月31日），已按填写的测算；请核对这两处',
    },
    expect.objectContaining({ column: '性别', message: expect.stringContaining('号码表明是女') as string }),
  ]);
  expect(requestOf('person', { 身份证号: id, 出生日期: '1949-12-31', 性别: '女' }).warnings).toEqual([]);
});

test('an insurance that people without an employer join as well does not tell as what one is insured', () => {
  const insured = (cell: string) => {
    const row = read('person', { 身份证号: id, 参保类型: cell, 各月实缴: '2020-07:549' });
    return 'errors' in row ? row.errors[0]?.message : row.request.facts['person.contributions'];
  };
  const as = (code: string) => [{ month: '2020-07', 'insured-as': code, paid: '549.00' }];
  expect(insured('灵活就业人员养老保险')).toEqual(as('flexible'));
  expect(['单位职工', '职工'].map(insured)).toEqual([as('employee'), as('employee')]);
  expect(insured('城乡居民养老保险')).toEqual(as('resident'));
  for (const cell of ['企业职工基本养老保险', '职工医保']) expect(insured(cell)).toContain('请填以下之一');
});

test('a birth date that the rules do not take is not added: the row is not refused for its number', () => {
  const first17 = '11010519051231002';
  const row = requestOf('person', { 身份证号: `${first17}${residentIdCheckCharacter(first17)}` });
  expect(row.request.facts).toEqual({ 'person.sex': 'female' });
  expect(screenRow(row, sheetById('person'), pack)).not.toHaveProperty('errors');
});

test('a warning of the reader and one of repetition are both said', async () => {
  const row = requestOf('person', { 身份证号: id, 性别: '男' });
  async function* rows() {
    yield row;
    yield row;
  }
  const screened = await Array.fromAsync(screen(rows(), sheetById('person'), emptySummary(), pack));
  expect(
    screened.map((each) => ('warnings' in each ? each.warnings.map(({ column }) => column) : [])),
  ).toEqual([['性别'], ['性别', '身份证号']]);
});

test('a thing is named by what the firm calls it, needs no ID number, and stands once', async () => {
  const cells = {
    企业名称: '某厂',
    装备标识: '甲型矿磨机',
    列入的目录或者名单: '国家首台（套）推广应用指导目录',
  };
  expect(requestOf('first-set', cells)).toMatchObject({
    subject: { firm: '某厂', name: '', id: '甲型矿磨机' },
    request: { facts: { 'firm.first-sets': [{ id: '甲型矿磨机', directory: 'national' }] } },
  });
  async function* rows() {
    for (const number of [2, 3]) yield read('first-set', cells, number);
  }
  const screened = await Array.fromAsync(screen(rows(), sheetById('first-set'), emptySummary(), pack));
  expect(screened).toMatchObject([
    { warnings: [] },
    {
      warnings: [
        {
          row: 3,
          column: '装备标识',
          content: '甲型矿磨机',
          message: '与第 2 行是同一项，同一项待遇只能申请一次：请删去其中一行',
        },
      ],
    },
  ]);
});

test('a firm that stands twice is told by its code', async () => {
  async function* rows() {
    for (const number of [2, 3])
      yield read('firm', { 统一社会信用代码: uscc, 企业名称: `第${number}种写法` }, number);
  }
  const screened = await Array.fromAsync(screen(rows(), sheetById('firm'), emptySummary(), pack));
  expect(screened).toMatchObject([
    { warnings: [] },
    {
      warnings: [
        {
          row: 3,
          column: '统一社会信用代码',
          content: uscc,
          message: expect.stringContaining('同一家企业') as string,
        },
      ],
    },
  ]);
});

test.each([
  ['2020-10 至 2020-08', '截止月早于起始月'],
  ['2020-08;2020-07 至 2020-09', '2020-08 写了两次'],
  ['八月', '“八月”看不懂'],
  ['2020-08:549.00', '看不懂'],
  ['2020-01 至 2020-02 至 2020-03', '看不懂'],
])('of months alone, %s is told at its column', (cell, message) => {
  expect(errorsOf('intern', { 身份证号: id, 申请月份: cell })).toEqual([
    expect.stringMatching(`^申请月份：.*${message}`),
  ]);
});

test('months left empty are unknown, 无 is none at all', () => {
  const months = (cells: Record<string, string>) =>
    requestOf('intern', { 身份证号: id, ...cells }).request.facts['firm.interns'];
  expect(months({})).toEqual([expect.not.objectContaining({ months: expect.anything() as unknown })]);
  expect(months({ 申请月份: '无' })).toEqual([expect.objectContaining({ months: [] })]);
});

test('an internship that ends before it begins is told at its column', () => {
  expect(
    errorsOf('intern', { 身份证号: id, 见习开始日期: '2020-08-01', 见习期满日期: '2020-07-31' }),
  ).toEqual(['见习期满日期：早于见习开始日期（2020年8月1日），请核对这两个日期']);
});

test.each([
  ['person', { 身份证号: id, 各月实际缴纳: '2020-07:200000.00', 参保身份: '灵活就业' }, '各月实际缴纳'],
  ['post-holder', { 身份证号: id, 此前安置次数: '1', 本次上岗日期: '1800-01-01' }, '本次上岗日期'],
  ['person', { 身份证号: id, 本次失业日期: '2020-04-01', 现在失业: '否' }, '现在失业'],
  ['intern', { 身份证号: id, 出生日期: '1910-01-01' }, '出生日期'],
] as const)('%s: what the rules refuse is told at the column it came from', (sheet, cells, column) => {
  const screened = screenRow(read(sheet, cells), sheetById(sheet), pack);
  expect('errors' in screened && screened.errors.map((each) => each.column)).toEqual([column]);
});

test('a cell that the rules refuse is quoted as it stands there', () => {
  const cells = { 身份证号: id, 灵活就业开始日期: '2020-06-01', 已灵活就业: '否' };
  const screened = screenRow(read('person', cells), sheetById('person'), pack);
  expect('errors' in screened && screened.errors.map(({ column, content }) => [column, content])).toEqual([
    ['已灵活就业', '否'],
  ]);
});

test.each([
  ['firm', '9.3', '“企业名册”不能测算第 9.3 款；这种表能测算的有：1.1、1.2'],
  ['intern', '9.4', '“见习人员名册”不能测算第 9.4 款；这种表能测算的有：13.3、13.4'],
  ['person', '9.3', '没有个人可以认定的待遇'],
] as const)('the sheet %s cannot answer clause %s, and says so', (sheet, clause, message) => {
  expect(problemOfOptions(sheetById(sheet), { ...options, clauses: [clause] })).toContain(message);
  const other = sheetById(sheet).benefits[0]?.id ?? '';
  expect(problemOfOptions(sheetById(sheet), { ...options, clauses: [other, clause] })).toContain('不能测算');
  expect(problemOfOptions(sheetById(sheet), { ...options, clauses: [other] })).toBeNull();
});

test.each([
  ['post-holder', { 身份证号: id, 上岗日期: '2020-08-01', 就业困难人员: '是' }],
  ['intern', { 身份证号: id, 见习开始日期: '2020-08-01', 申请月份: '2020-08' }],
  ['firm', { 企业名称: '某厂', 单位类型: '企业' }],
] as const)('a row of the sheet %s answers what decide answers for its facts', (sheet, cells) => {
  const row = requestOf(sheet, cells);
  const { clauses: _, ...request } = row.request;
  const whole = decideRequest(request);
  const own = sheetById(sheet).benefits.map((benefit) => benefit.id);
  const screened = screenRow(row, sheetById(sheet), pack);
  expect('benefits' in screened && screened.benefits).toEqual(
    whole.ok && whole.benefits.filter((benefit) => own.includes(benefit.id)),
  );
});
