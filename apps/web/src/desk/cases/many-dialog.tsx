import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { formatYuan } from '../../format/money.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ManyLines } from '../parts/many-lines.tsx';
import { NameWarning } from '../parts/name-warning.tsx';
import { type Act, questionOf } from './many-acts.ts';
import { takenWords } from './many-words.ts';
import type { CaseRow } from './views.ts';

type Props = {
  act: Act;
  chosen: readonly CaseRow[];
  /** Those of them that colleagues have taken: left out, unless they are meant. */
  others: readonly CaseRow[];
  busy: boolean;
  onCancel: () => void;
  onOk: (rows: readonly CaseRow[]) => void;
};

/** What is looked at once more before it is done to many. */
export function ManyDialog({ act, chosen, others, busy, onCancel, onOk }: Props) {
  const [together, setTogether] = useState(false);
  const rows = together ? chosen : chosen.filter((row) => !others.includes(row));
  const question = questionOf(act, rows);
  return (
    <Dialog
      confirmLoading={busy}
      okButtonProps={{ disabled: rows.length === 0 }}
      okText={act.label}
      onCancel={onCancel}
      onOk={() => onOk(rows)}
      title={question?.title ?? `${act.label} ${rows.length} 件？`}
      width={640}
    >
      {others.length > 0 ? (
        <Alert
          description={
            <>
              <ManyLines
                lines={others.map(({ caseId, caseNumber, claimant, assignee }) => ({
                  key: caseId,
                  text: `${caseNumber} ${claimant.name}，${assignee?.name ?? ''}`,
                }))}
              />
              <Checkbox checked={together} onChange={(event) => setTogether(event.target.checked)}>
                同事领取的 {others.length} 件也由我{act.label}
              </Checkbox>
            </>
          }
          showIcon
          style={{ marginBottom: 12 }}
          title={`所选 ${chosen.length} 件，${takenWords(others, chosen.length)}${together ? '' : '，不一并办理'}。`}
          type="warning"
        />
      ) : null}
      {question ? <p>{question.content}</p> : null}
      {rows.length > 0 ? <Lines cases={rows} /> : null}
      <NameWarning
        of={rows.map(({ caseId, caseNumber, names }) => ({ key: caseId, title: caseNumber, names }))}
      />
    </Dialog>
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
