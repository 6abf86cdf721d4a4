import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { LongNumber } from '../../ui/long-number.tsx';
import { Empty, Failure, Skeleton, Tag } from '../../ui/surface.tsx';

type Row = OutputOf<'GET /api/notices'>['rows'][number];

/** The latest lists on public notice, for a page that leads to all of them. */
export function LatestNotices({ count }: { count: number }) {
  const { data, error, refetch } = useCall('GET /api/notices', { page: 1, pageSize: count });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  return data.rows.length === 0 ? <NoNotices /> : <NoticeCards rows={data.rows} />;
}

/** Each list by what tells it from the others: its number, the county, how many it names, and its period. */
export function NoticeCards({
  rows,
  heading: Heading = 'h3',
}: {
  rows: readonly Row[];
  heading?: 'h2' | 'h3';
}) {
  const { data: day } = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  return (
    <div className="stack">
      {rows.map((notice) => (
        <Link
          key={notice.noticeId}
          to="/notices/$noticeId"
          params={{ noticeId: notice.noticeId }}
          className="card card-link"
        >
          <span className="row">
            {day === undefined ? null : day.date < notice.from ? (
              <Tag>已发布，{formatDate(notice.from)}起公示</Tag>
            ) : (
              <Tag tone="accent">公示中</Tag>
            )}
            <span className="soft small">
              <LongNumber text={notice.noticeNumber} />
            </span>
            <span className="soft small">
              {notice.benefitLabel}（条款 {notice.benefitId}）
            </span>
          </span>
          <Heading>{notice.title}</Heading>
          <span className="soft">
            {notice.divisions.join('、')} · 名单 {notice.lineCount} 条 · {notice.officeName}
          </span>
          <span className="soft">
            公示期 {formatDate(notice.from)} 至 {formatDate(notice.until)}
          </span>
        </Link>
      ))}
    </div>
  );
}

/** Nothing runs; or nothing that was asked for. */
export function NoNotices({ narrowed = false }: { narrowed?: boolean }) {
  return (
    <div className="card">
      <Empty title={narrowed ? '没有符合条件的公示' : '眼下没有正在公示的名单'}>
        <p className="soft">公示期满的名单会按规定撤下。</p>
      </Empty>
    </div>
  );
}
