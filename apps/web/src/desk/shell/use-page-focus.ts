import { type RefObject, useEffect, useRef } from 'react';

/** Fields that a page gives the focus to by itself keep it. */
const FIELDS = 'input, textarea, select';

/**
 * Where another page of the desk takes the place of the one whose link or button was pressed, the keyboard goes on at the
 * page and not at the top of the menu. A link of the menu, which stays, keeps the focus.
 */
export function usePageFocus(pathname: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const at = document.activeElement;
    const left = at === document.body || (main.current?.contains(at) && !at?.matches(FIELDS));
    if (left) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
