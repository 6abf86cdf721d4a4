/** Rows that say the same, together: in the order in which each was first said. Pure. */
export function alike<Row>(
  rows: readonly Row[],
  said: (row: Row) => string,
): { said: string; rows: Row[] }[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(said(row), [...(groups.get(said(row)) ?? []), row]);
  return [...groups].map(([words, those]) => ({ said: words, rows: those }));
}
