import { pack } from '@wenye/policy';
import { type DatedParameter, type Pack, withValues } from '@wenye/rules';
import { useMemo } from 'react';
import { useCall } from '../../api/query.ts';

/**
 * The pack with the figures that two officers confirmed, so that the device decides as the server does; undefined while
 * they are on their way.
 */
export function usePack(): { pack: Pack | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useCall('GET /api/parameters/confirmed', {}, { staleTime: 60_000 });
  const known = useMemo(() => {
    const values = data?.values as readonly DatedParameter[] | undefined;
    if (values === undefined) return undefined;
    return values.length === 0 ? pack : withValues(pack, values);
  }, [data]);
  return { pack: known, error, retry: () => void refetch() };
}
