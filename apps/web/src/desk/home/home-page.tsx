import { useCall } from '../../api/query.ts';
import { Redirect } from '../../ui/redirect.tsx';
import { Problem } from '../parts/problem.tsx';
import { firstFor } from '../shell/menu.ts';

/** The desk opens where this officer's work is. */
export function HomePage() {
  const { data: me } = useCall('GET /api/me', {}, { staleTime: 60_000 });
  if (!me) return null;
  const first = firstFor(new Set(me.assignments.map(({ role }) => role)));
  return first ? <Redirect to={first.path} /> : <Problem status="info" title="您的职责在工作台没有页面" />;
}
