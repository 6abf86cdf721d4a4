import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Empty, Failure, Skeleton, Tag } from '../../ui/surface.tsx';

/** Lists on public notice now, newest first; whoever is on one, and everybody else, may object in its period. */
export function NoticeList({ limit, heading: Heading = 'h3' }: { limit: number; heading?: 'h2' | 'h3' }) {
  const { data, error, refetch } = useCall('GET /api/notices', { page: 1, pageSize: limit });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  if (data.rows.length === 0) {
    return (
      <div className="card">
        <Empty title="眼下没有正在公示的名单">
          <p className="soft">公示期满的名单会按规定撤下。</p>
        </Empty>
      </div>
    );
  }
  return (
    <div className="stack">
      {data.rows.map((notice) => (
        <Link
          key={notice.noticeId}
          to="/notices/$noticeId"
          params={{ noticeId: notice.noticeId }}
          className="card card-link"
        >
          <span className="row">
            <Tag tone="accent">公示中</Tag>
            <span className="soft small">条款 {notice.benefitId}</span>
          </span>
          <Heading>{notice.title}</Heading>
          <span className="soft">
            {notice.officeName} · {notice.lineCount} 条 · {formatDate(notice.from)} 至{' '}
            {formatDate(notice.until)}
          </span>
        </Link>
      ))}
    </div>
  );
}
