import './surface.css';
import type { ReactNode } from 'react';
import { mayRetry, messageOf } from '../api/errors.ts';
import { Button } from './button.tsx';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const MARKS: Record<Tone, string> = { info: 'i', good: '✓', warn: '!', bad: '×' };

/** A boxed message. `live` announces it when it appears; the sign repeats what the colour says. */
export function Notice({
  tone = 'info',
  title,
  live,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const role = live ? (tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <span className="notice-mark" aria-hidden="true">
        {MARKS[tone]}
      </span>
      <div className="notice-body">
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
    </div>
  );
}

export type TagTone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

/** Label and value pairs. */
export function Facts({ rows }: { rows: readonly (readonly [ReactNode, ReactNode] | null)[] }) {
  return (
    <dl className="facts">
      {rows.map((row, index) =>
        row ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a list never change places
          <FactRow key={index} label={row[0]} value={row[1]} />
        ) : null,
      )}
    </dl>
  );
}

function FactRow({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

export function Fold({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}

/** Nothing here yet: says why and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg width="56" height="56" viewBox="0 0 56 56" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M12 8h22l10 10v30H12z" strokeWidth="2" strokeLinejoin="round" />
        <path d="M34 8v10h10M20 28h16M20 36h10" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

export function Skeleton({ lines = 4 }: { lines?: number }) {
  const widths = [60, 95, 88, 92, 74, 83];
  return (
    <div className="skeleton" role="status" aria-label="正在加载">
      {Array.from({ length: lines }, (_, line) => (
        <span key={widths[line % widths.length]} style={{ width: `${widths[line % widths.length]}%` }} />
      ))}
    </div>
  );
}

/** Something failed to load: the server's own words, and a way to try again where that can help. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Notice tone="bad" live title={messageOf(error)}>
      {retry && mayRetry(error) ? (
        <div>
          <Button onClick={retry}>再试一次</Button>
        </div>
      ) : null}
    </Notice>
  );
}
