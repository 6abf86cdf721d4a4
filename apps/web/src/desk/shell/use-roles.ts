import { useCall } from '../../api/query.ts';

/** The roles that the signed-in officer holds somewhere; for showing buttons only, the server decides. */
export function useRoles(): ReadonlySet<string> {
  const { data } = useCall('GET /api/me', {}, { staleTime: 60_000 });
  return new Set(data?.assignments.map(({ role }) => role) ?? []);
}

/** The business date, from the same answer. */
export function useBusinessDate(): string {
  const { data } = useCall('GET /api/me', {}, { staleTime: 60_000 });
  return data?.businessDate ?? '';
}
