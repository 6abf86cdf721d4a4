import './overlay.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { readOn } from './read-on.ts';

/**
 * A modal dialog (the browser's own: it keeps the focus inside, closes on Escape and gives the focus back; where what
 * opened it has gone with what was done, or was another page's, the page's heading is the place to read on from).
 * Put the question in `title`, the consequence in the body, and the buttons last.
 */
export function Dialog({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const heading = useId();
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
      onClose={() => {
        onClose();
        readOn();
      }}
    >
      {open ? (
        <div className="stack">
          <h2 id={heading} ref={question} tabIndex={-1}>
            {title}
          </h2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
