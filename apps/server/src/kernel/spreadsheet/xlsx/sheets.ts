import { UnreadableTable } from '../cell.ts';
import { SEARCHED, SHEETS, tooLarge } from '../limits.ts';
import { type RawRow, type RawSheet, sheetCalled } from '../raw-sheet.ts';
import type { Book } from './cell-value.ts';
import { mergedCells } from './merged-cells.ts';
import { openWorkbook, type WorkbookParts } from './parts.ts';
import { damaged } from './refusals.ts';
import { rowsIn } from './rows.ts';
import { readWorkbook } from './workbook.ts';

/**
 * The sheets in the order of their tabs, the hidden after the visible, each read in constant memory; what is left of one is
 * passed over before the next. There are no more once very much has been gone through.
 *
 * @param torn what is said of an archive that cannot be opened
 * @throws UnreadableTable with a Chinese message
 */
export async function* xlsxSheets(
  path: string,
  torn: (cause: unknown) => UnreadableTable = damaged,
): AsyncGenerator<RawSheet> {
  const parts = await openWorkbook(path).catch((cause: unknown) => {
    throw torn(cause);
  });
  try {
    const workbook = await readWorkbook(parts);
    if (workbook === null) return;
    const { sheets, book } = workbook;
    if (sheets.length > SHEETS) throw tooLarge(`有超过 ${SHEETS} 张工作表`, KEEP_ONE);
    if (new Set(sheets.map(({ part }) => part.toLowerCase())).size < sheets.length)
      throw damaged(new Error('two sheets are one part'));
    const [visible, hidden] = [true, false].map((shown) => sheets.filter((each) => each.isVisible === shown));
    if (!visible?.length) throw nothingVisible(sheets.map(({ name }) => name));
    let searched = 0;
    for (const { name, isVisible, part } of [...visible, ...(hidden ?? [])]) {
      if (searched > SEARCHED) return;
      searched += parts.size(part);
      const rows = rowsOf(parts, part, book);
      const others = sheets.filter((each) => each.name !== name).map(sheetCalled);
      yield { name, isVisible, others, rows };
      await rows.return(undefined);
    }
  } catch (cause) {
    throw unreadable(cause);
  } finally {
    parts.close();
  }
}

const KEEP_ONE = '请只留下要填报的工作表，另存为 .xlsx 后再试。';

/** A sheet that nobody reads is not gone through for its merged cells. */
async function* rowsOf(parts: WorkbookParts, part: string, book: Book): AsyncGenerator<RawRow> {
  try {
    const merged = await mergedCells(await parts.open(part));
    yield* rowsIn(await parts.open(part), book, merged);
  } catch (cause) {
    throw unreadable(cause);
  }
}

const unreadable = (cause: unknown): UnreadableTable =>
  cause instanceof UnreadableTable ? cause : damaged(cause);

function nothingVisible(hidden: readonly string[]): UnreadableTable {
  const [why, remedy] =
    hidden.length === 0
      ? ['这个工作簿里没有工作表', '请用 Excel 或 WPS 打开核对']
      : [
          `这个工作簿里的工作表都隐藏了（${hidden.join('、')}）`,
          '请在 Excel 或 WPS 里取消隐藏要读取的工作表',
        ];
  return new UnreadableTable(`${why}，没有可以读取的内容。${remedy}，保存后再试。`);
}
