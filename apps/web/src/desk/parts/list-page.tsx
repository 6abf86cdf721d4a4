import { Button, Input, Space, type TableColumnsType, type TableProps } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { issuesOf } from '../../api/errors.ts';
import { changed, isNarrowed, type ListSearch, withoutRefused } from '../../list-search.ts';
import { useLastPage } from '../../use-last-page.ts';
import { PageHead } from './page-head.tsx';
import { type ListResult, Rows } from './rows.tsx';

type ListPageProps<Row extends object> = {
  title: string;
  /** What the page is for, in one line. */
  lead?: string;
  actions?: ReactNode;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
  searchHint?: string;
  filters?: ReactNode;
  /** Above the table: totals, or what is being done with the selected rows. */
  above?: ReactNode;
  /** Absent: nothing was searched for yet, and no table is shown. */
  result?: ListResult<Row>;
  columns: TableColumnsType<Row>;
  rowKey: keyof Row & string;
  emptyText: string;
  /** Said instead of a search without a hit, with what leads back to all. */
  noHit?: { text: string; back: string };
  rowSelection?: TableProps<Row>['rowSelection'];
  expandable?: TableProps<Row>['expandable'];
};

/** A list of the desk: search, filters, order, pages, all in the address; empty, loading and error states. */
export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { search, onSearch, result } = props;
  const noHit = isNarrowed(search) ? props.noHit : undefined;
  const change = (next: ListSearch) => onSearch(changed(search, next));
  useLastPage(result, search, onSearch);
  const accepted = withoutRefused(search, issuesOf(result?.error));
  useEffect(() => {
    if (accepted) onSearch(accepted);
  });
  return (
    <>
      <PageHead title={props.title} lead={props.lead} actions={props.actions} />
      {props.searchHint || props.filters ? (
        <Space wrap style={{ marginBottom: 12 }}>
          {props.searchHint ? (
            <Input.Search
              maxLength={100}
              key={search.q ?? ''}
              allowClear
              aria-label={props.searchHint}
              defaultValue={search.q}
              onSearch={(q) => change({ q })}
              placeholder={props.searchHint}
              style={{ width: 300 }}
            />
          ) : null}
          {props.filters}
        </Space>
      ) : null}
      {props.above}
      {result ? (
        <Rows<Row>
          columns={props.columns.map((column) => ordered(column, search.sort))}
          emptyAction={noHit ? <Button onClick={() => onSearch({})}>{noHit.back}</Button> : null}
          emptyText={noHit?.text ?? props.emptyText}
          expandable={props.expandable}
          onChange={(pager, _filters, sorter) => {
            const order = Array.isArray(sorter) ? sorter[0] : sorter;
            const sort = order?.order
              ? `${order.order === 'descend' ? '-' : ''}${String(order.columnKey)}`
              : undefined;
            if (sort !== search.sort) change({ sort });
            else change({ page: pager.current ?? 1, pageSize: pager.pageSize });
          }}
          result={result}
          rowKey={props.rowKey}
          rowSelection={props.rowSelection}
        />
      ) : null}
    </>
  );
}

/** Columns that can be ordered are those with a key and `sorter: true`; the address says how. */
function ordered<Row>(column: TableColumnsType<Row>[number], sort: string | undefined) {
  if (!('sorter' in column) || !column.sorter) return column;
  const sortOrder = sort === column.key ? 'ascend' : sort === `-${String(column.key)}` ? 'descend' : null;
  return { ...column, sortOrder } as typeof column;
}
