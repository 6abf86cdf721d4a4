import { NOTICE_OVER } from '@wenye/codes';
import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import { call, newIdempotencyKey } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { refresh } from '../../api/query.ts';
import { formatYuan } from '../../format/money.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ManyLines } from '../parts/many-lines.tsx';
import { NameWarning } from '../parts/name-warning.tsx';
import { awardQuestion, doneWords, passQuestion } from './many-words.ts';
import type { CaseRow } from './views.ts';

/** What can safely be done to many cases at once; what needs a reason of its own is done case by case. */
const acts = [
  { label: '领取', endpoint: 'POST /api/cases/many/take', states: null, anyBenefit: true },
  { label: '受理', endpoint: 'POST /api/cases/many/accept', states: ['submitted'] },
  {
    label: '审核通过',
    endpoint: 'POST /api/cases/many/pass-review',
    states: ['review', 'returned'],
    // The last level reserves money.
    question: passQuestion,
  },
  {
    label: '批准',
    endpoint: 'POST /api/cases/many/award',
    states: ['public-notice', 'proposed-award'],
    // A notice must be over first.
    ready: ({ status, statusLabel }: CaseRow) => status !== 'public-notice' || statusLabel === NOTICE_OVER,
    // An award commits money, of all that are chosen at once: not by a single press.
    question: awardQuestion,
  },
] as const;

type Act = (typeof acts)[number];

/** What is asked before it is done; null where nothing is. */
const questionOf = (act: Act, chosen: readonly CaseRow[]) =>
  'question' in act ? act.question(chosen) : null;

/** What came of the last act where not all is as was asked; it stays until it is closed or something else is done. */
type Outcome = {
  title: string;
  refused: readonly { caseNumber: string; message: string }[];
  type: 'warning' | 'error';
};

/** Acts on the selected cases, each decided on its own; whatever was refused is listed with its reason. */
export function ManyBar({ chosen, onDone }: { chosen: readonly CaseRow[]; onDone: () => void }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState<Act | null>(null);
  const run = async (act: Act) => {
    setBusy(act.label);
    setOutcome(null);
    try {
      const cases = chosen.map(({ caseId, version }) => ({ caseId, expectedVersion: version }));
      const answer = await call(
        act.endpoint,
        { cases },
        { idempotencyKey: newIdempotencyKey(), timeout: 120_000 },
      );
      await refresh('GET /api/cases', 'GET /api/cases/counts');
      const refused = answer.results.flatMap((one) =>
        one.done ? [] : [{ caseNumber: numberOf(chosen, one.caseId), message: one.message }],
      );
      const { title, waiting } = doneWords(act.label, answer.results);
      if (refused.length === 0 && !waiting) void message.success(title);
      else setOutcome({ title, refused, type: 'warning' });
      onDone();
    } catch (error) {
      setOutcome({ title: `${act.label}没有办成：${messageOf(error)}`, refused: [], type: 'error' });
    } finally {
      setAsking(null);
      setBusy(null);
    }
  };
  const start = (act: Act) => {
    if (questionOf(act, chosen) === null) void run(act);
    else setAsking(act);
  };
  const question = asking ? questionOf(asking, chosen) : null;
  return (
    <>
      {outcome ? <Outcome onClose={() => setOutcome(null)} outcome={outcome} /> : null}
      {asking && question ? (
        <Dialog
          confirmLoading={busy !== null}
          okText={asking.label}
          onCancel={() => setAsking(null)}
          onOk={() => void run(asking)}
          title={question.title}
          width={640}
        >
          <p>{question.content}</p>
          <Lines cases={chosen} />
          <NameWarning
            of={chosen.map(({ caseId, caseNumber, names }) => ({ key: caseId, title: caseNumber, names }))}
          />
        </Dialog>
      ) : null}
      {chosen.length > 0 ? <Bar busy={busy} chosen={chosen} onDone={onDone} start={start} /> : null}
    </>
  );
}

/** For whom and how much each: what is not on the screen any more is not decided unseen. */
function Lines({ cases }: { cases: readonly CaseRow[] }) {
  const [first] = cases;
  return (
    <>
      <p style={{ marginBottom: 4 }}>
        {first?.benefitId} {first?.benefitLabel}：
      </p>
      <section
        aria-label="所选办件"
        style={{ marginBottom: 16, maxHeight: 200, overflow: 'auto' }}
        // A region that scrolls must be reachable by the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {cases.map(({ caseId, caseNumber, claimant, objectLabel, amountYuan }) => (
            <li key={caseId}>
              {caseNumber} {claimant.name}
              {objectLabel ? `，招用 ${objectLabel}` : ''}，
              {amountYuan === null ? '还没有金额' : formatYuan(amountYuan)}
            </li>
          ))}
        </ul>
      </section>
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

const isFor = (act: Act, row: CaseRow): boolean =>
  (act.states === null || (act.states as readonly string[]).includes(row.status)) &&
  (!('ready' in act) || act.ready(row));

/** Why nothing can be awarded yet: of how many the notice still runs. */
function noticesRunning(chosen: readonly CaseRow[]): string {
  const running = chosen.filter(
    ({ status, statusLabel }) => status === 'public-notice' && statusLabel !== NOTICE_OVER,
  ).length;
  return running === 0 ? '' : `，其中 ${running} 件公示期未满，期满后才能批准`;
}
