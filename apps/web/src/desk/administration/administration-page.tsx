import { Alert, App, Button, Form, Progress, Skeleton, Space } from 'antd';
import dayjs from 'dayjs';
import { useRef } from 'react';
import { mayRetry, messageOf } from '../../api/errors.ts';
import { refresh, useCall } from '../../api/query.ts';
import { formatDate, formatDateWithWeekday } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { DateItem } from '../parts/date-item.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useWholeCity } from '../shell/use-roles.ts';
import { DaysDone } from './days-done.tsx';

const DAY = 86_400_000;

/** Moves the demonstration's business date forward; what falls due on the way happens in order. */
export function AdministrationPage() {
  const moves = useWholeCity('administrator');
  const clock = useCall('GET /api/business-date', {}, { refetchInterval: 2000, staleTime: 0 });
  const advance = useAct('POST /api/business-date/advance', {
    done: '已开始推进',
    changes: ['GET /api/business-date'],
    showsFailure: true,
  });
  const { modal } = App.useApp();
  const { data } = clock;
  if (clock.error) {
    return (
      <Problem
        detail={messageOf(clock.error)}
        {...(mayRetry(clock.error) ? { retry: clock.refetch } : {})}
        title="没有读到业务日期"
      />
    );
  }
  if (!data) return <Skeleton active />;
  if (data.mode === 'real') {
    return (
      <>
        <PageHead title="系统管理" />
        <Alert showIcon title="正式使用中，业务日期就是今天，不能改动。" type="info" />
      </>
    );
  }
  const move = async (to: string) => {
    await advance.act({ to });
    await refresh('GET /api/me');
  };
  const ask = (to: string) =>
    modal.confirm({
      title: `推进到 ${formatDate(to)}？`,
      content: '其间逐日办理到期的事项，不能退回。',
      okText: '推进',
      cancelText: '取消',
      // An Enter held too long does not answer.
      autoFocusButton: 'cancel',
      onOk: () => move(to),
    });
  return (
    <>
      <PageHead
        lead="期限、公示、失效等按业务日期办理；推进时逐日办理到期事项，不能退回。"
        title="系统管理"
      />
      <Card style={{ maxWidth: 640 }} title={`业务日期：${formatDateWithWeekday(data.date)}`}>
        {data.advancingTo ? (
          <Advancing from={data.date} to={data.advancingTo} />
        ) : !moves ? (
          '业务日期全市共用，由市级管理员推进。'
        ) : (
          <>
            {advance.failure ? (
              <Alert showIcon style={{ marginBottom: 12 }} title={messageOf(advance.failure)} type="error" />
            ) : null}
            <AdvanceForm busy={advance.busy} date={data.date} onMove={(to) => void ask(to)} />
          </>
        )}
      </Card>
      <DaysDone date={data.date} />
    </>
  );
}

/** How many of the days are done, from the day that the page first saw. */
function Advancing({ from, to }: { from: string; to: string }) {
  const first = useRef(from);
  const all = (Date.parse(to) - Date.parse(first.current)) / DAY;
  const done = (Date.parse(from) - Date.parse(first.current)) / DAY;
  return (
    <>
      <p>正在逐日推进到 {formatDateWithWeekday(to)}……</p>
      <Progress aria-label="推进进度" percent={all > 0 ? Math.round((100 * done) / all) : 0} />
    </>
  );
}

type FormProps = { date: string; busy: boolean; onMove: (to: string) => void };

function AdvanceForm({ date, busy, onMove }: FormProps) {
  const after = (days: number) => dayjs(date).add(days, 'day').format('YYYY-MM-DD');
  return (
    <Form layout="vertical" onFinish={({ to }: { to: string }) => onMove(to)}>
      <DateItem label="推进到" max={after(400)} min={after(1)} name="to" required />
      <Space wrap>
        <Button htmlType="submit" loading={busy} type="primary">
          推进
        </Button>
        <Button disabled={busy} onClick={() => onMove(after(1))}>
          推进一天
        </Button>
        <Button disabled={busy} onClick={() => onMove(after(7))}>
          推进七天
        </Button>
      </Space>
    </Form>
  );
}
