import { Alert, App, Button, List, Space } from 'antd';
import { useState } from 'react';
import { call, newIdempotencyKey } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { refresh } from '../../api/query.ts';
import type { CaseRow } from './views.ts';

/** What can safely be done to many cases at once; what needs a reason of its own is done case by case. */
const acts = [
  { label: '领取', endpoint: 'POST /api/cases/many/take', states: null },
  { label: '受理', endpoint: 'POST /api/cases/many/accept', states: ['submitted'] },
  { label: '审核通过', endpoint: 'POST /api/cases/many/pass-review', states: ['review', 'returned'] },
  { label: '批准', endpoint: 'POST /api/cases/many/award', states: ['public-notice', 'proposed-award'] },
] as const;

/** Acts on the selected cases, each decided on its own; whatever was refused is listed with its reason. */
export function ManyBar({ chosen, onDone }: { chosen: readonly CaseRow[]; onDone: () => void }) {
  const { modal, message } = App.useApp();
  const [busy, setBusy] = useState<string | null>(null);
  if (chosen.length === 0) return null;
  const mixed = new Set(chosen.map(({ benefitId }) => benefitId)).size > 1;
  const run = async (act: (typeof acts)[number]) => {
    setBusy(act.label);
    try {
      const cases = chosen.map(({ caseId, version }) => ({ caseId, expectedVersion: version }));
      const answer = await call(
        act.endpoint,
        { cases },
        { idempotencyKey: newIdempotencyKey(), timeout: 120_000 },
      );
      await refresh('GET /api/cases', 'GET /api/cases/counts');
      const refused = answer.results.filter((one) => !one.done);
      if (refused.length === 0) void message.success(`${act.label} ${answer.doneCount} 件`);
      else {
        modal.warning({
          title: `${act.label}：${answer.doneCount} 件完成，${refused.length} 件未办`,
          width: 640,
          content: (
            <List
              dataSource={refused}
              renderItem={(one) => (
                <List.Item>
                  {chosen.find(({ caseId }) => caseId === one.caseId)?.caseNumber}：
                  {one.done ? '' : one.message}
                </List.Item>
              )}
              size="small"
            />
          ),
        });
      }
      onDone();
    } catch (error) {
      void message.error(messageOf(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <Alert
      action={
        <Space wrap>
          {acts.map((act) => (
            <Button
              disabled={
                mixed ||
                chosen.some(({ status }) => act.states && !(act.states as readonly string[]).includes(status))
              }
              key={act.label}
              loading={busy === act.label}
              onClick={() => void run(act)}
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
      title={
        mixed ? `已选 ${chosen.length} 件，含不同待遇；一并办理须为同一待遇` : `已选 ${chosen.length} 件`
      }
      type="info"
    />
  );
}
