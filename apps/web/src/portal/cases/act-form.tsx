import { type ReactNode, useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { lengthProblem, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';

/** Characters that a reason may have. */
const MOST = 500;

/** A button that opens a dialog, says what will happen, asks for words where they are needed, and acts. */
export function ActWithWords({
  label,
  kind,
  title,
  consequence,
  field,
  required = false,
  confirm,
  busy,
  error,
  onAct,
}: {
  label: string;
  kind?: ButtonKind;
  title: string;
  consequence: ReactNode;
  field: { label: string; hint?: string };
  required?: boolean;
  confirm: string;
  busy: boolean;
  error: unknown;
  onAct: (words: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = required && words.trim() === '';
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        {consequence}
        {error ? <Notice tone="bad" live title={messageOf(error)} /> : null}
        <TextArea
          label={field.label}
          hint={field.hint}
          optional={!required}
          value={words}
          onChange={setWords}
          maxLength={MOST}
          error={asked && missing ? '请写明理由' : undefined}
        />
        <div className="button-bar">
          <Button
            kind={kind === 'danger' ? 'danger' : 'primary'}
            busy={busy}
            onClick={() => {
              setAsked(true);
              if (!missing && !lengthProblem(words, MOST)) onAct(words.trim());
            }}
          >
            {confirm}
          </Button>
          <Button onClick={() => setOpen(false)}>再想想</Button>
        </div>
      </Dialog>
    </>
  );
}
