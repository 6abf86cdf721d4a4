import { benefits, facts } from '@wenye/policy';
import type { AnyFactDefinition } from '@wenye/rules';
import { expect, test } from 'vitest';
import { plainHeading } from './column.ts';
import { columnWords } from './column-words.ts';
import { choicesOf, parseCell } from './parse-cell.ts';
import { hireSheet, narrowed, personSheet, sheets } from './sheets.ts';
import { sheetOfHeadings } from './which-sheet.ts';

/** Facts and lists, those within lists too. */
const all = (definitions: readonly AnyFactDefinition[]): AnyFactDefinition[] =>
  definitions.flatMap((each) => [each, ...('items' in each ? all(each.items) : [])]);
const vocabulary = all(facts.map(({ definition }) => definition));

test('every fact has a column in a sheet; a roster names its items by the ID number', () => {
  const covered = new Set(
    sheets.flatMap(({ columns, roster }) => [
      ...columns.flatMap(({ use }) =>
        use.kind === 'fact'
          ? [use.definition.id]
          : use.kind === 'months'
            ? [use.list.id, ...use.list.items.map(({ id }) => id)]
            : [],
      ),
      ...(roster === null ? [] : [roster.id, roster.itemId]),
    ]),
  );
  expect(vocabulary.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
});

test('every benefit is decided in exactly one sheet', () => {
  const decided = sheets.flatMap((sheet) => sheet.benefits.map(({ id }) => id));
  expect(decided.toSorted()).toEqual(benefits.map(({ id }) => id).toSorted());
});

test.each(sheets)('every choice that $id offers is one that it reads', ({ columns }) => {
  for (const { use, heading } of columns) {
    if (use.kind !== 'fact') continue;
    for (const choice of choicesOf(use.definition)) {
      // A comma would part a drop-down list in two.
      expect(choice, heading).not.toContain(',');
      expect(parseCell(choice.normalize('NFKC'), use.definition), heading).toHaveProperty('value');
    }
  }
});

test('what officers write is of facts that there are', () => {
  const ids = new Set(vocabulary.map(({ id }) => id));
  expect(Object.keys(columnWords).filter((id) => !ids.has(id))).toEqual([]);
});

test('the sheets that officers have begin as they were', () => {
  const headings = (sheet: typeof personSheet) => sheet.columns.map(({ heading }) => heading);
  expect(headings(personSheet).slice(0, 13)).toEqual([
    '姓名',
    '身份证号',
    '所在县区',
    '毕业学校类型',
    '毕业证书签发日期',
    '已灵活就业',
    '灵活就业开始日期',
    '参保身份',
    '缴费起始月',
    '缴费截止月',
    '每月实际缴纳',
    '各月实际缴纳',
    '此前已领取本项补贴的月数',
  ]);
  const ofHires = [
    '统一社会信用代码',
    '企业名称',
    '所在县区',
    '单位类型',
    '行业代码',
    '从业人员',
    '营业收入',
    '资产总额',
    '姓名',
    '身份证号',
    '劳动合同开始日期',
    '劳动合同终止日期',
    '无固定期限合同',
    '招用后单位已为其缴纳社会保险费',
    '招用前已办理失业登记且仍有效',
    '失业登记日期',
    '毕业学校类型',
    '毕业证书签发日期',
    '离校后至招用前未就业',
    '缴费起始月',
    '缴费截止月',
    '每月单位实际缴纳',
    '各月单位实际缴纳',
    '此前已领取本项补贴的月数',
  ];
  expect(headings(hireSheet).filter((heading) => ofHires.includes(heading))).toEqual(ofHires);
});

test.each(sheets)('the headings of $id are told apart from those of every other sheet', (sheet) => {
  expect(sheetOfHeadings(sheet.columns.map(({ heading }) => plainHeading(heading))).id).toBe(sheet.id);
});

test.each([
  ['姓名 身份证号', 'person'],
  ['姓名 身份证号 毕业日期 毕业学校类型', 'person'],
  // Every register of people has them: they do not make a person's sheet of a roster.
  ['姓名 身份证号 性别 出生日期 招用日期', 'hire'],
  ['姓名 身份证号 见习开始日期', 'intern'],
  ['企业名称 单位类型 行业代码 从业人员', 'firm'],
  ['企业名称 单位类型 姓名 身份证号 合同终止日期', 'hire'],
  ['员工姓名 员工身份证号 入职时间 劳动合同到期日期', 'hire'],
  ['姓名 身份证号 劳动合同开始日期 培训开始时间', 'trainee'],
])('%s is the sheet %s', (headings, id) => {
  expect(sheetOfHeadings(headings.split(' ')).id).toBe(id);
});

test('where headings fit several sheets, it asks which', () => {
  expect(() => sheetOfHeadings(['企业名称', '姓名', '身份证号', '毕业日期'])).toThrow(
    /hire（新招用人员花名册）、intern（见习人员名册）.*--sheet/,
  );
});

test('clauses narrow a sheet', () => {
  expect(narrowed(personSheet, ['11.2', '23.4']).benefits.map(({ id }) => id)).toEqual(['11.2', '23.4']);
});

test('a column that another answers says so; the help for a single question speaks of no form', () => {
  const helps = new Map(personSheet.columns.map(({ heading, help }) => [heading, help]));
  expect(helps.get('已灵活就业')).toMatch(/。填了“灵活就业开始日期”的，不必再填此列。$/);
  expect(helps.get('灵活就业开始日期')).not.toContain('不必再填');
  const hires = new Map(hireSheet.columns.map(({ heading, help }) => [heading, help]));
  expect(hires.get('无固定期限合同')).toContain('填了“劳动合同终止日期”的，不必再填此列。');
  // Where nobody sees another field, nothing can have been filled in there.
  expect(vocabulary.filter(({ help }) => /填了|此项|此列|空表/.test(help ?? '')).map(({ id }) => id)).toEqual(
    [],
  );
});
