import type { Writable } from 'node:stream';
import { CSV_MARK, csvLine } from '../../kernel/spreadsheet/write-csv.ts';
import { put } from '../../kernel/written-file.ts';
import type { Report } from './report.ts';
import { resultTable } from './result-table.ts';
import type { Sheet } from './sheets.ts';

/** The table of results alone, as a CSV file in UTF-8: what an .xlsx says on its first sheet. Written as it comes. */
export function csvReport(file: Writable, sheet: Sheet): Report {
  const table = resultTable(sheet);
  const write = (text: string) => put(file, text);
  let opened = false;
  const open = async () => {
    if (!opened) await write(CSV_MARK + csvLine(table.columns.map(({ heading }) => heading)));
    opened = true;
  };
  return {
    async add(row) {
      await open();
      await write(csvLine(table.cells(row)));
    },
    close: open,
  };
}
