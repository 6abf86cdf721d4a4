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
  /** Names of the other visible sheets of the file. */
  readonly others: readonly string[];
  readonly rows: AsyncGenerator<RawRow>;
};
