import { useParams } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { refresh, useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { spanText, valueText } from '../parameters/words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PeopleProgress } from '../parts/people-progress.tsx';
import { Tabbed } from '../parts/tabbed.tsx';
import { useAct } from '../parts/use-act.ts';
import { useAgain } from '../parts/use-again.ts';
import { useRoles } from '../shell/use-roles.ts';
import { ImpactCounts } from './impact-counts.tsx';
import { ImpactList } from './impact-list.tsx';
import type { Impact } from './views.ts';

/** Who may be told of people by name (access of the route). */
const listReaders = ['acceptor', 'reviewer', 'approver', 'auditor'] as const;

/** What a proposed figure would change, before somebody confirms it: how much, and whose. */
export function ImpactPage() {
  const { key, valueId } = useParams({ strict: false }) as { key: string; valueId: string };
  const roles = useRoles();
  const { data, error, refetch } = useCall(
    'GET /api/parameters/values/:valueId/impact',
    { valueId },
    { staleTime: 0, refetchInterval: ({ state }) => (isUnderWay(state.data) ? 2_000 : 60_000) },
  );
  useAgain(data?.decision ?? undefined, () => refresh('GET /api/parameters/:key'));
  if (error && !data)
    return (
      <NotOpened
        error={error}
        list={{ to: `/desk/parameters/${key}`, label: '这项标准' }}
        retry={refetch}
        what="这条登记"
      />
    );
  if (!data) return <Skeleton active />;
  const named = listReaders.some((role) => roles.has(role));
  const lists = [
    { subject: 'person', label: '涉及哪些人', shown: named && data.people.length > 0 },
    { subject: 'firm', label: '涉及哪些企业', shown: named && data.firms.length > 0 },
  ] as const;
  return (
    <>
      <Head data={data} valueId={valueId} />
      {error ? <Note title={`${messageOf(error)}现在显示的是之前读到的。`} /> : null}
      <Decided data={data} />
      <UnderWay data={data} />
      {data.told ? (
        <Tabbed
          label="测算的结果"
          path={`/desk/parameters/${key}/impact/${valueId}`}
          tabs={[
            {
              key: 'counts',
              label: '影响多少',
              show: (props: TabProps) => (
                <ImpactCounts data={data} mayList={named} valueId={valueId} {...props} />
              ),
            },
            ...lists
              .filter(({ shown }) => shown)
              .map(({ subject, label }) => ({
                key: subject,
                label,
                show: (props: TabProps) => (
                  <ImpactList data={data} subject={subject} valueId={valueId} {...props} />
                ),
              })),
          ]}
        />
      ) : null}
    </>
  );
}

type TabProps = { search: ListSearch; onSearch: (search: ListSearch) => void };

const isUnderWay = (data: Impact | undefined): boolean => (data?.underWay ?? null) !== null;

/** The figure as it stands in the register, and the way back; who keeps figures has it measured here. */
function Head({ data, valueId }: { data: Impact; valueId: string }) {
  const { data: parameter } = useCall('GET /api/parameters/:key', { key: data.key });
  const roles = useRoles();
  const request = useAct('POST /api/parameters/values/:valueId/impact', {
    done: '已开始测算',
    changes: ['GET /api/parameters/values/:valueId/impact'],
  });
  const row = parameter?.register.find((each) => each.valueId === valueId);
  const replaced = parameter?.register.find((each) => each.valueId === row?.replaces);
  const mayRequest =
    roles.has('parameter-officer') &&
    data.decision === null &&
    data.people.length + data.firms.length > 0 &&
    (!isUnderWay(data) || data.underWay?.state === 'failed' || data.underWay?.state === 'given-up');
  const words = (value: string | null) => (parameter ? valueText(value, parameter) : '');
  return (
    <PageHead
      actions={
        <>
          {mayRequest ? (
            <Button
              loading={request.busy}
              onClick={() => void request.act({ valueId })}
              type={data.told ? 'default' : 'primary'}
            >
              {data.told || data.underWay ? '重新测算' : '开始测算'}
            </Button>
          ) : null}
          <LinkButton params={{ key: data.key }} to="/desk/parameters/$key">
            返回这项标准
          </LinkButton>
        </>
      }
      lead={
        row
          ? `${row.value === null ? '撤下' : `${row.state === 'waiting' ? '拟采用' : '登记'} ${words(row.value)}`}${
              replaced ? `（替换 ${words(replaced.value)}）` : ''
            }，${row.region.name}，${spanText(row)}。与${row.state === 'waiting' ? '现行' : '测算时采用的'}标准对照，按登记信息${subjectsOf(data)}测算。`
          : ''
      }
      title={`影响测算：${parameter?.label ?? ''}`}
    />
  );
}

/** Whom the figure concerns: each person, each firm, or both. */
const subjectsOf = ({ people, firms }: Impact): string =>
  [...(people.length > 0 ? ['逐人'] : []), ...(firms.length > 0 ? ['逐户'] : [])].join('、');

const Note = ({ title }: { title: string }) => (
  <Alert showIcon role="status" style={{ marginBottom: 12 }} title={title} type="warning" />
);

/** What was measured is no longer proposed. */
function Decided({ data: { decision } }: { data: Impact }) {
  if (decision === null || decision === 'confirmed') return null;
  const became = decision === 'withdrawn' ? '已经由登记人撤回' : '没有通过另一人的确认';
  return <Note title={`这条登记${became}，规则不会采用它；测算的结果只供参考。`} />;
}

function UnderWay({ data: { decision, underWay, told } }: { data: Impact }) {
  if (underWay === null) return told === null ? <p>还没有测算过。</p> : null;
  const { state } = underWay;
  if (state === 'failed' || state === 'given-up')
    return (
      <Note
        title={`${
          decision !== null
            ? '这一次没有算成。'
            : state === 'failed'
              ? '这一次没有算成，稍后会自动再算；着急的，由标准维护人员重新测算。'
              : '这一次测算多次中断，没有算成，不再自动再算，请标准维护人员重新测算。'
        }${told ? '现在显示的是上一次的结果。' : ''}`}
      />
    );
  const day = underWay.decisionDate ? `按 ${formatDate(underWay.decisionDate)} 的登记信息` : '';
  const note = [day, told ? '完成前仍显示上一次的结果' : ''].filter(Boolean).join('，');
  return <PeopleProgress {...underWay} note={note} state={state} />;
}
