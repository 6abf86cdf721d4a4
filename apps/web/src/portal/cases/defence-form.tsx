import { DEFENCE_PAPER } from '@wenye/codes';
import { messageOf } from '../../api/errors.ts';
import { LONGEST_TEXT, lengthProblem, TextArea } from '../../ui/field.tsx';
import { PaperField } from '../papers/paper-field.tsx';
import { AnswerFrame, type AnswerProps, useAnswering } from './answer-frame.tsx';
import { FEWEST } from './answer-problem.ts';
import { AskFirst } from './ask-first.tsx';

const NOTE = 'defence-note';

/** What one has to say against a proposed refusal or revocation, with papers that prove it; or that there is nothing to say. */
export function DefenceForm(props: AnswerProps) {
  const answering = useAnswering('POST /api/cases/:caseId/state-defence', props);
  const { content, change, documents, attach, sending, target } = answering;
  const note = content.note.trim();
  const problem = note.length < FEWEST ? '请写明要陈述、申辩的内容' : lengthProblem(note, LONGEST_TEXT);
  const send = () =>
    sending.run({ ...target, note, documents: documents.map(({ kind, fileId }) => ({ kind, fileId })) });
  return (
    <AnswerFrame
      title="陈述、申辩"
      what="陈述申辩"
      submit="提交陈述申辩"
      props={props}
      answering={answering}
      problems={problem ? { [NOTE]: problem } : {}}
      fieldAt={([place]) => (place === 'note' ? NOTE : undefined)}
      onSend={send}
      beside={
        <AskFirst
          label="没有要说的"
          title="确定没有要陈述、申辩的吗？"
          consequence={
            <p>
              提交后机关不再等您，可以随即作出决定。您以后不能再在这里陈述、申辩，但对决定不服的可以申请复议。
            </p>
          }
          confirm="没有要说的"
          busy={sending.isPending}
          refused={sending.error ? messageOf(sending.error) : undefined}
          onAct={() => sending.run({ ...target, waives: true })}
        />
      }
    >
      {(errorOf) => (
        <>
          <TextArea
            id={NOTE}
            label="您的陈述、申辩"
            hint="写明哪一条事实、条款或者理由不对，为什么。只能提交一次，请写完整。"
            value={content.note}
            onChange={(next) => change({ note: next })}
            maxLength={LONGEST_TEXT}
            error={errorOf(NOTE)}
          />
          <PaperField
            id="defence-paper"
            label={`${DEFENCE_PAPER.label}（可以不交）`}
            claimant={props.view.claimant}
            files={documents}
            others={0}
            onFiles={(files) => attach(DEFENCE_PAPER.kind, files)}
          />
        </>
      )}
    </AnswerFrame>
  );
}
