/** A row of a sheet as it stands: its number in the spreadsheet program and its cells from the first column on. */
export type RawRow = {
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns whose cell belongs to merged cells that begin elsewhere and hold something, to the range of these. */
  readonly merged?: ReadonlyMap<number, string>;
};

/** A sheet whose rows are read as they are asked for. */
export type RawSheet = {
  /** null in a CSV file. */
  readonly name: string | null;
  /** A hidden sheet is not read: who gives the file may not know of it. */
  readonly isVisible: boolean;
  /** The other sheets of the file, as they are called. */
  readonly others: readonly string[];
  readonly rows: AsyncGenerator<RawRow>;
};

/** A sheet as it is called where it was not read: whoever looks for a hidden one does not find it among the tabs. */
export const sheetCalled = ({ name, isVisible }: { name: string; isVisible: boolean }): string =>
  isVisible ? name : `${name}（隐藏）`;
