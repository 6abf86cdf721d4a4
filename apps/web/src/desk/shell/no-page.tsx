import { Problem } from '../parts/problem.tsx';
import { OwnPages } from './not-yours.tsx';
import { useRoles } from './use-roles.ts';

/** An address below the desk's that leads nowhere, within its shell. */
export function NoPage() {
  return (
    <Problem detail="地址可能写错了，或者页面已经不在了。" status="404" title="工作台没有这个页面">
      <OwnPages held={useRoles()} />
    </Problem>
  );
}
