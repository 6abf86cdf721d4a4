import { Empty, Skeleton, Table, Typography } from 'antd';
import { useEffect } from 'react';
import { messageOf } from '../../api/errors.ts';
import { refresh, useCall } from '../../api/query.ts';
import { formatDateWithWeekday } from '../../format/dates.ts';
import { actionLabel } from '../audit/words.ts';
import { Card } from '../parts/card.tsx';
import { pages } from '../parts/pages.ts';

/** What fell due on the days that were opened, newest first; days on which nothing did are only counted. */
export function DaysDone({ date }: { date: string }) {
  const { data, error } = useCall('GET /api/business-date/done', {});
  // Each day that is opened brings what fell due on it, and moves the date that every page of the desk shows.
  useEffect(() => {
    if (date) void refresh('GET /api/business-date/done', 'GET /api/me');
  }, [date]);
  const busy = data?.rows.filter(({ done }) => done.length > 0) ?? [];
  const quiet = (data?.rows.length ?? 0) - busy.length;
  return (
    <Card size="small" style={{ marginTop: 16, maxWidth: 640 }} title="各日自动办理的到期事项">
      {error ? <Typography.Text type="danger">{messageOf(error)}</Typography.Text> : null}
      {data || error ? null : <Skeleton active />}
      {data && busy.length === 0 ? (
        <Empty
          description={quiet > 0 ? `推进过 ${quiet} 天，都没有到期的事项` : '还没有推进过'}
          image={Empty.PRESENTED_IMAGE_SIMPLE}
        />
      ) : null}
      {busy.length > 0 ? (
        <>
          <Table
            columns={[
              { title: '业务日期', render: (_, { day }) => formatDateWithWeekday(day) },
              {
                title: '办理',
                render: (_, { done }) =>
                  done.map(({ action, count }) => (
                    <div key={action}>
                      {actionLabel(action)} {count} 件
                    </div>
                  )),
              },
            ]}
            dataSource={busy}
            pagination={{ ...pages, hideOnSinglePage: true, pageSize: 10 }}
            rowKey="day"
            size="small"
          />
          {quiet > 0 ? (
            <Typography.Text type="secondary">另有 {quiet} 天没有到期的事项。</Typography.Text>
          ) : null}
        </>
      ) : null}
    </Card>
  );
}
