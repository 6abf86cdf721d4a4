import { useCall } from '../../api/query.ts';
import { formatDate, formatWeekday } from '../../format/dates.ts';

/**
 * The business date: the day that law and deadlines follow, on every page. In a demonstration everything
 * shown is generated, and every page says so.
 */
export function DateStrip() {
  const { data } = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  return (
    <aside className="strip" aria-label="业务日期">
      <div className="strip-inner">
        <span>
          业务日期 {data ? formatDate(data.date) : '……'}
          {data ? <span className="strip-weekday"> {formatWeekday(data.date)}</span> : null}
        </span>
        {data?.mode === 'real' ? null : <span className="strip-mark">演示数据（生成）</span>}
      </div>
    </aside>
  );
}
