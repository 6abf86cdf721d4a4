import type { ReactNode } from 'react';

/** What may be wider than the page scrolls sideways by itself, by the keyboard as well (WCAG 2.1.1). */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={label} style={{ overflowX: 'auto' }} tabIndex={0}>
      <div style={{ minWidth: 'max-content' }}>{children}</div>
    </section>
  );
}
