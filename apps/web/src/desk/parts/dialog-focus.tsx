import { type ReactNode, useEffect, useRef } from 'react';

const FIELDS = ['input', 'textarea', 'select'].map((name) => `${name}:not(:disabled, [type=hidden])`).join();

/**
 * Around what stands in a dialog or drawer that is there only while it is open: on opening, its first field has the
 * focus, or its heading where it has none; on closing, whatever opened it. antd gives the focus back only where it
 * stays mounted and animates its leaving, and begins with the button that closes it.
 */
export function DialogFocus({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const start = content.current?.querySelector<HTMLElement>(FIELDS) ?? headingOf(content.current);
    start?.focus({ preventScroll: true });
    return () => giveBack(opener);
  }, []);
  return <div ref={content}>{children}</div>;
}

function headingOf(content: HTMLElement | null): HTMLElement | null {
  const id = content?.closest('[role=dialog]')?.getAttribute('aria-labelledby');
  return id ? focusable(document.getElementById(id)) : null;
}

/** Where the opener has gone with what was done, the page's heading is the place to read on from. */
function giveBack(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) {
    opener.focus({ preventScroll: true });
    if (document.activeElement === opener) {
      afterDrawing(() => {
        if (!opener.isConnected && document.activeElement === document.body) goToHeading();
      });
      return;
    }
  }
  goToHeading();
}

function goToHeading(): void {
  focusable(document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
}

/** What was done may be drawn after the dialog has closed, and take the opener away only then (领取 becomes 放回). */
function afterDrawing(then: () => void): void {
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(then)));
}

/** By this page only, not by the Tab key. */
function focusable(element: HTMLElement | null): HTMLElement | null {
  if (element) element.tabIndex = -1;
  return element;
}
