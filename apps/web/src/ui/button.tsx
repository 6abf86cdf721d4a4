import './button.css';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  kind?: ButtonKind | undefined;
  /** Takes the whole width of its container. */
  wide?: boolean | undefined;
}

function classes({ kind = 'plain', wide }: Look, extra?: string): string {
  return ['button', `button-${kind}`, wide ? 'button-wide' : '', extra ?? ''].filter(Boolean).join(' ');
}

/**
 * A button. While `busy` it keeps its focus and place but does nothing, so that a double click acts once;
 * it is never `disabled`, because a disabled button says neither that it is there nor why it does not work.
 * Where it cannot act for a reason, `blockedBy` is the id of the text beside it that says which.
 */
export function Button({
  kind,
  wide,
  busy = false,
  blockedBy,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: Look & { busy?: boolean; blockedBy?: string | undefined } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      className={classes({ kind, wide }, className)}
      aria-disabled={busy || blockedBy !== undefined || rest['aria-disabled'] || undefined}
      aria-describedby={blockedBy ?? rest['aria-describedby']}
      onClick={(event) => {
        if (busy || blockedBy !== undefined) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className="button-spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}

function Anchor({
  kind,
  wide,
  className,
  ref,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return <a ref={ref} {...rest} className={classes({ kind, wide }, className)} />;
}

/** A link of the router that looks like a button. */
export const LinkButton = createLink(Anchor);

/** A plain anchor that looks like a button: downloads, and pages outside the router. */
export const AnchorButton = Anchor;
