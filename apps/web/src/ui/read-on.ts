/**
 * Where what had the focus has gone with what was done, the keyboard goes on at this place, else at the page's heading, and
 * not at the top of the browser's window. What was done is drawn in the frames that follow.
 */
export function readOn(find: () => HTMLElement | null = () => null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = find() ?? document.querySelector<HTMLElement>('main h1');
      if (place === null || document.activeElement !== document.body) return;
      // What is no control takes it by this only, not by the Tab key.
      if (place.tabIndex < 0) place.tabIndex = -1;
      place.focus({ preventScroll: place.tabIndex < 0 });
    }),
  );
}
