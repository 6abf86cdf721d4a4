import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { CSV_MARK, csvLine } from '../../kernel/spreadsheet/write-csv.ts';
import type { Report } from './report.ts';
import { resultTable } from './result-table.ts';
import type { Sheet } from './sheets.ts';

/** The table of results alone, as a CSV file in UTF-8: what an .xlsx says on its first sheet. Written as it comes. */
export function csvReport(path: string, sheet: Sheet): Report {
  const table = resultTable(sheet);
  const file = createWriteStream(path);
  const write = async (text: string) => {
    if (!file.write(text)) await once(file, 'drain');
  };
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
    async close() {
      await open();
      file.end();
      await once(file, 'finish');
    },
  };
}
