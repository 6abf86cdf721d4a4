import { Alert, Button, Progress, Skeleton, Space, Typography } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { refresh, useCall } from '../../api/query.ts';
import { formatDate, formatInstant } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { Card } from '../parts/card.tsx';
import { FailedRun } from '../parts/failed-run.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Tabbed } from '../parts/tabbed.tsx';
import { useAct } from '../parts/use-act.ts';
import { useAgain } from '../parts/use-again.ts';
import { useRoles, useWholeCity } from '../shell/use-roles.ts';
import { ReckonedCounts } from './reckoned-counts.tsx';
import { ReckonedList } from './reckoned-list.tsx';
import type { Reckoning } from './views.ts';

/** Who may open the cases (access of the route). */
const openers = ['acceptor', 'reviewer', 'approver', 'auditor'] as const;

type TabProps = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Awards that come to another amount by what is known today: how many, and which. */
export function ReckonedPage() {
  const roles = useRoles();
  const opens = openers.some((role) => roles.has(role));
  const { data, error } = useCall(
    'GET /api/reckoned-awards/run',
    {},
    { staleTime: 0, refetchInterval: ({ state }) => (state.data?.underWay ? 2_000 : 60_000) },
  );
  useAgain(data?.published?.finishedAt, () => refresh('GET /api/reckoned-awards'));
  return (
    <>
      <PageHead
        lead="已批准的办件，按申请那天的政策、现在所知的登记和标准重新测算，列出金额不同的。只列线索：少给的通过复议补发，多给的查实后撤销、追回，都在办件里办。"
        title="补发与追回线索"
      />
      {error && !data ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      {data ? <Run {...data} /> : error ? null : <Skeleton active />}
      {data?.published ? (
        <Tabbed
          label="重算的结果"
          path="/desk/reckoned"
          tabs={[
            {
              key: 'counts',
              label: '有多少',
              show: (props: TabProps) => <ReckonedCounts data={data} opens={opens} {...props} />,
            },
            ...(opens
              ? [
                  {
                    key: 'cases',
                    label: '有哪些办件',
                    show: (props: TabProps) => <ReckonedList data={data} {...props} />,
                  },
                ]
              : []),
          ]}
        />
      ) : null}
    </>
  );
}

/** By which run the page tells, how far the next one is, and, for who may, the start of one. */
function Run({ published, underWay, failed }: Reckoning) {
  const mayStart = useWholeCity('reviewer', 'approver');
  const start = useAct('POST /api/reckoned-awards/run', {
    done: '已要求测算，完成后名单自动更新',
    changes: ['GET /api/reckoned-awards/run'],
  });
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Space style={{ width: '100%', justifyContent: 'space-between' }} wrap>
        <span>
          {published ? (
            <>
              按 {formatDate(published.knownOn)} 所知，
              {published.cases === null
                ? '已批准的办件测算完了'
                : `测算了 ${published.cases.toLocaleString()} 件已批准的办件`}
              <Typography.Text type="secondary">
                （{formatInstant(published.finishedAt)} 完成）
              </Typography.Text>
              。
            </>
          ) : (
            '还没有测算过。'
          )}{' '}
          <Typography.Text type="secondary">每天自动测算一次。</Typography.Text>
          {failed ? <FailedRun /> : null}
          {published?.outdated ? (
            <div>
              <Typography.Text type="warning">
                之后规则或标准已经改变，结果还没有更新{mayStart ? '' : '；也可以请市级审核或批准人员重新测算'}
                。
              </Typography.Text>
            </div>
          ) : null}
        </span>
        {(underWay === null || (underWay.state === 'running' && !underWay.again)) && mayStart ? (
          <Button loading={start.busy} onClick={() => void start.act({})}>
            {published ? '重新测算' : '开始测算'}
          </Button>
        ) : null}
      </Space>
      {underWay ? <UnderWay {...underWay} before={published !== null} /> : null}
    </Card>
  );
}

type UnderWayProps = NonNullable<Reckoning['underWay']> & { before: boolean };

function UnderWay({ state, cases, casesDone, again, before }: UnderWayProps) {
  const told = cases !== null && casesDone !== null;
  const far = told ? `：${casesDone.toLocaleString()} / ${cases.toLocaleString()} 件` : '';
  return (
    <div role="status">
      {state === 'waiting' ? '等待开始测算' : `正在测算${far}`}
      {before ? '，完成前仍显示上一次的结果' : ''}
      {again ? '；开始以后又要求了测算，完成后接着再算一次' : ''}
      {told ? (
        <Progress aria-label="测算进度" percent={cases > 0 ? Math.floor((100 * casesDone) / cases) : 0} />
      ) : null}
    </div>
  );
}
