import './overlay.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { readOn } from './read-on.ts';
import { Notice } from './surface.tsx';

/**
 * A modal dialog (the browser's own: it keeps the focus inside, closes on Escape and gives the focus back; where what
 * opened it has gone with what was done, or was another page's, one reads on at `next`, else at the page's heading).
 * Put the question in `title`, the consequence in the body, and the buttons last. Where something was filled in, Escape asks
 * first. Without `onClose` it stays until whoever opened it takes it away.
 */
export function Dialog({
  open,
  title,
  onClose,
  next,
  children,
}: {
  open: boolean;
  title: string;
  onClose?: () => void;
  next?: () => HTMLElement | null;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  const [filled, setFilled] = useState(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // A question is read before it is answered: Enter must not do what has only been asked about.
      if (document.activeElement instanceof HTMLButtonElement) question.current?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={heading}
      onChange={() => setFilled(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || (onClose && !filled)) return;
        event.preventDefault();
        if (onClose) setAsking(!asking);
      }}
      onCancel={(event) => {
        // By a telephone's way back; a file field that is left without a file says the same of itself.
        if (event.target !== ref.current || (onClose && !filled)) return;
        event.preventDefault();
        if (onClose) setAsking(true);
      }}
      onClose={() => {
        // A browser may close it unasked, at a second way back.
        if (!onClose && open) return ref.current?.showModal();
        setFilled(false);
        setAsking(false);
        onClose?.();
        readOn(next);
      }}
    >
      {open ? (
        <div className="stack">
          <h2 id={heading} ref={question} tabIndex={-1}>
            {title}
          </h2>
          {children}
          {asking ? <AskFirst onStay={() => setAsking(false)} onLeave={() => ref.current?.close()} /> : null}
        </div>
      ) : null}
    </dialog>
  );
}

/** The question stands where the form ends, and has the focus; who stays goes on where they were. */
function AskFirst({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div ref={box}>
      <Notice tone="warn" live title="填写的还没有提交，要关闭吗？">
        <div className="button-bar">
          <Button kind="primary" onClick={onStay}>
            继续填写
          </Button>
          <Button onClick={onLeave}>关闭，不保留</Button>
        </div>
      </Notice>
    </div>
  );
}
