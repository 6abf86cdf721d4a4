import { useEffect, useRef } from 'react';

/**
 * Reads again when what stands beside it on the page has changed, so that both are of one moment. The first reading
 * is the caller's own.
 *
 * @param beside compared by identity: a text, or an answer of `useCall`, which stays the same object while it says
 *   the same
 */
export function useAgain(beside: unknown, read: () => unknown): void {
  const seen = useRef(beside);
  useEffect(() => {
    if (seen.current === beside) return;
    seen.current = beside;
    void read();
  }, [beside, read]);
}
