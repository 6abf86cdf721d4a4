/**
 * Where what had the focus has gone with what was done, the keyboard goes on at the page's heading, and not at the top of
 * the browser's window. What was done is drawn in the frames that follow.
 */
export function readOn(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading === null || document.activeElement !== document.body) return;
      // By this only, not by the Tab key.
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }),
  );
}
