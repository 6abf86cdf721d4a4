import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call, type OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { brokenAt } from '../parts/broken-at.ts';
import { Card } from '../parts/card.tsx';
import { useLeaving } from './use-leaving.ts';

type Break = OutputOf<'GET /api/audit/cases/check'>['breaks'][number];
type Checked = { cases: number; events: number; breaks: readonly Break[]; done: boolean };

const nothing: Checked = { cases: 0, events: 0, breaks: [], done: false };

/** Recomputes the chain of every case that the auditor may see, portion by portion, and names those that broke. */
export function CaseChains() {
  const [state, setState] = useState<Checked | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const leaving = useLeaving();
  const run = async () => {
    const { signal } = leaving.current;
    setFailure(null);
    setState(nothing);
    try {
      let sofar = nothing;
      for (let from: string | null = null; !sofar.done; ) {
        const answer: OutputOf<'GET /api/audit/cases/check'> = await call(
          'GET /api/audit/cases/check',
          from === null ? {} : { from },
          { signal },
        );
        sofar = {
          cases: sofar.cases + answer.cases,
          events: sofar.events + answer.events,
          breaks: [...sofar.breaks, ...answer.breaks],
          done: answer.next === null,
        };
        from = answer.next;
        setState(sofar);
      }
    } catch (error) {
      if (signal.aborted) return;
      setState(null);
      setFailure(error);
    }
  };
  const busy = state !== null && !state.done;
  return (
    <Card size="small" style={{ marginBottom: 12 }} title="办件事件链">
      <div aria-live="polite" style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
        <span>
          每件办件的办理过程自成一链，改动或删去任何一步都会断开；事实、决定和文字与链中的承诺核对。
        </span>
        <Button loading={busy} onClick={() => void run()}>
          核验辖区内的办件
        </Button>
        {busy ? <span>已核验 {state.cases} 件……</span> : null}
        {failure ? <Alert showIcon title={messageOf(failure)} type="error" /> : null}
        {state?.done && state.breaks.length === 0 ? (
          <Alert
            showIcon
            title={`${state.cases} 件办件、${state.events} 个事件逐一核验无误。`}
            type="success"
          />
        ) : null}
        {state && state.breaks.length > 0 ? (
          <Alert
            description={
              <ul style={{ margin: 0, paddingInlineStart: 20 }}>
                {state.breaks.map(({ caseId, caseNumber, seq, reason }) => (
                  <li key={caseId}>
                    <Link params={{ caseId }} to="/desk/cases/$caseId">
                      {caseNumber}
                    </Link>{' '}
                    {brokenAt({ seq, reason })}
                  </li>
                ))}
              </ul>
            }
            showIcon
            title={`${state.breaks.length} 件的办理过程有断裂。请保全数据库，立即报告。`}
            type="error"
          />
        ) : null}
      </div>
    </Card>
  );
}
