import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Skeleton, Space, Tag } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { isMissing } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { AccountsCard } from '../parts/accounts-card.tsx';
import { DayFilter } from '../parts/day-filter.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Problem } from '../parts/problem.tsx';
import { useBusinessDate, useRoles } from '../shell/use-roles.ts';
import { CounterCodeButton } from './counter-code.tsx';
import { PersonBasics } from './person-basics.tsx';
import { PersonHistory } from './person-history.tsx';
import { PersonRecords } from './person-records.tsx';
import { ReckonedCard } from './reckoned-card.tsx';

export type PersonView = OutputOf<'GET /api/people/:personId'>;

/** Who decides cases, and who audits them, sees what a late entry changes. */
const READERS = ['acceptor', 'reviewer', 'approver', 'auditor'] as const;

/** What the registers say of one person, as known today or on an earlier day, and what may be put right. */
export function PersonPage() {
  const { personId } = useParams({ strict: false }) as { personId: string };
  const search: ListSearch = useSearch({ strict: false });
  const knownOn = typeof search.knownOn === 'string' ? search.knownOn : undefined;
  const roles = useRoles();
  const { data, error, refetch } = useCall('GET /api/people/:personId', {
    personId,
    ...(knownOn ? { knownOn } : {}),
  });
  if (error && knownOn && isMissing(error)) {
    return (
      <Problem
        detail="当日还没有登记此人，或者此人不在您的管辖范围内。请换一天，或者看今天的登记。"
        status="404"
        title={`${formatDate(knownOn)} 没有此人的登记信息`}
      >
        <KnownOn personId={personId} value={knownOn} />
      </Problem>
    );
  }
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/people', label: '人员列表' }}
        retry={refetch}
        what="此人的登记信息"
      />
    );
  }
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const now = knownOn === undefined;
  const clerk = roles.has('counter-clerk');
  const mayCorrect = now && (clerk || roles.has('acceptor') || roles.has('reviewer'));
  return (
    <>
      <PageHead
        actions={
          <>
            {clerk ? (
              <LinkButton params={{ personId }} to="/desk/counter/people/$personId" primary>
                窗口代办
              </LinkButton>
            ) : null}
            {clerk ? <CounterCodeButton personId={personId} name={data.name} /> : null}
          </>
        }
        lead={
          <Space wrap>
            {data.generated ? <Tag>生成的人员，并非真实个人</Tag> : null}
            <KnownOn value={knownOn} personId={personId} />
            <Link to="/desk/people">返回人员查找</Link>
          </Space>
        }
        title={data.name}
      />
      {now ? null : (
        <Alert
          showIcon
          style={{ marginBottom: 16 }}
          title={`按 ${formatDate(knownOn)} 当日已登记的内容显示，其后的登记和更正不在内。`}
          type="info"
        />
      )}
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <PersonBasics mayCorrect={mayCorrect} view={data} />
        <PersonRecords mayCorrect={mayCorrect} view={data} />
        <AccountsCard
          accounts={data.accounts}
          holder={data.name}
          mayRegister={now && (clerk || roles.has('acceptor'))}
          owner={{ kind: 'person', personId }}
        />
        {knownOn && READERS.some((role) => roles.has(role)) ? (
          <ReckonedCard day={knownOn} personId={personId} />
        ) : null}
        <PersonHistory view={data} />
      </div>
    </>
  );
}

function KnownOn({ value, personId }: { value: string | undefined; personId: string }) {
  const navigate = useNavigate();
  const today = useBusinessDate();
  const show = (knownOn: string | undefined) =>
    void navigate({
      to: '/desk/people/$personId',
      params: { personId },
      search: (knownOn ? { knownOn } : {}) as never,
    });
  return (
    <Space size="small">
      <span>按某日已登记的内容查看</span>
      <DayFilter
        label="按某日已登记的内容查看"
        {...(today ? { max: today } : {})}
        onChange={show}
        placeholder="今天"
        value={value}
      />
    </Space>
  );
}
