import type { Me } from '../../api/me.ts';

/**
 * Where signing in leads: to the page that was wanted, else an officer to the desk, who acts for a firm to its pages, and
 * everybody else to their own. Only within this site: an address given in the query must not lead elsewhere.
 */
export function landingPath(
  wanted: unknown,
  { assignments, firms }: Pick<Me, 'assignments' | 'firms'>,
): string {
  if (typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted)) return wanted;
  if (assignments.length > 0) return '/desk';
  return firms.length > 0 ? '/firm' : '/me';
}
