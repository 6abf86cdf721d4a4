import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { changed, isNarrowed, type ListSearch } from '../../list-search.ts';
import { Button } from '../../ui/button.tsx';
import { type Option, SelectField, TextField } from '../../ui/field.tsx';
import { Failure, Skeleton } from '../../ui/surface.tsx';
import { Pager } from '../../ui/table.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { useLastPage } from '../../use-last-page.ts';
import { useTypedSearch } from '../../use-typed-search.ts';
import { NoNotices, NoticeCards } from './notice-cards.tsx';

const PAGE_SIZE = 20;

/** What is read from its top when the page is turned. */
const LIST = '#notices';

/** Every list on public notice now, by number, county and benefit, in pages; all of it in the address. */
export function NoticeList() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (to: ListSearch, replace = false) =>
    void navigate({ to: '.', search: to as never, resetScroll: false, replace });
  const set = (change: ListSearch) => go(changed(search, change));
  const { page = 1, q, benefitId, division } = search;
  const { data, error, refetch, isPlaceholderData } = useCall(
    'GET /api/notices',
    {
      page,
      pageSize: PAGE_SIZE,
      ...(q ? { q } : {}),
      ...(benefitId ? { benefitId: String(benefitId) } : {}),
      ...(division ? { division: String(division) } : {}),
    },
    { placeholderData: keepPreviousData },
  );
  useLastPage({ data, isPlaceholderData }, search, (to) => go(to, true));
  const place = useRef<HTMLDivElement>(null);
  useArrival(page, place, LIST, false, LIST);
  const narrowed = isNarrowed(search);
  return (
    <div className="stack" ref={place}>
      {data && (narrowed || data.total > 0) ? (
        <Filters choices={data.choices} search={search} onChange={set} />
      ) : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {data ? (
        <section className="stack" id="notices" aria-label="正在公示的名单" tabIndex={-1}>
          {data.rows.length === 0 ? (
            <NoNotices narrowed={narrowed} />
          ) : (
            <NoticeCards rows={data.rows} heading="h2" />
          )}
          <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={(next) => set({ page: next })} />
        </section>
      ) : null}
    </div>
  );
}

/** What an address asks for stays to be seen, though no list on notice has it. */
const withChosen = (options: readonly Option[], chosen: string | number | undefined): readonly Option[] =>
  chosen === undefined || options.some(({ value }) => value === String(chosen))
    ? options
    : [{ value: String(chosen), label: String(chosen) }, ...options];

type FiltersProps = {
  choices: OutputOf<'GET /api/notices'>['choices'];
  search: ListSearch;
  onChange: (change: ListSearch) => void;
};

/** By its number only: nobody is to be looked up by name in what is published. */
function Filters({ choices, search, onChange }: FiltersProps) {
  const { onSubmit, field } = useTypedSearch(search.q ?? '', (q) => onChange({ q }));
  return (
    <form className="filters no-print" role="search" onSubmit={onSubmit}>
      <SelectField
        label="县区"
        value={String(search['division'] ?? '')}
        options={withChosen(
          choices.divisions.map((name) => ({ value: name, label: name })),
          search['division'],
        )}
        placeholder="全部县区"
        onChange={(division) => onChange({ division })}
      />
      <SelectField
        label="补贴"
        value={String(search['benefitId'] ?? '')}
        options={withChosen(
          choices.benefits.map(({ benefitId, benefitLabel }) => ({
            value: benefitId,
            label: `${benefitId} ${benefitLabel}`,
          })),
          search['benefitId'],
        )}
        placeholder="全部补贴"
        onChange={(benefitId) => onChange({ benefitId })}
      />
      <TextField label="公示号" type="search" placeholder="公示号或末几位" optional {...field} />
      <Button type="submit">查找</Button>
    </form>
  );
}
