import { useMe } from '../../api/me.ts';
import { Redirect } from '../../ui/redirect.tsx';
import { Problem } from '../parts/problem.tsx';
import { firstFor } from '../shell/menu.ts';

/** The desk opens where this officer's work is. */
export function HomePage() {
  const { data: me } = useMe();
  if (!me) return null;
  const first = firstFor(new Set(me.assignments.map(({ role }) => role)));
  return first ? <Redirect to={first.path} /> : <Problem status="info" title="您的职责在工作台没有页面" />;
}
