/** A third of a second: what was done is drawn in the frames that follow, and what is drawn first may go again. */
const FRAMES = 20;

/**
 * Where what had the focus has gone with what was done, the keyboard goes on at this place, else at the page's heading, and
 * not at the top of the browser's window.
 */
export function readOn(find: () => HTMLElement | null = () => null): void {
  const look = (frame: number) => {
    if (frame > 1 && document.activeElement === document.body)
      take(find() ?? document.querySelector('main h1'));
    if (frame < FRAMES) requestAnimationFrame(() => look(frame + 1));
  };
  look(0);
}

function take(place: HTMLElement | null): void {
  if (place === null) return;
  // What is no control takes it by this only, not by the Tab key.
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: place.tabIndex < 0 });
}
