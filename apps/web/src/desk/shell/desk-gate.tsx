import { Link, useLocation } from '@tanstack/react-router';
import { Layout, Spin } from 'antd';
import { Fragment, type ReactNode, useRef, useState } from 'react';
import { ApiError, mayRetry, messageOf } from '../../api/errors.ts';
import { type Me, useMe } from '../../api/me.ts';
import { Redirect } from '../../ui/redirect.tsx';
import { Problem } from '../parts/problem.tsx';
import { DeskHead } from './desk-head.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/**
 * Lets officers in; everybody else is told what to do. The server checks each act again. When a session ends while a
 * page is open, the page stays as it is, with what was typed, and signing in opens above it.
 */
export function DeskGate({ children }: { children: (me: Me) => ReactNode }) {
  const { data, error, isFetching, refetch } = useMe();
  const [wanted] = useState(useLocation().href);
  const officer = useRef<Me | null>(null);
  const signedOut = data?.account === null || (error instanceof ApiError && error.signedOut);
  if (data?.account) officer.current = mayEnter(data) ? data : null;
  if (officer.current && data) {
    return (
      <>
        {/* Another officer signing in gets pages of their own, with nothing that was typed before. */}
        <Fragment key={officer.current.account?.accountId}>{children(officer.current)}</Fragment>
        {signedOut ? <SignInAgain /> : null}
      </>
    );
  }
  // Who has just signed in is asked again: what was known before does not lead back to signing in.
  if (signedOut && !isFetching) return <Redirect to={`/sign-in?to=${encodeURIComponent(wanted)}`} />;
  if (error && !signedOut)
    return (
      <main>
        <Problem
          detail={messageOf(error)}
          {...(mayRetry(error) ? { retry: refetch } : {})}
          status="error"
          title="没有连上服务"
        />
      </main>
    );
  if (!data || signedOut) return <Opening />;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <DeskHead me={data} />
      <Layout.Content>
        <NotIn me={data} />
      </Layout.Content>
    </Layout>
  );
}

/** Why somebody who is signed in is not let in, and what to do. */
function NotIn({ me: { secondFactorNeeded, account } }: { me: Me }) {
  if (secondFactorNeeded) {
    return (
      <Problem
        detail={
          account?.secondFactorEnabled
            ? '请退出后重新登录，并输入动态口令。'
            : '这个账号还没有开通动态口令。请到“我的”页面用账号的密码开通，随后就能进入工作台。'
        }
        title="经办账号须用动态口令登录"
      >
        <Link to="/me">{account?.secondFactorEnabled ? '去退出登录' : '去开通动态口令'}</Link>
      </Problem>
    );
  }
  return (
    <Problem
      detail="工作台只供经办人员使用；如您是经办人员，请联系本单位管理员核对任职日期。"
      status="403"
      title="您在业务日期没有经办职责"
    >
      <Link to="/">回到群众和企业页面</Link>
    </Problem>
  );
}

/** Not over the whole window: there the words are white on grey, which too few can read. */
function Opening() {
  return (
    <div role="status" style={{ padding: 96, textAlign: 'center' }}>
      <Spin style={{ marginBottom: 12 }} />
      <p>正在打开工作台</p>
    </div>
  );
}

const mayEnter = ({ account, secondFactorNeeded, assignments }: Me): boolean =>
  account !== null && !secondFactorNeeded && assignments.length > 0;
