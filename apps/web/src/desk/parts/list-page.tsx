import { Alert, Button, Empty, Input, Space, Table, type TableColumnsType, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { messageOf } from '../../api/errors.ts';
import { changed, type ListSearch } from './list-search.ts';
import { PageHead } from './page-head.tsx';

type Page<Row> = { rows: readonly Row[]; total: number; page: number; pageSize: number };

type Result<Row> = {
  data: Page<Row> | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
};

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
  result?: Result<Row>;
  columns: TableColumnsType<Row>;
  rowKey: keyof Row & string;
  emptyText: string;
  rowSelection?: TableProps<Row>['rowSelection'];
};

/** A list of the desk: search, filters, order, pages, all in the address; empty, loading and error states. */
export function ListPage<Row extends object>(props: ListPageProps<Row>) {
  const { search, onSearch, result } = props;
  const change = (next: ListSearch) => onSearch(changed(search, next));
  return (
    <>
      <PageHead title={props.title} lead={props.lead} actions={props.actions} />
      <Space wrap style={{ marginBottom: 12 }}>
        {props.searchHint ? (
          <Input.Search
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
      {props.above}
      {result ? <Rows change={change} props={props} result={result} /> : null}
    </>
  );
}

type RowsProps<Row extends object> = {
  props: ListPageProps<Row>;
  result: Result<Row>;
  change: (search: ListSearch) => void;
};

function Rows<Row extends object>({ props, result, change }: RowsProps<Row>) {
  const { search, columns } = props;
  return (
    <>
      {result.error ? (
        <Alert
          action={<Button onClick={() => result.refetch()}>重试</Button>}
          showIcon
          style={{ marginBottom: 12 }}
          title={messageOf(result.error)}
          type="error"
        />
      ) : null}
      <Table<Row>
        columns={columns.map((column) => ordered(column, search.sort))}
        dataSource={[...(result.data?.rows ?? [])]}
        loading={result.isFetching && !result.data}
        locale={{ emptyText: <Empty description={props.emptyText} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        onChange={(pager, _filters, sorter) => {
          const order = Array.isArray(sorter) ? sorter[0] : sorter;
          const sort = order?.order
            ? `${order.order === 'descend' ? '-' : ''}${String(order.columnKey)}`
            : undefined;
          if (sort !== search.sort) change({ sort });
          else change({ page: pager.current ?? 1, pageSize: pager.pageSize });
        }}
        pagination={{
          current: result.data?.page ?? 1,
          pageSize: result.data?.pageSize ?? 20,
          total: result.data?.total ?? 0,
          showSizeChanger: true,
          pageSizeOptions: [20, 50, 100, 200],
          showTotal: (total) => `共 ${total} 条`,
        }}
        rowKey={props.rowKey}
        {...(props.rowSelection ? { rowSelection: props.rowSelection } : {})}
        // A region that scrolls must hold something to focus: without rows it holds nothing.
        scroll={result.data?.rows.length ? { x: 'max-content' } : {}}
        size="middle"
      />
    </>
  );
}

/** Columns that can be ordered are those with a key and `sorter: true`; the address says how. */
function ordered<Row>(column: TableColumnsType<Row>[number], sort: string | undefined) {
  if (!('sorter' in column) || !column.sorter) return column;
  const sortOrder = sort === column.key ? 'ascend' : sort === `-${String(column.key)}` ? 'descend' : null;
  return { ...column, sortOrder } as typeof column;
}
