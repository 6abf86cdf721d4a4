import type { Me } from '../../api/me.ts';
import { useCall } from '../../api/query.ts';

/** Firms that one holds a mandate of; whoever holds no office also those of which one is the representative. */
export function useOwnFirms(me: Me) {
  const mandates = new Set(me.firms.map(({ firmId }) => firmId));
  const found = useCall('GET /api/firms', { page: 1, pageSize: 100 });
  const rows = found.data?.rows.filter(({ firmId }) => me.assignments.length === 0 || mandates.has(firmId));
  return { ...found, rows, mandates };
}
