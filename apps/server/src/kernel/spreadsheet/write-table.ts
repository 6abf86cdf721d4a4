import ExcelJS from 'exceljs';

export type SheetColumn = {
  readonly heading: string;
  /** Width in characters. */
  readonly width: number;
  /** Shown as a comment on the heading. */
  readonly note?: string;
  /** Allowed values, offered as a drop-down. */
  readonly choices?: readonly string[];
};

export type SheetWriter = {
  /** Appends a row; text stays text, so that IDs keep their digits. */
  add(cells: readonly (string | number | null)[]): void;
  /** Finishes the file; until then it is not complete. */
  close(): Promise<void>;
};

/** Opens an .xlsx file for writing row by row in constant memory, with a frozen, bold heading row. */
export function writeTable(path: string, sheetName: string, columns: readonly SheetColumn[]): SheetWriter {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const heading = sheet.addRow(columns.map((column) => column.heading));
  heading.font = { bold: true };
  heading.alignment = { wrapText: true, vertical: 'middle' };
  columns.forEach((column, index) => {
    if (column.note) heading.getCell(index + 1).note = column.note;
  });
  heading.commit();
  return {
    add(cells) {
      const row = sheet.addRow(cells);
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') cell.numFmt = '@';
      });
      row.commit();
    },
    async close() {
      sheet.commit();
      await workbook.commit();
    },
  };
}
