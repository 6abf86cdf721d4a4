import { refresh, useCall } from '../../api/query.ts';
import { usePersonRegister } from '../apply/behalf.ts';

export type Claimant = { kind: 'person' | 'firm'; id: string; name: string };

/** The claimant's accounts, whose name they must bear (undefined until it is read), and whether who uses the page may name another: everybody their own, few a firm's. */
export function useAccounts(claimant: Claimant) {
  const ofFirm = claimant.kind === 'firm';
  const person = usePersonRegister(!ofFirm);
  const firm = useCall('GET /api/firms/:firmId', { firmId: claimant.id }, { enabled: ofFirm });
  const { error, refetch } = ofFirm ? firm : person;
  return {
    holder: ofFirm ? firm.data?.name : person.data?.name,
    accounts: ofFirm ? firm.data?.accounts : person.data?.accounts,
    mayName: ofFirm ? firm.data?.fullPower === true : true,
    error,
    refetch,
  };
}

export type Account = NonNullable<ReturnType<typeof useAccounts>['accounts']>[number];

/** After an account was registered. */
export const refreshAccounts = () =>
  refresh('GET /api/firms/:firmId', 'GET /api/people/me', 'GET /api/people/:personId');
