import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';

export type SheetColumn = {
  readonly heading: string;
  /** Width in characters. */
  readonly width: number;
};

export type WorkbookWriter = ExcelJS.stream.xlsx.WorkbookWriter;

export type SheetWriter = {
  /** Appends a row; text stays text, so that IDs keep their digits. */
  add(cells: readonly (string | number | null)[]): void;
  close(): void;
};

/**
 * Opens an .xlsx file for writing row by row in constant memory. Sheets are written one after the other; the
 * file is complete after `commit()` on the workbook.
 */
export function workbookWriter(file: string | Writable): WorkbookWriter {
  const target = typeof file === 'string' ? { filename: file } : { stream: file };
  return new ExcelJS.stream.xlsx.WorkbookWriter({ ...target, useStyles: true });
}

/** Starts the next sheet, with a frozen, bold heading row. */
export function sheetWriter(
  workbook: WorkbookWriter,
  name: string,
  columns: readonly SheetColumn[],
): SheetWriter {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const heading = sheet.addRow(columns.map((column) => column.heading));
  heading.font = { bold: true };
  heading.alignment = { wrapText: true, vertical: 'middle' };
  heading.commit();
  return {
    add(cells) {
      const row = sheet.addRow(cells);
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') cell.numFmt = '@';
      });
      row.commit();
    },
    close() {
      sheet.commit();
    },
  };
}
