import { Alert, Button, Skeleton, Space, Typography } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { formatDate, formatInstant } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { FailedRun } from '../parts/failed-run.tsx';
import { PeopleProgress } from '../parts/people-progress.tsx';
import { OutdatedNote } from './outdated-note.tsx';
import { useScreening, useStart } from './use-screening.ts';

type State = OutputOf<'GET /api/city-screening'>;

/** By which screening of everybody the page tells, how far the next one is, and, for who may, the start of one. */
export function ScreeningCard() {
  const { data, error } = useScreening();
  if (data?.published?.outdated) return <OutdatedNote />;
  if (data) return <Screening {...data} />;
  if (error) return <Alert showIcon style={{ marginBottom: 12 }} title={messageOf(error)} type="error" />;
  return <Skeleton active paragraph={{ rows: 1 }} />;
}

function Screening({ published, underWay, failed }: State) {
  const start = useStart();
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Space style={{ width: '100%', justifyContent: 'space-between' }} wrap>
        <span>
          {published ? <Published {...published} /> : '还没有给全市测算过。'}{' '}
          <Typography.Text type="secondary">每天自动测算一次。</Typography.Text>
          {failed ? <FailedRun /> : null}
        </span>
        {underWay === null && start ? (
          <Button loading={start.busy} onClick={start.start}>
            {published ? '重新测算' : '开始测算'}
          </Button>
        ) : null}
      </Space>
      {underWay ? <PeopleProgress {...underWay} note="完成前仍显示上一次的结果" /> : null}
    </Card>
  );
}

function Published({ decisionDate, people, firms, finishedAt }: NonNullable<State['published']>) {
  return (
    <>
      按 {formatDate(decisionDate)} 的登记信息和政策，测算了全市 {people.toLocaleString()} 人、
      {firms.toLocaleString()} 户企业
      <Typography.Text type="secondary">（{formatInstant(finishedAt)} 完成）</Typography.Text>。
    </>
  );
}
