import { HireName } from '../../ui/hire-name.tsx';
import './cases.css';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { LongNumber } from '../../ui/long-number.tsx';
import { Tag } from '../../ui/surface.tsx';
import { toneOf } from './status.ts';
import { waitsFor } from './waits-for.ts';

export type OwnCase = OutputOf<'GET /api/cases/mine'>['rows'][number];

/** One of the applicant's cases in a list: where it stands, and until when something is to be done. */
export function CaseCard({ row }: { row: OwnCase }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId: row.caseId }} className="card card-link">
      <span className="row-apart">
        <Tag tone={toneOf(row.status)}>{row.statusLabel}</Tag>
        <span className="soft small">
          <LongNumber text={row.caseNumber} />
        </span>
      </span>
      <h2 className="case-title">
        {row.benefitLabel}
        {row.objectLabel ? (
          <>
            {' '}
            · <HireName label={row.objectLabel} />
          </>
        ) : null}
      </h2>
      <span className="row-apart">
        <span className="soft">
          {row.claimant.name} · {formatDate(row.submittedOn)}提交
        </span>
        {row.amountYuan ? <strong className="num">{formatYuan(row.amountYuan)}</strong> : null}
      </span>
      {waitsFor(row).map((todo) => (
        <span key={todo} className="case-todo">
          {todo}
        </span>
      ))}
      {row.noticeUntil ? (
        <span className="soft">公示到 {formatDate(row.noticeUntil)}，点开有公示的链接</span>
      ) : row.status === 'objection' ? (
        <span className="soft">有人提出异议，公示停下；点开看怎么回事、接下来怎么办</span>
      ) : null}
    </Link>
  );
}
