import { Link } from '@tanstack/react-router';
import { closedTo } from '../shell/menu.ts';
import { useRoles } from '../shell/use-roles.ts';

/** The number of a case; leads to it where the officer may open cases. Who keeps money knows a case by its number alone. */
export function CaseNumber({ caseId, caseNumber }: { caseId: string; caseNumber: string | null }) {
  const roles = useRoles();
  if (closedTo(roles, '/desk/cases')) return <>{caseNumber ?? '—'}</>;
  return (
    <Link params={{ caseId }} to="/desk/cases/$caseId">
      {caseNumber ?? '查看办件'}
    </Link>
  );
}
