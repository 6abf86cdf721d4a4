import type { Me } from '../../api/me.ts';

/**
 * Where signing in leads: to the page that was wanted, else an officer to the desk and everybody else to their own
 * page. Only within this site: an address given in the query must not lead elsewhere.
 */
export function landingPath(wanted: unknown, { assignments }: Pick<Me, 'assignments'>): string {
  if (typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted)) return wanted;
  return assignments.length > 0 ? '/desk' : '/me';
}
