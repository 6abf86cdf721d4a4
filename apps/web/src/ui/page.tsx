import './page.css';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { usePageArrival } from './use-page-arrival.ts';

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
  const heading = usePageArrival(title);
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
