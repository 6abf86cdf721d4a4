import { Link } from '@tanstack/react-router';
import { useRoles } from '../shell/use-roles.ts';

/** Who opens cases, as the server has it; who keeps money knows a case by its number alone. */
const openers = ['counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'];

/** The number of a case; leads to it where the officer may open cases. */
export function CaseNumber({ caseId, caseNumber }: { caseId: string; caseNumber: string | null }) {
  const roles = useRoles();
  if (!openers.some((role) => roles.has(role))) return <>{caseNumber ?? '—'}</>;
  return (
    <Link params={{ caseId }} to="/desk/cases/$caseId">
      {caseNumber ?? '查看办件'}
    </Link>
  );
}
