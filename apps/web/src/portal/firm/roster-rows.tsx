import './firm.css';
import { useRef, useState } from 'react';
import { useCall } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { pageWithin } from '../../ui/paging.ts';
import { readOn } from '../../ui/read-on.ts';
import { Empty, Failure, Skeleton } from '../../ui/surface.tsx';
import { Pager, Table } from '../../ui/table.tsx';
import { cellOf, monthsTyped, ROWS, type RosterRow, type RosterState, rowKey } from './roster.ts';
import { RosterRowForm } from './roster-row-form.tsx';

const PAGE_SIZE = 20;
type Shown = 'bad' | 'good' | 'removed';

/** The rows of a roster: those in error as forms to mend at once, the good ones as a table, each opened on demand. */
export function RosterRows({ state }: { state: RosterState }) {
  const [chosen, setChosen] = useState<Shown | null>(null);
  const shown = chosen ?? (state.bad > 0 ? 'bad' : 'good');
  const [asked, setPage] = useState(1);
  // Rows may have been mended or removed since the page was turned.
  const page = pageWithin(asked, PAGE_SIZE, state[shown]);
  // The row itself: it stays open until what was done to it is done, though the rows are read anew meanwhile.
  const [opened, setOpened] = useState<RosterRow | null>(null);
  const openedAt = useRef(0);
  const { data, error, refetch } = useCall(
    'GET /api/rosters/:rosterId/rows',
    { rosterId: state.rosterId, state: shown, page, pageSize: PAGE_SIZE },
    {
      // Rows in error are no good ones, not even until they are read; and none is shown as it was before it was mended.
      placeholderData: (before, query) => (isAbout(shown, query?.queryKey) ? before : undefined),
      staleTime: 0,
      gcTime: 0,
    },
  );
  const section = useRef<HTMLElement>(null);
  // A row that was mended is read anew, or has gone: one goes on with the row that stands in its place.
  const rowAt = (place: number): HTMLElement | null => {
    const rows = section.current?.querySelectorAll('.roster-row, tbody tr') ?? [];
    const next = rows[Math.min(place, rows.length - 1)];
    return (
      next?.querySelector<HTMLElement>('[aria-invalid]') ??
      next?.querySelector<HTMLElement>('input, button') ??
      section.current?.querySelector<HTMLElement>('[aria-pressed=true]') ??
      null
    );
  };
  const tabs: readonly (readonly [Shown, string, number])[] = [
    ['bad', '有误', state.bad],
    ['good', '可用', state.good],
    ['removed', '已删除', state.removed],
  ];
  return (
    <section ref={section} className="stack" aria-label="花名册各行">
      <div className="button-bar" role="group" aria-label="显示哪些行" id={ROWS} tabIndex={-1}>
        {tabs.map(([id, label, count]) => (
          <Button
            key={id}
            kind={shown === id ? 'primary' : 'plain'}
            aria-pressed={shown === id}
            onClick={() => {
              setChosen(id);
              setPage(1);
              setOpened(null);
            }}
          >
            {label} {count}
          </Button>
        ))}
      </div>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={5} /> : null}
      {data && data.rows.length === 0 ? (
        <div className="card">
          <Empty
            title={shown === 'bad' ? '没有有误的行' : shown === 'good' ? '还没有可用的行' : '没有删除的行'}
          />
        </div>
      ) : null}
      {data && data.rows.length > 0 && shown === 'good' ? (
        <Table
          caption="可用的行"
          rows={data.rows}
          keyOf={(row) => rowKey(state.rosterId, row)}
          columns={[
            { id: 'name', head: '姓名', cell: (row) => cellOf(row, '姓名') },
            { id: 'row', head: '行号', cell: (row) => row.row },
            {
              id: 'id',
              head: '身份证号',
              cell: (row) => <span className="num">{cellOf(row, '身份证号')}</span>,
            },
            { id: 'start', head: '合同开始', cell: (row) => cellOf(row, '劳动合同开始日期') || '按登记' },
            { id: 'end', head: '合同终止', cell: (row) => cellOf(row, '劳动合同终止日期') || '按登记' },
            { id: 'months', head: '缴费月份', cell: monthsTyped },
            {
              id: 'act',
              head: '办理',
              cell: (row) => (
                <Button
                  kind="quiet"
                  aria-label={`修改或删除第 ${row.row} 行`}
                  onClick={() => {
                    openedAt.current = data.rows.indexOf(row);
                    setOpened(row);
                  }}
                >
                  修改或删除
                </Button>
              ),
            },
          ]}
        />
      ) : null}
      <Dialog
        open={opened !== null}
        title="修改或删除"
        onClose={() => setOpened(null)}
        next={() => rowAt(openedAt.current)}
      >
        {opened ? (
          <RosterRowForm
            key={rowKey(state.rosterId, opened)}
            rosterId={state.rosterId}
            row={opened}
            columns={state.columns}
            onDone={() => {
              setOpened(null);
              setChosen(null);
            }}
          />
        ) : null}
      </Dialog>
      {data && shown !== 'good'
        ? data.rows.map((row, place) => (
            <RosterRowForm
              key={rowKey(state.rosterId, row)}
              rosterId={state.rosterId}
              row={row}
              columns={state.columns}
              onDone={() => readOn(() => rowAt(place))}
            />
          ))
        : null}
      {data && data.rows.length > 0 ? (
        <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={setPage} />
      ) : null}
    </section>
  );
}

/** Whether rows were asked for that stand so. */
const isAbout = (shown: Shown, key: readonly unknown[] | undefined): boolean =>
  (key?.[1] as { state?: unknown } | undefined)?.state === shown;
