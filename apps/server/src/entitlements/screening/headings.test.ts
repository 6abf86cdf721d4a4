/** Headings as officers and personnel write them, each with the column that it means. */
import { pack } from '@wenye/policy';
import { describe, expect, test } from 'vitest';
import { columnOf, headingsOf, headingsOfColumn, plainHeading } from './column.ts';
import { formsOf, usualForm } from './heading-forms.ts';
import { ignoredHeadings } from './ignored-headings.ts';
import { rowReader } from './row-request.ts';
import { emptySummary, screen } from './screen.ts';
import { narrowed, type SheetId, sheetById, sheets } from './sheets.ts';

const ID = '11010519491231002X';

const NAMES =
  '员工姓名 职工姓名 人员姓名 申请人姓名 本人姓名 毕业生姓名 学生姓名 招用人员姓名 劳动者姓名 参保人姓名 见习人员姓名 姓名（必填）';
const ID_NUMBERS =
  '身份证号码 公民身份号码 居民身份证号码 身份证编号 证件号码 员工身份证号 职工身份证号码 本人身份证号 申请人身份证号码 身份证号（18位） 社会保障号码';
const COUNTIES = '县区 县（区） 所在县（区） 所在县（市、区） 所属县区 区县 参保县区 参保地 行政区划代码';

