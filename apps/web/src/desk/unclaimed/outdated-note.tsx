import { Alert, Button } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { FailedRun } from '../parts/failed-run.tsx';
import { PeopleProgress } from '../parts/people-progress.tsx';
import { useScreening, useStart } from './use-screening.ts';

/** Nothing while the screening is by the rules and figures in force; else that it is not, and how it is made anew. */
export function OutdatedNote() {
  const { data } = useScreening();
  const start = useStart();
  if (!data?.published?.outdated) return null;
  const { published, underWay, failed } = data;
  return (
    <Alert
      action={
        start && underWay === null ? (
          <Button loading={start.busy} onClick={start.start} size="small">
            重新测算
          </Button>
        ) : null
      }
      description={
        underWay ? (
          <PeopleProgress {...underWay} note="完成前仍显示上一次的结果" />
        ) : failed ? (
          <FailedRun />
        ) : start ? null : (
          '每天自动测算一次；也可以请市级审核、批准或参数维护人员重新测算。'
        )
      }
      showIcon
      style={{ marginBottom: 12 }}
      title={`应享未享的结果是 ${formatDate(published.decisionDate)} 按当时的规则和标准测算的，之后规则或标准已经改变，结果还没有更新。`}
      type="warning"
    />
  );
}
