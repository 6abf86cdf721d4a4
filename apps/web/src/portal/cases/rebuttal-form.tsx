import { Choice } from '../../ui/choice.tsx';
import { LONGEST_TEXT, TextArea } from '../../ui/field.tsx';
import { differenceOf } from '../facts/difference.ts';
import { AnswerFrame, type AnswerProps, useAnswering } from './answer-frame.tsx';
import { disputedOf, papersOf } from './disputed.ts';
import { PaperFields } from './paper-fields.tsx';
import { acceptedOf, keptOf, REBUTTAL_NOTE, rebuttalProblems, takeField } from './rebuttal.ts';

/** For each difference whose value holds; of what one keeps to, why it is right, with papers that prove it. */
export function RebuttalForm(props: AnswerProps) {
  const { view } = props;
  const answering = useAnswering('POST /api/cases/:caseId/rebut', props);
  const { content: rebuttal, change, documents, attach, sending, target } = answering;
  const kept = keptOf(view, rebuttal);
  const accepts = acceptedOf(view, rebuttal);
  const send = () =>
    sending.run({
      ...target,
      accepts,
      // What belongs to a value that is no longer kept is not sent.
      ...(kept.length > 0 ? { note: rebuttal.note.trim() } : {}),
      documents: kept.length > 0 ? documents.map(({ kind, fileId }) => ({ kind, fileId })) : [],
    });
  return (
    <AnswerFrame
      title="说明情况"
      what="说明"
      submit={kept.length === 0 && accepts.length > 0 ? '以登记为准，提交' : '提交说明'}
      props={props}
      answering={answering}
      problems={rebuttalProblems(view, rebuttal)}
      fieldAt={([place]) => (place === 'note' ? REBUTTAL_NOTE : undefined)}
      onSend={send}
    >
      {(errorOf) => (
        <>
          {disputedOf(view).map(({ fact, label, declared, registry }) => {
            const told = differenceOf(fact, declared, registry);
            return (
              <Choice
                key={fact}
                id={takeField(fact)}
                label={`${label}，以哪个为准`}
                value={rebuttal.takes[fact]}
                options={[
                  { value: 'declared', label: '我填的对', hint: told.declared },
                  { value: 'registry', label: '以登记为准', hint: told.registry },
                ]}
                onChange={(take) => change((latest) => ({ takes: { ...latest.takes, [fact]: take } }))}
                error={errorOf(takeField(fact))}
              />
            );
          })}
          {kept.length > 0 ? (
            <>
              <TextArea
                id={REBUTTAL_NOTE}
                label="为什么您填的是对的"
                value={rebuttal.note}
                onChange={(note) => change({ note })}
                maxLength={LONGEST_TEXT}
                error={errorOf(REBUTTAL_NOTE)}
              />
              <PaperFields view={view} kinds={papersOf(view, kept)} files={documents} onFiles={attach} />
            </>
          ) : accepts.length > 0 ? (
            <p>按登记的重新测算，金额可能改变；没有别的不一致，直接转审核。</p>
          ) : null}
        </>
      )}
    </AnswerFrame>
  );
}
