import { type RefObject, useEffect, useRef } from 'react';

/** The signal that is given when the user leaves, so that a check in portions goes no further. */
export function useLeaving(): RefObject<AbortController> {
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  return leaving;
}
