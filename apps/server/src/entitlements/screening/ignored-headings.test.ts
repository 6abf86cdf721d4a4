import { expect, test } from 'vitest';
import { ignoredHeadings } from './ignored-headings.ts';
import { sheetById } from './sheets.ts';

const person = sheetById('person');
const near = (...headings: string[]) =>
  ignoredHeadings(headings, person).map((each) => [each.heading, each.near]);

test('a heading that is nearly one of the sheet names it', () => {
  expect(near('姓名', '身份证号', '每月实际缴款')).toEqual([['每月实际缴款', ['每月实际缴纳']]]);
  expect(near('户籍')).toEqual([['户籍', ['户籍所在地']]]);
  // Found by a heading that officers write for it, and told by the one of the template.
  expect(near('毕业证的日期')).toEqual([['毕业证的日期', ['毕业证书签发日期']]]);
  expect(near('每月实际缴款（元）')).toEqual([['每月实际缴款(元)', ['每月实际缴纳']]]);
});

test('names no column that the file has already, and nothing for what is of another kind', () => {
  expect(near('每月实际缴纳', '每月实际缴款')).toEqual([['每月实际缴款', ['各月实际缴纳']]]);
  expect(near('爱好', '联系电话', '备注')).toEqual([
    ['爱好', []],
    ['联系电话', []],
    ['备注', []],
  ]);
});

test('says nothing of what it reads, nor of the number of a row', () =>
  expect(near('序号', ' 姓 名 *', '性别', '')).toEqual([]));
