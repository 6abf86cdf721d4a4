import { Alert, Button, Descriptions, Progress, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatInstant } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { heldWords } from './chain-words.ts';
import { useLeaving } from './use-leaving.ts';

/** How far the trail is sealed and deposited, and a check of the whole chain on the spot. */
export function ChainCard() {
  const { data, error } = useCall('GET /api/audit/chain', {});
  if (error) return <Alert showIcon style={{ marginBottom: 12 }} title={messageOf(error)} type="error" />;
  if (!data) return null;
  const last = data.anchors.at(-1);
  return (
    <Card size="small" style={{ marginBottom: 12 }} title="审计链">
      <Descriptions
        column={{ xs: 1, sm: 1, md: 2 }}
        items={[
          {
            key: 'sealed',
            label: '已封存',
            children: data.sealedAt
              ? `第 ${data.sealedTo} 环，${formatInstant(data.sealedAt)}`
              : '还没有封存的记录',
          },
          { key: 'waiting', label: '待封存', children: `${data.waiting} 条` },
          {
            key: 'anchor',
            label: '库外存证',
            children: last
              ? `${data.anchors.length} 份，最近一份至第 ${last.seq} 环（${formatInstant(last.depositedAt)}）`
              : '还没有存证，每日首次封存后自动存证',
          },
          {
            key: 'hash',
            label: '末环哈希',
            children: (
              <Typography.Text code>{data.hash ? `${data.hash.slice(0, 24)}…` : '—'}</Typography.Text>
            ),
          },
        ]}
        size="small"
      />
      {data.mayCheck ? <Check sealedTo={data.sealedTo} /> : null}
    </Card>
  );
}

type Progressing = {
  checkedTo: number;
  depositedTo: number;
  done: boolean;
  broken: { seq: number; reason: string } | null;
};

/** Recomputes the chain portion by portion, so that a long one shows how far it is. */
function Check({ sealedTo }: { sealedTo: number }) {
  const [state, setState] = useState<Progressing | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const leaving = useLeaving();
  const run = async () => {
    setFailure(null);
    setState({ checkedTo: 0, depositedTo: 0, done: false, broken: null });
    const { signal } = leaving.current;
    try {
      for (let from = 0; !signal.aborted; ) {
        const answer = await call('GET /api/audit/chain/check', { from }, { signal });
        const { checkedTo, depositedTo, more, firstBreak } = answer;
        setState({ checkedTo, depositedTo, done: !more, broken: firstBreak });
        if (!answer.more) return;
        from = answer.checkedTo;
      }
    } catch (error) {
      if (signal.aborted) return;
      setState(null);
      setFailure(error);
    }
  };
  const busy = state !== null && !state.done;
  return (
    <div aria-live="polite" style={{ display: 'grid', gap: 8, justifyItems: 'start', marginTop: 8 }}>
      <Button loading={busy} onClick={() => void run()}>
        核验全链
      </Button>
      {busy ? (
        <Progress
          aria-label="核验进度"
          percent={
            sealedTo > 0 ? Math.floor((100 * state.checkedTo) / Math.max(sealedTo, state.checkedTo)) : 0
          }
          style={{ maxWidth: 400 }}
        />
      ) : null}
      {failure ? <Alert showIcon title={messageOf(failure)} type="error" /> : null}
      {state?.done && state.broken === null ? <Alert {...heldWords(state)} showIcon type="success" /> : null}
      {state?.broken ? (
        <Alert
          description={`此前第 1 至 ${state.checkedTo} 环无误。请保全数据库和存证文件，立即报告。`}
          showIcon
          title={`第 ${state.broken.seq} 环断裂：${state.broken.reason}`}
          type="error"
        />
      ) : null}
    </div>
  );
}
