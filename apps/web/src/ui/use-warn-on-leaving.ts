import { useEffect } from 'react';

/**
 * Asks before the browser leaves the page (reload, close, another address) while something would be lost.
 *
 * @param wouldLose asked at that moment; keep it stable
 */
export function useWarnOnLeaving(wouldLose: () => boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [wouldLose]);
}
