import type { Role } from '@wenye/codes';
import { useMe } from '../../api/me.ts';

/** The roles that the signed-in officer holds somewhere; for showing buttons only, the server decides. */
export function useRoles(): ReadonlySet<string> {
  const { data } = useMe();
  return new Set(data?.assignments.map(({ role }) => role) ?? []);
}

/** The business date, from the same answer. */
export function useBusinessDate(): string {
  const { data } = useMe();
  return data?.businessDate ?? '';
}

/** The offices that the officer works in, each once. */
export function useOffices(): readonly string[] {
  const { data } = useMe();
  return [...new Set(data?.assignments.map(({ officeName }) => officeName))];
}

/** The division (six digits) in which the officer holds a role; undefined where it is a zone's office or none. */
export function useDivisionOf(role: Role): string | undefined {
  const { data } = useMe();
  return data?.assignments.find((each) => each.role === role)?.divisionCode?.slice(0, 6);
}

/** The officer holds one of these roles in the office of the whole city. */
export function useWholeCity(...roles: readonly Role[]): boolean {
  const { data } = useMe();
  return (data?.assignments ?? []).some(
    ({ role, divisionCode }) =>
      // A city's own code ends so (GB/T 2260).
      roles.includes(role as Role) && divisionCode?.endsWith('00') === true,
  );
}
