/**
 * How much of a table is read, whatever file it is in: no more than a spreadsheet program holds, and nothing that would
 * fill the memory or keep everybody else waiting. Nobody's own table comes near.
 */
import { setImmediate } from 'node:timers/promises';
import { UnreadableTable } from './cell.ts';

/** The last column is XFD. */
export const COLUMNS = 16_384;
/** Characters of a cell, of Excel and of whoever keeps it. */
const CELL = 32_767;
/** Characters of all cells of a row together. In a workbook a text that is written once may stand in every cell. */
export const ROW = 200_000;

/** Sheets of a workbook. */
export const SHEETS = 50;
/** Headings stand in one of the first rows, blank ones among them. */
export const LAST_HEADING_ROW = 1000;
/** So much of a workbook, unpacked, is gone through in search of headings before another sheet is begun. */
export const SEARCHED = 512 * 1024 * 1024;

const REMEDY = '请把要填报的内容复制到新的表格，另存为 .xlsx 后再试。';

/** @param what holds too much, @param remedy what to do about it */
export const tooLarge = (what: string, remedy = REMEDY): UnreadableTable =>
  new UnreadableTable(`这个文件里${what}，超出了能读取的范围，没有读取。${remedy}`);

/** @throws UnreadableTable for a cell that is too long */
export function checkCell(cell: string, where: string, remedy?: string): void {
  if (cell.length > CELL) throw tooLarge(`${where}有一个单元格超过 ${CELL} 个字`, remedy);
}

export const rowTooLong = (row: number, remedy?: string): UnreadableTable =>
  tooLarge(`第 ${row} 行的文字超过 ${ROW} 个字`, remedy);

/** Cells that are handed on before others have their turn: a block of a file may hold hundreds of rows up to XFD. */
const AT_ONCE = 100_000;

/** Lets others have their turn every now and then. @returns to be told of each row that is handed on */
export function turns(): (cells: number) => Promise<void> | undefined {
  let handed = 0;
  return (cells) => {
    // A row costs something, however few cells it has.
    handed += cells + 10;
    if (handed < AT_ONCE) return undefined;
    handed = 0;
    return setImmediate();
  };
}
