import { NOTICE_OVER } from '@wenye/codes';
import { Alert, Button, Space } from 'antd';
import { useRef, useState } from 'react';
import { call, newIdempotencyKey } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useStanding } from '../../api/me.ts';
import { refresh } from '../../api/query.ts';
import { ManyLines } from '../parts/many-lines.tsx';
import { type Act, acts, isFor, othersIn, questionOf } from './many-acts.ts';
import { ManyDialog } from './many-dialog.tsx';
import { doneWords } from './many-words.ts';
import type { CaseRow } from './views.ts';

/**
 * What came of the last act; it stays until it is closed or something else is done: the cases that it speaks of may have
 * left the list.
 */
type Outcome = {
  title: string;
  refused: readonly { caseNumber: string; message: string }[];
  type: 'success' | 'warning' | 'error';
};

/** Acts on the selected cases, each decided on its own; whatever was refused is listed with its reason. */
export function ManyBar({ chosen, onDone }: { chosen: readonly CaseRow[]; onDone: () => void }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState<Act | null>(null);
  const standing = useStanding();
  const me = standing.kind === 'bound' ? (standing.me.person?.personId ?? null) : null;
  // A second click may come before the button is seen to be busy.
  const running = useRef(false);
  const run = async (act: Act, rows: readonly CaseRow[]) => {
    if (running.current) return;
    running.current = true;
    setBusy(act.label);
    setOutcome(null);
    try {
      const cases = rows.map(({ caseId, version }) => ({ caseId, expectedVersion: version }));
      const answer = await call(
        act.endpoint,
        { cases },
        { idempotencyKey: newIdempotencyKey(), timeout: 120_000 },
      );
      await refresh('GET /api/cases', 'GET /api/cases/counts');
      const refused = answer.results.flatMap((one) =>
        one.done ? [] : [{ caseNumber: numberOf(rows, one.caseId), message: one.message }],
      );
      const { title, waiting } = doneWords(act.label, answer.results);
      setOutcome({ title, refused, type: refused.length === 0 && !waiting ? 'success' : 'warning' });
      onDone();
    } catch (error) {
      setOutcome({ title: `${act.label}没有办成：${messageOf(error)}`, refused: [], type: 'error' });
    } finally {
      running.current = false;
      setAsking(null);
      setBusy(null);
    }
  };
  const start = (act: Act) => {
    if (questionOf(act, chosen) === null && othersIn(act, chosen, me).length === 0) void run(act, chosen);
    else setAsking(act);
  };
  return (
    <>
      {outcome ? <Outcome onClose={() => setOutcome(null)} outcome={outcome} /> : null}
      {asking ? (
        <ManyDialog
          act={asking}
          busy={busy !== null}
          chosen={chosen}
          onCancel={() => setAsking(null)}
          onOk={(rows) => void run(asking, rows)}
          others={othersIn(asking, chosen, me)}
        />
      ) : null}
      {chosen.length > 0 ? <Bar busy={busy} chosen={chosen} onDone={onDone} start={start} /> : null}
    </>
  );
}

const numberOf = (cases: readonly CaseRow[], caseId: string): string =>
  cases.find((one) => one.caseId === caseId)?.caseNumber ?? '';

function Outcome({ outcome: { title, refused, type }, onClose }: { outcome: Outcome; onClose: () => void }) {
  return (
    <Alert
      closable={{ onClose, 'aria-label': '收起' }}
      description={
        refused.length > 0 ? (
          <ManyLines
            lines={refused.map(({ caseNumber, message }) => ({
              key: caseNumber,
              text: `${caseNumber}：${message}`,
            }))}
          />
        ) : null
      }
      showIcon
      style={{ marginBottom: 12 }}
      title={title}
      type={type}
    />
  );
}

type BarProps = {
  chosen: readonly CaseRow[];
  busy: string | null;
  start: (act: Act) => void;
  onDone: () => void;
};

function Bar({ chosen, busy, start, onDone }: BarProps) {
  const mixed = new Set(chosen.map(({ benefitId }) => benefitId)).size > 1;
  return (
    <Alert
      action={
        <Space wrap>
          {acts.map((act) => (
            <Button
              disabled={(mixed && !('anyBenefit' in act)) || !chosen.every((row) => isFor(act, row))}
              key={act.label}
              loading={busy === act.label}
              onClick={() => start(act)}
              size="small"
            >
              {act.label}
            </Button>
          ))}
          <Button onClick={onDone} size="small" type="text">
            取消选择
          </Button>
        </Space>
      }
      style={{ marginBottom: 12 }}
      title={`已选 ${chosen.length} 件${mixed ? '，含不同待遇，可以一并领取；其他操作须为同一待遇' : noticesRunning(chosen)}`}
      type="info"
    />
  );
}

/** Why nothing can be awarded yet: of how many the notice still runs. */
function noticesRunning(chosen: readonly CaseRow[]): string {
  const running = chosen.filter(
    ({ status, statusLabel }) => status === 'public-notice' && statusLabel !== NOTICE_OVER,
  ).length;
  return running === 0 ? '' : `，其中 ${running} 件公示期未满，期满后才能批准`;
}
