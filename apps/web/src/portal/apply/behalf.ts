import { createContext, useContext } from 'react';
import { useCall } from '../../api/query.ts';

export type Claimant = { readonly kind: 'person' | 'firm'; readonly id: string };

/**
 * For whom a clerk at a counter uses these pages, in the claimant's name; null where the claimant uses them. The
 * pages are the same: only where the registers are read, whose the papers are, and where one goes on differ.
 */
export const ServedContext = createContext<Claimant | null>(null);

export function useServed(): Claimant | null {
  return useContext(ServedContext);
}

/** What the registers say of the person who applies. */
export function usePersonRegister(wanted = true) {
  const served = useServed();
  const own = useCall('GET /api/people/me', {}, { enabled: wanted && served === null });
  const theirs = useCall(
    'GET /api/people/:personId',
    { personId: served?.id ?? '' },
    { enabled: wanted && served?.kind === 'person' },
  );
  return served === null ? own : theirs;
}

/** Whose a paper is: the firm's or, handed over at a counter, the person's. One's own needs no saying. */
export function useFileOwner(claimant: Claimant): { firmId?: string; personId?: string } {
  const served = useServed();
  if (claimant.kind === 'firm') return { firmId: claimant.id };
  return served === null ? {} : { personId: claimant.id };
}

/** Where receipts and cases are shown: in the portal, or at the counter. */
export function usePlaces() {
  return useServed() === null
    ? ({ receipt: '/receipts/$submissionId', case: '/cases/$caseId', cases: '/cases' } as const)
    : ({
        receipt: '/desk/counter/receipts/$submissionId',
        case: '/desk/counter/cases/$caseId',
        cases: '/desk/counter',
      } as const);
}
