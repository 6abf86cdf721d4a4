/** Workbooks for tests, part by part: as programs write them that are not at hand, and as nobody should. */
import { crc32, deflateRawSync } from 'node:zlib';

/** Parts by name. */
export type Parts = Readonly<Record<string, string | Buffer>>;

/** A ZIP archive of parts. @param checksumOf what is written for the checksum of a part */
export function packed(parts: Parts, checksumOf: (bytes: Buffer) => number = crc32): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksumOf(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, where, title);
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The relationships of a part: [id, type, target]. */
export const relations = (
  ...each: readonly (readonly [id: string, type: string, target: string])[]
): string =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${each
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The part of a workbook. @param sheets its `sheet` elements */
export const workbook = (sheets: string, properties = ''): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${properties}<sheets>${sheets}</sheets></workbook>`;

/** A sheet. @param rows its `row` elements, @param behind what stands behind them */
export const sheet = (rows: string, behind = ''): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** Shared strings. @param items what is in each `si` element */
export const strings = (...items: readonly string[]): string =>
  `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;

/** Styles whose second is a date, and whose third of a format that Excel knows in Chinese. */
export const styles = `<styleSheet xmlns="${MAIN}"><cellStyleXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>`;

/** A cell with a text in it. */
export const text = (at: string, words: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** The headings 姓名 and 金额 in the first row. */
export const headings = `<row r="1">${text('A1', '姓名')}${text('B1', '金额')}</row>`;

/** All parts of a workbook with one sheet; `changed` has others, or in place of these. */
export const whole = (rows: string, changed: Parts = {}, behind = ''): Parts => ({
  '_rels/.rels': relations(['a', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook('<sheet name="名册" sheetId="1" r:id="b"/>'),
  'xl/_rels/workbook.xml.rels': relations(
    ['b', 'worksheet', 'worksheets/sheet1.xml'],
    ['c', 'sharedStrings', 'sharedStrings.xml'],
    ['d', 'styles', 'styles.xml'],
  ),
  'xl/sharedStrings.xml': strings(),
  'xl/styles.xml': styles,
  'xl/worksheets/sheet1.xml': sheet(headings + rows, behind),
  ...changed,
});
