import { UnreadableTable } from '../cell.ts';
import type { Book } from './cell-value.ts';
import { dateStyles } from './date-formats.ts';
import type { WorkbookParts } from './parts.ts';
import { damaged } from './refusals.ts';
import { relationshipsOf } from './relationships.ts';
import { sharedStrings } from './strings.ts';
import { type Attributes, isTrue, local, read } from './xml.ts';

export type Workbook = {
  /** Those with rows, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly isVisible: boolean; readonly part: string }[];
  readonly book: Book;
};

/** What a workbook consists of; null: it is a document of another kind, such as .docx. */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook | null> {
  const roots = await relationshipsOf(parts, '');
  const name = roots.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (name.endsWith('.bin'))
    throw new UnreadableTable('这是二进制工作簿（.xlsb），请用 Excel 或 WPS 另存为 .xlsx 后再试。');
  if (!parts.has(name)) return null;
  const written = await asWritten(parts, name);
  if (written === null) return null;
  const related = await relationshipsOf(parts, name);
  const partOf = (type: string) => related.find((each) => each.type === type)?.part;
  return {
    sheets: written.sheets.flatMap(({ name: title = '', state = 'visible', ...attributes }) => {
      const target = related.find(({ id }) => id === idIn(attributes));
      if (target === undefined)
        throw damaged(new Error(`the workbook does not tell where sheet ${title} is`));
      // Sheets of charts and of macros have no rows.
      if (target.type !== 'worksheet') return [];
      return [{ name: title, isVisible: state === 'visible', part: target.part }];
    }),
    book: {
      strings: await sharedStrings(parts, partOf('sharedStrings')),
      isDate: await dateStyles(parts, partOf('styles')),
      since1904: written.since1904,
    },
  };
}

/** The relationship of a sheet: it has a prefix, which programs choose. */
const idIn = (attributes: Attributes): string | undefined =>
  Object.entries(attributes).find(([name]) => name.includes(':') && local(name) === 'id')?.[1];

async function asWritten(parts: WorkbookParts, name: string) {
  const sheets: Attributes[] = [];
  let root: string | undefined;
  let since1904 = false;
  const reading = read(await parts.open(name), {
    open: (element, attributes) => {
      root ??= element;
      if (element === 'sheet') sheets.push(attributes);
      else if (element === 'workbookPr') since1904 = isTrue(attributes['date1904']);
    },
  });
  for await (const _ of reading) if (root !== undefined && root !== 'workbook') return null;
  return { sheets, since1904 };
}
