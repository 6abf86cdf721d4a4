import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus to a part of the page that has taken the place of another, which a keyboard or a screen reader would
 * otherwise have to look for. Not when the page itself opens: that begins at its top.
 *
 * @param place changes when another part is shown
 * @param target what takes the focus; nothing where there is none
 * @param arrived the part that is shown first has itself taken the place of another
 * @param whole what is brought into view with the target, from its beginning: the question above its answers
 */
export function useArrival(
  place: string | number,
  within: RefObject<HTMLElement | null>,
  target: string,
  arrived = false,
  whole?: string,
): void {
  const before = useRef(arrived ? null : place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const found = within.current?.querySelector<HTMLElement>(target);
    found?.focus({ preventScroll: whole !== undefined });
    const part = whole === undefined ? null : found?.closest(whole);
    if (part && !isInView(part)) part.scrollIntoView({ block: 'start' });
  }, [place, within, target, whole]);
}

function isInView(part: Element): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
