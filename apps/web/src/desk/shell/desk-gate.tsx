import { Link, Navigate, useLocation } from '@tanstack/react-router';
import { Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import type { Me } from '../../api/me.ts';
import { useCall } from '../../api/query.ts';
import { Problem } from '../parts/problem.tsx';

/** Lets officers in; everybody else is told what to do. The server checks each act again. */
export function DeskGate({ children }: { children: (me: Me) => ReactNode }) {
  const { data: me, error, refetch } = useCall('GET /api/me', {}, { staleTime: 60_000 });
  // Kept: while the sign-in page is loading, the address is already its own, and asking again would not end.
  const [wanted] = useState(useLocation().href);
  if (error) return <Problem detail={messageOf(error)} retry={refetch} status="error" title="没有连上服务" />;
  if (!me) return <Spin fullscreen description="正在打开工作台" />;
  if (!me.account) return <Navigate replace search={{ to: wanted }} to="/sign-in" />;
  if (me.secondFactorNeeded) {
    return (
      <Problem detail="请退出后重新登录，并输入动态口令。" title="经办账号须用动态口令登录">
        <Link to="/me">去退出登录</Link>
      </Problem>
    );
  }
  if (me.assignments.length === 0) {
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
  return children(me);
}
