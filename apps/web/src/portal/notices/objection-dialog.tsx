import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { fieldsNamed, toldApart } from '../../api/errors.ts';
import { useStanding } from '../../api/me.ts';
import { useOnce } from '../../api/once.ts';
import { refresh } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LONGEST_TEXT, lengthProblem, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Gate } from '../account/gate.tsx';

type Line = OutputOf<'GET /api/notices/:noticeId'>['lines'][number];

/** Objects to one line of a running notice, in one's real name, which only the office sees. */
export function ObjectionDialog({
  noticeId,
  line,
  onClose,
}: {
  noticeId: string;
  line: Line | null;
  onClose: () => void;
}) {
  // The form has its own way out; whoever is still to sign in needs one too.
  const bound = useStanding().kind === 'bound';
  return (
    <Dialog open={line !== null} title="提出异议" onClose={onClose}>
      <Gate>{() => (line ? <Form noticeId={noticeId} line={line} onClose={onClose} /> : null)}</Gate>
      {bound ? null : (
        <Button kind="quiet" onClick={onClose}>
          取消
        </Button>
      )}
    </Dialog>
  );
}

function Form({ noticeId, line, onClose }: { noticeId: string; line: Line; onClose: () => void }) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const raise = useOnce('POST /api/objections', async () => {
    toast('异议已提交，处理结果可以在“我的”里查看');
    // Before it closes: the button that opened it goes with what is read, and the focus would go with it.
    await refresh('GET /api/objections/mine', 'GET /api/notices/:noticeId');
    onClose();
  });
  const { atField, above } = toldApart(raise.error, fieldsNamed('reason'));
  const missing = reason.trim().length < 5;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!missing && !lengthProblem(reason, LONGEST_TEXT))
          raise.run({ noticeId, line: line.line, reason: reason.trim() });
      }}
    >
      <p>
        第 {line.line} 条：{line.name}
        {line.hiredName ? `，招用 ${line.hiredName}` : ''}
      </p>
      {above ? <Notice tone="bad" live title={above} /> : null}
      <TextArea
        label="理由"
        hint="写明您认为哪里不符合、有什么依据。您的身份不会公开。"
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_TEXT}
        error={asked && missing ? '请写明理由（至少 5 个字）' : atField['reason']}
      />
      <div className="button-bar">
        <Button kind="primary" type="submit" busy={raise.isPending}>
          提交异议
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}
