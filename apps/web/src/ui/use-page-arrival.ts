import { useMatch } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useDocumentTitle } from './document-title.ts';

let previousPath: string | undefined;

/**
 * Names the window after the page. On arrival from another page its heading takes the focus and is read out, whatever was
 * pressed; on the first load the browser does it.
 *
 * @returns for the page's heading, which must be focusable (`tabIndex={-1}`)
 */
export function usePageArrival(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // Of this page, not of the address: that is ahead while the next page is still being fetched.
  const path = useMatch({ strict: false, select: ({ pathname }) => pathname });
  useDocumentTitle(title);
  useEffect(() => {
    if (previousPath !== undefined && previousPath !== path) heading.current?.focus({ preventScroll: true });
    previousPath = path;
  }, [path]);
  return heading;
}
