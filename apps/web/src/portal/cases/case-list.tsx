import './cases.css';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Empty, Failure, Skeleton } from '../../ui/surface.tsx';
import { Pager } from '../../ui/table.tsx';
import { useLastPage } from '../../use-last-page.ts';
import { useTypedSearch } from '../../use-typed-search.ts';
import { CaseCard } from './case-card.tsx';
import { CASE_FILTERS, filterOf } from './status.ts';

const PAGE_SIZE = 20;

/** The applicant's cases, with search, a filter by state and pages, all in the address. */
export function CaseList({ claimantId }: { claimantId?: string }) {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (to: ListSearch, replace = false) =>
    void navigate({ to: '.', search: to as never, resetScroll: false, replace });
  const set = (change: ListSearch) => go(changed(search, change));
  const filter = filterOf(search.status);
  const { q } = search;
  const page = search.page ?? 1;
  const { data, error, refetch, isPlaceholderData } = useCall(
    'GET /api/cases/mine',
    {
      page,
      pageSize: PAGE_SIZE,
      ...filter.query,
      ...(q ? { q } : {}),
      ...(claimantId ? { claimantId } : {}),
    },
    { placeholderData: keepPreviousData },
  );
  useLastPage({ data, isPlaceholderData }, search, (to) => go(to, true));
  const filtering = filter.value !== '' || q !== undefined;
  return (
    <section className="stack" aria-label="办件列表">
      {filtering || (data && data.total > 0) ? (
        <Filters q={q ?? ''} status={filter.value} onChange={set} />
      ) : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {data && data.rows.length === 0 ? (
        <div className="card">
          <Empty title={filtering ? '没有符合条件的办件' : claimantId ? '企业还没有办件' : '还没有办件'}>
            {filtering ? null : claimantId ? (
              <p className="soft">招用补贴上传花名册就可以申请；提交以后在这里看进度。</p>
            ) : (
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
          <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={(next) => set({ page: next })} />
        </>
      ) : null}
    </section>
  );
}

type FiltersProps = { q: string; status: string; onChange: (change: ListSearch) => void };

function Filters({ q, status, onChange }: FiltersProps) {
  const { onSubmit, field } = useTypedSearch(q, (words) => onChange({ q: words }));
  return (
    <form className="filters no-print" role="search" onSubmit={onSubmit}>
      <TextField label="查找" type="search" placeholder="姓名、办件号或回执号" optional {...field} />
      <SelectField
        label="状态"
        value={status}
        options={CASE_FILTERS}
        onChange={(next) => onChange({ status: next })}
      />
      <Button type="submit">查找</Button>
    </form>
  );
}
