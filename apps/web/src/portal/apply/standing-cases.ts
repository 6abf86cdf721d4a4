import { useCall } from '../../api/query.ts';
import type { OwnCase } from '../cases/case-card.tsx';
import type { Claimant } from './behalf.ts';

/** Those of the cases that are for this benefit and bar another for the same: under way, awarded, or not all paid back. Pure. */
export function standingOf<Row extends Pick<OwnCase, 'benefitId' | 'barsAnother'>>(
  rows: readonly Row[],
  benefitIds: readonly string[],
): Row[] {
  return rows.filter(({ benefitId, barsAnother }) => benefitIds.includes(benefitId) && barsAnother);
}

/** Own cases for some benefits that may be for the same thing. */
export interface StandingCases {
  rows: OwnCase[];
  /** Whether these are all of them: of many cases only the latest are looked through. */
  all: boolean;
}

const LOOKED_THROUGH = 200;

/** The claimant's own cases for these benefits that may be for the same thing; undefined while they are not known. */
export function useStandingCases(
  claimant: Claimant,
  benefitIds: readonly string[],
): StandingCases | undefined {
  const input = { page: 1, pageSize: LOOKED_THROUGH, claimantId: claimant.id };
  const { data } = useCall('GET /api/cases/mine', input, { staleTime: 5_000 });
  return data && { rows: standingOf(data.rows, benefitIds), all: data.total <= data.rows.length };
}
