import './cases.css';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Empty, Failure, Skeleton } from '../../ui/surface.tsx';
import { Pager } from '../../ui/table.tsx';
import { CaseCard } from './case-card.tsx';
import { CASE_FILTERS, type CaseFilter } from './status.ts';

const PAGE_SIZE = 20;

/** The applicant's cases, with search, a filter by state and pages. */
export function CaseList({ claimantId }: { claimantId?: string }) {
  const [status, setStatus] = useState<CaseFilter>('');
  const [words, setWords] = useState('');
  const [page, setPage] = useState(1);
  // Asked when one says so, not at each key: every list that is read is on record.
  const [q, setQ] = useState('');
  const ask = (next: string) => {
    setQ(next.trim());
    setPage(1);
  };
  const { data, error, refetch } = useCall(
    'GET /api/cases/mine',
    {
      page,
      pageSize: PAGE_SIZE,
      ...(status ? { status: [status] } : {}),
      ...(q ? { q } : {}),
      ...(claimantId ? { claimantId } : {}),
    },
    { placeholderData: keepPreviousData },
  );
  const filtering = status !== '' || q !== '';
  return (
    <section className="stack" aria-label="办件列表">
      {filtering || words !== '' || (data && data.total > 0) ? (
        <form
          className="filters no-print"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            ask(words);
          }}
        >
          <TextField
            label="查找"
            type="search"
            placeholder="姓名、办件号或回执号"
            optional
            maxLength={100}
            value={words}
            onChange={(next) => {
              setWords(next);
              if (next.trim() === '') ask('');
            }}
          />
          <SelectField
            label="状态"
            value={status}
            options={CASE_FILTERS}
            onChange={(next) => {
              setStatus(CASE_FILTERS.find((filter) => filter.value === next)?.value ?? '');
              setPage(1);
            }}
          />
          <Button type="submit">查找</Button>
        </form>
      ) : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {data && data.rows.length === 0 ? (
        <div className="card">
          <Empty title={filtering ? '没有符合条件的办件' : '还没有办件'}>
            {filtering ? null : (
              <>
                <p className="soft">先测一测能领什么，符合的可以直接申请。</p>
                <LinkButton to="/check" kind="primary">
                  测一测
                </LinkButton>
              </>
            )}
          </Empty>
        </div>
      ) : null}
      {data && data.rows.length > 0 ? (
        <>
          <ul className="case-list">
            {data.rows.map((row) => (
              <li key={row.caseId}>
                <CaseCard row={row} />
              </li>
            ))}
          </ul>
          <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={setPage} />
        </>
      ) : null}
    </section>
  );
}
