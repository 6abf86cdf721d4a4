import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ScrollHint } from './scroll-hint.tsx';

/** What may be wider than the page scrolls sideways by itself, by the keyboard as well (WCAG 2.1.1). */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const region = place.current;
    if (!region) return;
    const observer = new ResizeObserver(() => setScrolls(region.scrollWidth > region.clientWidth));
    observer.observe(region);
    for (const child of region.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <ScrollHint shown={scrolls} />
      {/* A region that scrolls must be reachable by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label={label} ref={place} style={{ overflowX: 'auto' }} tabIndex={0}>
        <div style={{ minWidth: 'max-content' }}>{children}</div>
      </section>
    </>
  );
}
