import { Alert, Button, Empty, type SpinProps, type TableColumnsType, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { mayRetry, messageOf } from '../../api/errors.ts';
import { pages } from './pages.ts';
import { WideTable } from './wide-table.tsx';

/** What a list of the API answers, as `useCall` gives it; a list without pages answers with its rows alone. */
export type ListResult<Row> = {
  data: { rows: readonly Row[]; total?: number; page?: number; pageSize?: number } | undefined;
  error: unknown;
  /** Idle without data: nothing was asked for yet. */
  fetchStatus: 'fetching' | 'paused' | 'idle';
  /** The rows are those of another search, shown until these are read. */
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

type Props<Row extends object> = {
  result: ListResult<Row>;
  columns: TableColumnsType<Row>;
  rowKey: keyof Row & string;
  emptyText: string;
  /** What else can be done where there are none. */
  emptyAction?: ReactNode;
  onChange?: NonNullable<TableProps<Row>['onChange']>;
  /** Where the API gives all rows at once: how many to a page, or false for one page. */
  pageHere?: number | false;
  /** What rows that are paged here are counted in; cases where nothing is said. */
  unit?: string;
  size?: 'small' | 'middle';
  rowSelection?: TableProps<Row>['rowSelection'] | undefined;
  expandable?: TableProps<Row>['expandable'];
};

/** Rows of a list with their pages; says when there are none, when they are on the way, and when they did not come. */
export function Rows<Row extends object>(props: Props<Row>) {
  const { result } = props;
  const rows = result.data?.rows ?? [];
  const waiting =
    result.fetchStatus !== 'idle' && (!result.data || (result.isPlaceholderData && rows.length === 0));
  const pagination =
    props.pageHere === undefined
      ? {
          ...pages,
          current: result.data?.page ?? 1,
          pageSize: result.data?.pageSize ?? 20,
          total: result.data?.total ?? 0,
          showSizeChanger: true,
          pageSizeOptions: [20, 50, 100, 200],
          showTotal: (total: number) => `共 ${total} 条`,
        }
      : props.pageHere !== false && {
          ...pages,
          pageSize: props.pageHere,
          showSizeChanger: false,
          showTotal: (total: number) => `共 ${total} ${props.unit ?? '件'}`,
        };
  return (
    <>
      {result.error ? (
        <Alert
          action={mayRetry(result.error) ? <Button onClick={() => result.refetch()}>重试</Button> : null}
          showIcon
          style={{ marginBottom: 12 }}
          title={messageOf(result.error)}
          type="error"
        />
      ) : null}
      {result.error && !result.data ? null : (
        <WideTable<Row>
          columns={props.columns}
          dataSource={[...rows]}
          // Rows are not read out as they change; that they are being read is said in their place.
          loading={{ spinning: waiting, 'aria-live': 'off' } as SpinProps}
          locale={{
            emptyText: (
              <Empty
                description={waiting ? '正在读取' : props.emptyText}
                image={Empty.PRESENTED_IMAGE_SIMPLE}
              >
                {waiting ? null : props.emptyAction}
              </Empty>
            ),
          }}
          pagination={pagination}
          rowKey={props.rowKey}
          {...(props.onChange ? { onChange: props.onChange } : {})}
          {...(props.rowSelection ? { rowSelection: props.rowSelection } : {})}
          {...(props.expandable ? { expandable: props.expandable } : {})}
          // Without rows there is nothing to head, and a region that scrolls would hold nothing to focus.
          {...(rows.length > 0 ? {} : { scroll: {} })}
          showHeader={rows.length > 0}
          size={props.size ?? 'middle'}
        />
      )}
    </>
  );
}
