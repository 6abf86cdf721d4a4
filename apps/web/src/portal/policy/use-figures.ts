import type { DatedParameter } from '@wenye/rules';
import { useCall } from '../../api/query.ts';
import { usePack } from '../check/use-pack.ts';

/** What pages tell figures by: the business date, and the values of the pack with those that officers confirmed. */
export interface Figures {
  readonly day: string;
  readonly values: readonly DatedParameter[];
}

/** Undefined while they are on their way. */
export function useFigures(): { figures: Figures | undefined; error: unknown; retry: () => void } {
  const day = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  const law = usePack();
  return {
    figures: day.data && law.pack && { day: day.data.date, values: law.pack.values },
    error: day.error ?? law.error,
    retry: () => {
      void day.refetch();
      law.retry();
    },
  };
}
