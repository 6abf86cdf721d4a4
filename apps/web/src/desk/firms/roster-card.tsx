import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Checkbox, Input, Space, Table } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { useLastPage } from '../../use-last-page.ts';
import { Card } from '../parts/card.tsx';
import { emptyWords } from '../parts/empty-words.ts';
import { pages } from '../parts/pages.ts';
import { Wide } from '../parts/wide.tsx';
import { contractWords } from '../people/words.ts';

type Row = OutputOf<'GET /api/firms/:firmId/roster'>['rows'][number];

/** The firm's employments as the labour register knows them, page by page; each line read is on record. */
export function RosterCard({ firmId }: { firmId: string }) {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const onSearch = (change: ListSearch) =>
    void navigate({
      to: '/desk/firms/$firmId',
      params: { firmId },
      search: changed(search, change) as never,
      replace: true,
      resetScroll: false,
    });
  const { page = 1, pageSize = 20 } = search;
  const current = search.past === undefined;
  const result = useCall(
    'GET /api/firms/:firmId/roster',
    { firmId, page, pageSize, current, ...(search.q ? { q: search.q } : {}) },
    { placeholderData: (previous) => previous },
  );
  const { data, error, isFetching } = result;
  useLastPage(result, search, onSearch);
  return (
    <Card size="small" title="用工备案">
      <Space style={{ marginBottom: 12 }} wrap>
        <Input.Search
          maxLength={100}
          allowClear
          aria-label="姓名或证件号码开头"
          defaultValue={search.q}
          key={search.q ?? ''}
          onSearch={(q) => onSearch({ q })}
          placeholder="姓名或证件号码开头"
          style={{ width: 240 }}
        />
        <Checkbox
          checked={!current}
          onChange={({ target }) => onSearch({ past: target.checked ? 'true' : undefined })}
        >
          包括已离职的
        </Checkbox>
      </Space>
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      <Wide label="用工备案">
        <Table<Row>
          columns={[
            {
              title: '姓名',
              render: (_, row) => (
                <Link params={{ personId: row.personId }} to="/desk/people/$personId">
                  {row.name}
                </Link>
              ),
            },
            { title: '证件号码', dataIndex: 'idNumber' },
            { title: '岗位', render: (_, { post }) => post ?? '未知' },
            {
              title: '在职',
              render: (_, row) =>
                `${formatDate(row.fromDate)} 至 ${row.toDate ? formatDate(row.toDate) : '今'}`,
            },
            {
              title: '合同',
              render: (_, row) =>
                row.contractKind
                  ? `${contractWords[row.contractKind]}${row.contractEnd ? `，至 ${formatDate(row.contractEnd)}` : ''}`
                  : '未知',
            },
            { title: '登记日期', render: (_, { recordedOn }) => formatDate(recordedOn) },
          ]}
          dataSource={data?.rows ?? []}
          loading={isFetching && !data}
          locale={{ emptyText: emptyWords({ data, error }, '没有符合条件的用工备案') }}
          onChange={(pager) => onSearch({ page: pager.current ?? 1, pageSize: pager.pageSize })}
          pagination={{
            ...pages,
            current: data?.page ?? 1,
            pageSize: data?.pageSize ?? 20,
            total: data?.total ?? 0,
            showSizeChanger: true,
            showTotal: (total) => `共 ${total} 条`,
          }}
          rowKey="employmentId"
          size="small"
        />
      </Wide>
    </Card>
  );
}