/** Column → headings that mean it. */
const MEANT: Partial<Record<SheetId, Readonly<Record<string, string>>>> = {
  person: {
    姓名: NAMES,
    身份证号: ID_NUMBERS,
    所在县区: COUNTIES,
    性别: '本人性别 学生性别',
    出生日期: '出生时间 出生年月日 生日 本人出生日期',
    毕业学校类型: '学校类型 学校类别 院校类型 院校类别 毕业院校类型',
    毕业证书签发日期:
      '毕业日期 毕业时间 毕业证日期 毕业证书发证日期 毕业证发证时间 毕业证书颁发日期 毕业证签发日期 发证日期',
    已灵活就业: '是否灵活就业 是否已灵活就业',
    灵活就业开始日期: '灵活就业开始时间 灵活就业起始时间 灵活就业起始日期 灵活就业日期 灵活就业登记时间',
    参保身份: '参保类型 参保类别 参保方式 缴费身份',
    缴费起始月: '缴费开始月 缴费起始月份 缴费开始月份 缴费起始年月 缴费起始时间 缴费开始日期',
    缴费截止月: '缴费结束月 缴费截止月份 缴费终止月份 缴费截止年月 缴费截止时间 缴费终止日期',
    每月实际缴纳:
      '每月实缴 每月缴费金额 每月缴费额 月缴费金额 月缴费额 每月缴纳金额 每月实际缴纳金额 每月实缴金额（元） 个人月缴费额',
    各月实际缴纳: '各月实缴金额 逐月实际缴纳',
    此前已领取本项补贴的月数: '已享受月数 已领取月数 已享受补贴月数 累计已享受月数',
    已办理失业登记且仍有效: '是否登记失业 是否办理失业登记',
    已认定为就业困难人员: '就业困难人员 是否就业困难人员 是否认定为就业困难人员',
    最低生活保障对象: '是否低保 低保对象 是否为低保对象',
    持有残疾人证: '是否残疾 是否持有残疾人证 是否残疾人',
    现在失业: '是否失业 是否现在失业',
    本次失业日期: '失业日期 失业时间 离职日期 离职时间 解除劳动合同日期 终止劳动关系时间',
    失业保险累计缴费月数: '失业保险缴费月数',
    失业保险金期满日期: '失业保险金到期日期 失业保险金期满时间 失业保险金截止日期',
    户籍所在地: '户籍地 户口所在地',
    创业担保贷款到期日期: '创业担保贷款到期时间 创业担保贷款到期日',
  },
  firm: {
    统一社会信用代码:
      '信用代码 社会统一信用代码 统一信用代码 社会信用代码 企业统一社会信用代码 单位信用代码 纳税人识别号',
    企业名称: '单位名称 公司名称 企业全称 单位全称 用人单位 用人单位名称 参保单位名称 申报单位',
    所在县区: COUNTIES,
    单位类型: '单位类别 企业类型',
    行业代码: '行业 所属行业 行业类别 国民经济行业代码',
    从业人员: '从业人数 职工人数 员工人数 从业人员数 从业人员人数',
    营业收入: '年营业收入 上年营业收入 营业收入（万元） 营业收入金额',
    资产总额: '总资产 资产总计 资产总额（元）',
    劳务派遣单位: '是否劳务派遣单位',
    足额缴纳失业保险费的月数: '失业保险缴费月数',
    上年度平均失业保险参保人数: '上年平均失业保险参保人数 上年度平均参保人数',
    参加失业保险的职工人数: '失业保险参保人数',
    现有在职职工人数: '在职职工人数',
  },
  hire: {
    统一社会信用代码: '信用代码 社会统一信用代码 单位统一社会信用代码 用人单位信用代码',
    企业名称: '单位名称 用人单位 用人单位名称 招用单位 参保单位 工作单位',
    所在县区: COUNTIES,
    姓名: NAMES,
    身份证号: ID_NUMBERS,
    劳动合同开始日期:
      '劳动合同开始时间 劳动合同起始日期 劳动合同起始时间 合同开始日期 合同起始时间 合同起始日 招用日期 招用时间 录用日期 用工时间 入职日期 入职时间 合同生效日期',
    劳动合同终止日期:
      '合同终止日期 合同结束日期 合同结束时间 劳动合同截止日期 劳动合同结束日期 合同到期日期 合同到期时间 合同到期日 合同期满日期 劳动合同终止时间',
    无固定期限合同: '无固定期限劳动合同 是否无固定期限合同 是否无固定期限劳动合同',
    招用后单位已为其缴纳社会保险费: '是否参保 是否缴纳社会保险 是否缴纳社保 是否参加社保',
    招用前已办理失业登记且仍有效: '是否登记失业 是否办理失业登记',
    失业登记日期: '失业登记时间 登记失业日期 办理失业登记时间',
    毕业学校类型: '学校类型 院校类型 毕业院校类别',
    毕业证书签发日期: '毕业日期 毕业时间 毕业证发证日期 毕业证书颁发时间',
    缴费起始月: '缴费起始月份 缴费开始月份 缴费开始时间',
    缴费截止月: '缴费截止月份 缴费结束月份 缴费终止时间',
    每月单位实际缴纳:
      '单位缴费金额 单位缴费额 单位缴纳金额 单位月缴费额 单位每月缴费金额 每月单位缴费额 单位实缴 单位实缴金额 单位缴纳部分 每月单位实缴金额（元）',
    此前已领取本项补贴的月数: '已享受月数 已领取月数 已享受补贴月数',
  },
  trainee: { 劳动合同开始日期: '合同开始日期 合同起始时间', 劳动合同终止日期: '合同到期日期' },
  'post-holder': { 本次上岗日期: '上岗日期 上岗时间', 在岗起始月: '在岗开始月份', 姓名: NAMES },
  intern: { 见习开始日期: '见习开始时间 见习起始时间', 约定的见习期满日期: '见习截止时间 见习结束日期' },
};

const found = (id: SheetId, heading: string) => columnOf(headingsOf(sheetById(id)), plainHeading(heading));

describe.each(Object.entries(MEANT))('in the sheet %s', (id, columns) => {
  test.each(Object.entries(columns))('%s is also written as %s', (column, headings) => {
    const sheet = id as SheetId;
    expect(headings.split(' ').map((heading) => [heading, found(sheet, heading)?.column.heading])).toEqual(
      headings.split(' ').map((heading) => [heading, column]),
    );
  });
});

