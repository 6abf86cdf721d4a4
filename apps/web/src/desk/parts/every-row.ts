import { call, type Endpoint, type InputOf, type OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/query.ts';

/** The most that one page of a list may hold. */
export const PAGE = 200;

/** All rows of a list, page by page: for what is printed whole, and for what one page would hide. */
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

/** The routes that answer by the page. */
type ListEndpoint = {
  [E in Endpoint]: OutputOf<E> extends { rows: readonly unknown[]; total: number; page: number } ? E : never;
}[Endpoint];
type RowOf<E extends ListEndpoint> = OutputOf<E> extends { rows: readonly (infer Row)[] } ? Row : never;

/** Reads all rows of a list, as `useCall` reads one page. */
export function useEveryRow<E extends ListEndpoint>(
  endpoint: E,
  filters: Omit<InputOf<E>, 'page' | 'pageSize'>,
) {
  return useRead<RowOf<E>[]>([endpoint, filters, 'every row'], (signal) =>
    everyRow(
      (page) =>
        call(endpoint, { ...filters, page, pageSize: PAGE } as InputOf<E>, { signal }) as Promise<{
          rows: readonly RowOf<E>[];
          total: number;
        }>,
    ),
  );
}
