import './page.css';
import { createLink, useMatch } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useDocumentTitle } from './document-title.ts';

let previousPath: string | undefined;

/** One page: its heading, an optional lead and its content. Names the document and takes the focus on arrival. */
export function Page({
  title,
  lead,
  back,
  narrow,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  back?: ReactNode;
  /** For forms and reading: a line of comfortable length. */
  narrow?: boolean;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Of this page, not of the address: that is ahead while the next page is still being fetched.
  const path = useMatch({ strict: false, select: ({ pathname }) => pathname });
  useDocumentTitle(title);
  useEffect(() => {
    // On arrival from another page the heading is read out; on the first load the browser does it.
    if (previousPath !== undefined && previousPath !== path) heading.current?.focus({ preventScroll: true });
    previousPath = path;
  }, [path]);
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <header className="page-head">
        {back}
        <div className="row-apart">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions}
        </div>
        {lead ? <p className="page-lead">{lead}</p> : null}
      </header>
      {children}
    </div>
  );
}

function Anchor({
  ref,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return <a ref={ref} {...rest} className="page-back no-print" />;
}

/** The way back, above the heading. */
export const BackLink = createLink(Anchor);