/** Of what may be one thing or another it is asked, and nothing is read. */
test.each([
  ['hire', '合同签订日期', ['劳动合同开始日期']],
  ['hire', '劳动合同签订时间', ['劳动合同开始日期']],
  ['hire', '合同起止时间', ['劳动合同开始日期', '劳动合同终止日期']],
  ['hire', '每月缴费金额', ['每月单位实际缴纳']],
  ['hire', '个人缴费金额', []],
  ['hire', '联系人姓名', ['姓名']],
  ['hire', '员工编号', []],
  ['person', '缴费起止时间', ['缴费起始月', '缴费截止月']],
  ['person', '缴费金额', ['每月实际缴纳']],
  ['person', '月缴费基数', []],
  ['person', '户籍所在县区', ['所在县区', '户籍所在地']],
  ['person', '毕业年月', ['毕业证书签发日期']],
  ['placement', '用人单位', []],
  ['firm', '单位性质', ['单位类型']],
] as const)('the sheet %s does not take %s for a column', (id, heading, near) => {
  expect(found(id, heading)).toBeUndefined();
  expect(ignoredHeadings([heading], sheetById(id))).toEqual([{ heading, near }]);
});

test.each(sheets)('no heading of $id, in whatever form, means two columns', ({ columns }) => {
  const meant = columns.flatMap((column) => [...headingsOfColumn(column)]);
  expect(meant.filter((each, at) => meant.indexOf(each) !== at)).toEqual([]);
});

test.each(sheets)('what $id asks about is not read', (sheet) => {
  for (const { near = [] } of sheet.columns)
    for (const heading of near) expect(found(sheet.id, heading), heading).toBeUndefined();
});

test('a heading has the forms of each of its words, and one that is usual', () => {
  expect([...formsOf('毕业证号')]).toEqual(['毕业证号', '毕业证书号', '毕业证号码', '毕业证书号码']);
  expect([...formsOf('备注')]).toEqual(['备注']);
  for (const form of formsOf('合同截止时间')) expect(usualForm(form)).toBe('劳动合同终止日期');
});

describe('what is mostly the same', () => {
  const read = (cells: Record<string, string>) => {
    const row = rowReader(sheetById('hire'), { decisionDate: '2020-10-15' })({
      number: 2,
      cells: new Map(Object.entries({ 身份证号: ID, ...cells })),
    });
    return 'errors' in row ? row.errors : row.request.facts['firm.hires'];
  };

  test('is read where the row says it nowhere else', () => {
    expect(read({ 入职时间: '2018-03-01' })).toMatchObject([{ 'contract-start': '2018-03-01' }]);
    for (const cells of [
      { '入职时间(年月日)': '2018-03-01', 合同开始时间: '2020-08-01' },
      { 合同开始时间: '2020-08-01', 入职时间: '2018-03-01' },
    ])
      expect(read(cells)).toMatchObject([{ 'contract-start': '2020-08-01' }]);
  });

  test('and in two columns must agree there', () => {
    expect(read({ 入职时间: '2018-03-01', 到岗日期: '2018-03-02' })).toMatchObject([
      { column: '入职时间', message: expect.stringContaining('两处内容不同') as string },
    ]);
  });
});

test('what is wrong is told at the heading that the file has', async () => {
  const sheet = narrowed(sheetById('person'), ['11.2']);
  const read = rowReader(sheet, { decisionDate: '2020-10-15' });
  const cells = {
    公民身份号码: ID,
    缴费起始月份: '2020-08',
    缴费截止月份: '2020-09',
    '每月实际缴纳(元)': '100000000',
  };
  async function* rows() {
    for (const number of [2, 3]) yield read({ number, cells: new Map(Object.entries(cells)) });
  }
  const screened = await Array.fromAsync(screen(rows(), sheet, emptySummary(), pack));
  expect(screened.map((row) => ('errors' in row ? row.errors.map(({ column }) => column) : []))).toEqual([
    ['每月实际缴纳(元)'],
    ['公民身份号码', '每月实际缴纳(元)'],
  ]);
});
