import { useRoles } from '../shell/use-roles.ts';

const listReaders = ['counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'];
const obstacleReaders = ['reviewer', 'approver', 'auditor', 'leader', 'parameter-officer'];

/** Who may be told of people by name, and who what stands in the way (access of the routes). */
export function useReaders(): { readonly lists: boolean; readonly obstacles: boolean } {
  const roles = useRoles();
  const holds = (some: readonly string[]) => some.some((role) => roles.has(role));
  return { lists: holds(listReaders), obstacles: holds(obstacleReaders) };
}
