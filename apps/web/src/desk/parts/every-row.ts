/** The most that one page of a list may hold. */
export const PAGE = 200;

/** All rows of a list, page by page: for what is printed whole. */
export async function everyRow<Row>(
  read: (page: number) => Promise<{ rows: readonly Row[]; total: number }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await read(page);
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}
