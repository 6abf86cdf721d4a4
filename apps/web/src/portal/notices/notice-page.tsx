import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useStanding } from '../../api/me.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { Button } from '../../ui/button.tsx';
import { LongNumber } from '../../ui/long-number.tsx';
import { OfficePhone } from '../../ui/office-phone.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { pageWithin } from '../../ui/paging.ts';
import { Facts, Failure, Fold, Skeleton, Tag } from '../../ui/surface.tsx';
import { type Column, Pager, Table } from '../../ui/table.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { howToObject } from './how-to-object.ts';
import type { NoticeSearch } from './notice-search.ts';
import { ObjectionDialog } from './objection-dialog.tsx';

type Notice = OutputOf<'GET /api/notices/:noticeId'>;
type Line = Notice['lines'][number];

/** What is read from its top when the page is turned. */
const LIST = '#lines';

const stands: Column<Line> = {
  id: 'stands',
  head: '备注',
  cell: (line) => (line.stands ? null : <Tag>已不再拟批准</Tag>),
};

/** Each line is a card on a phone. */
const PAGE_SIZE = 20;

/** Lines that the reader, where one is signed in, has objected to and that are not decided yet. */
function useObjected(noticeId: string): ReadonlySet<number> {
  const bound = useStanding().kind === 'bound';
  const { data } = useCall('GET /api/objections/mine', {}, { enabled: bound });
  const open = data?.rows.filter((row) => row.noticeId === noticeId && row.status === 'open') ?? [];
  return new Set(open.map(({ line }) => line));
}

/** A published list: masked lines, its period, how to object, and the hash by which nobody can change it unseen. */
export function NoticePage() {
  const { noticeId = '' } = useParams({ strict: false });
  const { data, error, refetch } = useCall('GET /api/notices/:noticeId', { noticeId });
  return (
    <Page title={data?.title ?? '公示'} back={<BackLink to="/notices">公示公告</BackLink>}>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data ? <Detail notice={data} /> : null}
    </Page>
  );
}

function Detail({ notice }: { notice: Notice }) {
  const printing = usePrinting();
  const navigate = useNavigate();
  const { line: asked, page: turned = 1 }: NoticeSearch = useSearch({ strict: false });
  const page = pageWithin(turned, PAGE_SIZE, notice.lines.length);
  const go = (search: NoticeSearch) => void navigate({ to: '.', search: { ...search }, resetScroll: false });
  const objectTo = (line: number | undefined) => go({ page, ...(line === undefined ? {} : { line }) });
  const place = useRef<HTMLDivElement>(null);
  useArrival(page, place, LIST, false, LIST);
  const objected = useObjected(notice.noticeId);
  const objecting =
    notice.lines.find(({ line, stands }) => line === asked && stands && !objected.has(line)) ?? null;
  const gone = notice.lines.filter((line) => !line.stands).length;
  const hires = notice.lines.some((line) => line.hiredName !== null);
  const act: Column<Line> = {
    id: 'act',
    head: '异议',
    cell: (line) =>
      !line.stands ? (
        <Tag>已不再拟批准</Tag>
      ) : objected.has(line.line) ? (
        <Tag>您的异议正在处理</Tag>
      ) : (
        <Button kind="quiet" aria-label={`对第 ${line.line} 条提出异议`} onClick={() => objectTo(line.line)}>
          提出异议
        </Button>
      ),
  };
  const columns: Column<Line>[] = [
    { id: 'name', head: hires ? '企业' : '姓名', cell: (line) => line.name },
    { id: 'line', head: '序号', cell: (line) => line.line },
    hires
      ? {
          id: 'hired',
          head: '招用人员',
          cell: (line) => [line.hiredName, line.hiredIdNumber].filter(Boolean).join(' '),
        }
      : { id: 'id', head: '证件号码', cell: (line) => <span className="num">{line.idNumber}</span> },
    { id: 'division', head: '县区', cell: (line) => line.division },
    { id: 'period', head: '期间', cell: (line) => line.period },
    { id: 'amount', head: '金额', end: true, cell: (line) => formatYuan(line.amountYuan) },
    // Nobody presses a button on paper; which lines stand no more is said there as well.
    ...(printing ? (gone > 0 ? [stands] : []) : [act]),
  ];
  const shown = printing ? notice.lines : notice.lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <div className="stack-wide" ref={place}>
      <div className="card stack">
        <Facts
          rows={[
            ['编号', <LongNumber key="number" text={notice.noticeNumber} />],
            ['公示单位', notice.officeName],
            notice.officePhone === null
              ? null
              : [
                  '联系电话',
                  <OfficePhone key="phone" phone={notice.officePhone} generated={notice.phoneGenerated} />,
                ],
            ['补贴', `${notice.benefitLabel}（条款 ${notice.benefitId}）`],
            ['公示期', `${formatDate(notice.from)} 至 ${formatDate(notice.until)}`],
            ['名单', `${notice.lineCount} 条${gone > 0 ? `，其中 ${gone} 条已不再拟批准` : ''}`],
          ]}
        />
        <p>{howToObject(notice, printing)}</p>
      </div>
      <section id="lines" className="card stack" aria-label="公示名单" tabIndex={-1}>
        <Table caption={notice.title} columns={columns} rows={shown} keyOf={(line) => String(line.line)} />
        {printing ? null : (
          <Pager
            page={page}
            pageSize={PAGE_SIZE}
            total={notice.lines.length}
            onPage={(next) => go({ page: next })}
          />
        )}
      </section>
      <Fold summary="怎么知道名单没有被改过">
        <p>名单公布时算出了一个校验值。名单里任何一个字变了，校验值就会变。把它抄下来，以后可以核对。</p>
        <p className="num">{notice.rootHash}</p>
      </Fold>
      <ObjectionDialog noticeId={notice.noticeId} line={objecting} onClose={() => objectTo(undefined)} />
    </div>
  );
}
