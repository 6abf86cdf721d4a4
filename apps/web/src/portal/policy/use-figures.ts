import { figuresRead } from '@wenye/policy';
import type { DatedParameter } from '@wenye/rules';
import { useMemo } from 'react';
import { useCall } from '../../api/query.ts';
import { usePack } from '../check/use-pack.ts';

/** What pages tell figures by: the business date, and the values of the pack with those that officers confirmed and rules read. */
export interface Figures {
  readonly day: string;
  readonly values: readonly DatedParameter[];
}

/** Undefined while they are on their way. */
export function useFigures(): { figures: Figures | undefined; error: unknown; retry: () => void } {
  const day = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  const law = usePack();
  const [date, values] = [day.data?.date, law.pack?.values];
  const figures = useMemo(
    () => (date && values ? { day: date, values: figuresRead(values) } : undefined),
    [date, values],
  );
  return {
    figures,
    error: day.error ?? law.error,
    retry: () => {
      void day.refetch();
      law.retry();
    },
  };
}
