import './table.css';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface Column<Row> {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  end?: boolean;
}

/**
 * A table whose first column heads each row. On a phone the rows become cards. The roles are written out
 * because a table that is laid out as blocks would otherwise stop being one for a screen reader.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  return (
    <table className="table table-cards" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={column.end ? 'cell-end' : undefined}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} role="rowheader" scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.id}
                  role="cell"
                  data-label={column.head}
                  className={column.end ? 'cell-end num' : undefined}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Earlier and later pages of a list; says how many there are. Nothing to turn, nothing shown. */
export function Pager({
  page,
  pageSize,
  total,
  onPage,
}: {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}) {
  if (total === 0) return null;
  const last = Math.ceil(total / pageSize);
  if (last === 1) return <p className="soft small">共 {total} 条</p>;
  return (
    <nav className="pager" aria-label="翻页">
      <Button aria-disabled={page <= 1 || undefined} onClick={() => page > 1 && onPage(page - 1)}>
        上一页
      </Button>
      <span className="soft">
        第 {page} / {last} 页，共 {total} 条
      </span>
      <Button aria-disabled={page >= last || undefined} onClick={() => page < last && onPage(page + 1)}>
        下一页
      </Button>
    </nav>
  );
}
