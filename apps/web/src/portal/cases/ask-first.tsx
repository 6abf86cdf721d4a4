import { type ReactNode, useState } from 'react';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/surface.tsx';

/** A button of what cannot be taken back: it opens a dialog, says what will happen, and acts once that is confirmed. */
export function AskFirst({
  label,
  kind,
  title,
  consequence,
  confirm,
  danger = false,
  busy,
  refused,
  onAct,
  children,
}: {
  label: string;
  kind?: ButtonKind;
  title: string;
  consequence: ReactNode;
  confirm: string;
  /** Something is lost. */
  danger?: boolean;
  busy: boolean;
  /** Why it was not done, where no field says it. */
  refused: string | undefined;
  onAct: () => void;
  /** What is asked for before. */
  children?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        {consequence}
        {refused ? <Notice tone="bad" live title={refused} /> : null}
        {children}
        <div className="button-bar">
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onAct}>
            {confirm}
          </Button>
          <Button onClick={() => setOpen(false)}>再想想</Button>
        </div>
      </Dialog>
    </>
  );
}
