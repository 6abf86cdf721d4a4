import { useQueryClient } from '@tanstack/react-query';
import { UPLOADS } from '@wenye/codes';
import { benefits, findScheme } from '@wenye/policy';
import { useState } from 'react';
import { refresh, useCall } from '../../api/query.ts';
import { upload } from '../../api/upload.ts';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Failure, Notice, Skeleton } from '../../ui/surface.tsx';
import type { StepProps } from '../apply/wizard.tsx';
import { FILE, ignoredText, templateUrl, unready } from './roster.ts';
import { RosterRows } from './roster-rows.tsx';
import { StandingHires } from './standing-hires.tsx';

/** The roster: template, upload with progress, rows in error corrected in place or by another file. */
export function RosterStep({ draft, filling, onNext, onBack }: StepProps) {
  const client = useQueryClient();
  const { rosterId } = filling.content;
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  /** How many files were read on this page: of another file the rows in error are shown first again. */
  const [files, setFiles] = useState(0);
  const byMonth = benefits.filter(
    ({ id }) => draft.benefitIds.includes(id) && findScheme(id)?.claimPeriod.value !== 'once',
  );
  const roster = useCall(
    'GET /api/rosters/:rosterId',
    { rosterId: rosterId ?? '' },
    {
      enabled: rosterId !== null,
      // Only while the file is being read: after that it changes by what is done on this page.
      refetchInterval: (query) => (query.state.data?.status === 'reading' ? 3000 : false),
    },
  );
  const state = rosterId === null ? undefined : roster.data;
  const send = async (file: File, onProgress: (share: number) => void) => {
    // What was wrong with the former file is not said of this one.
    setProblems([]);
    const sent = rosterId
      ? await upload('POST /api/rosters/:rosterId/file', file, { rosterId }, { onProgress })
      : await upload('POST /api/rosters', file, { firmId: draft.claimant.id }, { onProgress });
    const key = ['GET /api/rosters/:rosterId', { rosterId: sent.rosterId }];
    // What was asked of the former file, and is answered only now, would stop the asking for this one.
    await client.cancelQueries({ queryKey: key });
    client.setQueryData(key, sent);
    await refresh('GET /api/rosters/:rosterId/rows');
    filling.change({ rosterId: sent.rosterId });
    setFiles((before) => before + 1);
    return { fileId: sent.rosterId, name: sent.fileName };
  };
  const problem = unready(state);
  const standing = problems.filter(({ message }) => message === problem?.message);
  return (
    <div className="stack-wide">
      <ErrorSummary problems={standing} />
      <section className="stack" aria-labelledby="roster">
        <div>
          <h2 id="roster">新招用人员花名册</h2>
          <p className="soft">
            一人一行，按模板的列填写。系统登记里有的（合同、参保、学历）可以空着，会自动核对。
          </p>
          {byMonth.length > 0 ? (
            <p className="soft">
              {byMonth.map(({ title, clause }) => `${title}（${clause}）`).join('、')}
              按月申请：缴费月份空着的，按社保登记的月份；登记里也没有的，这次不申请这一项，提交前会逐人列出。
            </p>
          ) : null}
        </div>
        <StandingHires claimant={draft.claimant} benefitIds={draft.benefitIds} />
        <div>
          <AnchorButton href={templateUrl(draft.benefitIds)} download>
            下载花名册模板（.xlsx）
          </AnchorButton>
        </div>
        <FileField
          id={FILE}
          label={state ? '重新上传花名册' : '上传花名册'}
          hint={`.xlsx、.csv 或 Excel 存的 .txt（Unicode 文本），不超过 ${UPLOADS.roster.megabytes} MB；重新上传会替换原来的内容`}
          purpose="roster"
          accept=".xlsx,.csv,.txt"
          files={[]}
          send={send}
          onFiles={() => {}}
          error={standing.find(({ fieldId }) => fieldId === FILE)?.message}
        />
      </section>
      {roster.error && rosterId ? <Failure error={roster.error} retry={() => void roster.refetch()} /> : null}
      {rosterId && !state && !roster.error ? <Skeleton /> : null}
      {state ? (
        <>
          <Notice
            tone={state.status === 'failed' ? 'bad' : state.bad > 0 ? 'warn' : 'good'}
            live
            title={
              state.status === 'reading'
                ? `正在读取“${state.fileName}”，已读 ${state.rowsRead} 行`
                : state.status === 'failed'
                  ? `“${state.fileName}”没有读成：${state.failure}`
                  : `“${state.fileName}”：${state.good} 行可用${state.bad > 0 ? `，${state.bad} 行有误` : ''}${state.removed > 0 ? `，已删除 ${state.removed} 行` : ''}`
            }
          />
          {state.ignoredHeadings.length > 0 ? (
            <Notice tone="warn" live title={ignoredText(state.ignoredHeadings)}>
              <p>
                这些列里填写的内容没有读取；对应的列空着，按系统登记的办理。如果是要填的列，请对照模板改正表头，再重新上传。
              </p>
            </Notice>
          ) : null}
          {state.ignoredSheets.length > 0 ? (
            <Notice tone="warn" live title={`没有读取的工作表：${state.ignoredSheets.join('、')}`}>
              <p>
                一个文件只读取一张工作表，这些工作表里也有花名册的表头，上面的人员没有读取。如果也要申报，请把他们移到同一张工作表里，再重新上传。
              </p>
            </Notice>
          ) : null}
          {state.status === 'read' ? <RosterRows key={files} state={state} /> : null}
        </>
      ) : null}
      <div className="button-bar">
        <Button
          kind="primary"
          onClick={() => {
            setProblems(problem ? [problem] : []);
            if (!problem) void onNext();
          }}
        >
          下一步
        </Button>
        {onBack ? <Button onClick={() => void onBack()}>上一步</Button> : null}
      </div>
    </div>
  );
}
