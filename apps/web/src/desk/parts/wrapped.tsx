import type { ReactNode } from 'react';

/**
 * Long words of a cell in several lines: no wider than so many pixels, and on a phone less than half the screen, so that
 * the numbers beside them stay in sight.
 */
export function Wrapped({ width, children }: { width: number; children: ReactNode }) {
  return <div style={{ maxWidth: `min(${width}px, 42vw)`, whiteSpace: 'normal' }}>{children}</div>;
}
