/** What an .xlsx file is refused with, in words that say what to do. */
import { UnreadableTable } from '../cell.ts';

/** It began as a workbook, and does not go on as one: cut off, or changed on its way. */
export const damaged = (cause?: unknown): UnreadableTable =>
  new UnreadableTable(
    '这个 .xlsx 文件已经损坏，里面的内容不完整或者前后不符，不能读取。请重新取得这个文件，或者用 Excel、WPS 打开核对后另存为 .xlsx 再试。',
    { cause },
  );

/** A row that is written twice, or after those that follow it: programs differ in which of them they show. */
export const outOfOrder = (row: number): UnreadableTable =>
  new UnreadableTable(
    `这个 .xlsx 文件里第 ${row} 行写了两次，或者没有按行号先后写，各种程序显示的会不一样，不能读取。请用 Excel 或 WPS 打开核对后另存为 .xlsx 再试。`,
  );

/** Encrypted, as an OLE file that holds the workbook or as a ZIP archive. */
export const locked = (): UnreadableTable =>
  new UnreadableTable(
    '这个文件设有打开密码，不能读取。请用 Excel 或 WPS 打开，取消密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空密码）后另存为 .xlsx 再试。',
  );
