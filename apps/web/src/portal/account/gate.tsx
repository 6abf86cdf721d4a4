import './account.css';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { type Me, useStanding } from '../../api/me.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure, Skeleton } from '../../ui/surface.tsx';
import { ownAnswers } from '../check/use-answers.ts';
import { BindPanel } from './bind-panel.tsx';
import { SignInForm } from './sign-in-form.tsx';

/**
 * Shows its content to a signed-in account that is bound to a natural person. Others sign in or bind in
 * place, at the same address. When a session ends while a page is open, the page stays as it is, with what
 * was typed, and the sign-in form opens above it.
 */
export function Gate({
  signedOut,
  children,
}: {
  /** What stands in the place of the sign-in form for whoever is not signed in. */
  signedOut?: ReactNode;
  children: (me: Me) => ReactNode;
}) {
  const standing = useStanding();
  const here = useLocation().href;
  const last = useRef<Me | null>(null);
  const personId = standing.kind === 'bound' ? standing.me.person?.personId : undefined;
  useEffect(() => {
    if (personId) ownAnswers(personId);
  }, [personId]);
  if ('me' in standing) last.current = standing.kind === 'bound' ? standing.me : null;
  if (last.current) {
    return (
      <>
        {/* Another person signing in gets pages of their own, with nothing that was typed before. */}
        <Fragment key={last.current.person?.personId}>{children(last.current)}</Fragment>
        <Dialog open={standing.kind === 'signed-out'} title="登录已过期，请重新登录">
          <p className="soft">页面上填写的内容都还在，登录后可以接着办。</p>
          <SignInForm staying />
        </Dialog>
      </>
    );
  }
  switch (standing.kind) {
    case 'signed-out':
      if (signedOut) return signedOut;
      return (
        <div className="card sign-in-card stack">
          <h2>请先登录</h2>
          <SignInForm />
          <p className="soft small">
            还没有账号？
            <Link to="/sign-up" search={{ to: here }}>
              注册一个
            </Link>
          </p>
        </div>
      );
    case 'unbound':
      return <BindPanel />;
    case 'failed':
      return <Failure error={standing.error} retry={standing.retry} />;
    default:
      return <Skeleton lines={6} />;
  }
}
