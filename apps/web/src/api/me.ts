import type { OutputOf } from './client.ts';
import { ApiError } from './errors.ts';
import { useCall } from './query.ts';

export type Me = OutputOf<'GET /api/me'>;

/**
 * Who is signed in, and what day it is. Whoever comes back to the page may have signed in, or out, in another window: then
 * it is asked anew.
 */
export function useMe() {
  return useCall('GET /api/me', {}, { staleTime: 60_000, refetchOnWindowFocus: 'always' });
}

/** What a button to the identity provider ends with; null where none is connected, or it is not known yet. */
export function useIdentityProvider(): '' | '（模拟）' | null {
  const { data } = useMe();
  if (!data?.identityProvider) return null;
  return data.mode === 'demonstration' ? '（模拟）' : '';
}

/** Where somebody stands with this site: the gate before every page that shows or stores personal data. */
export type Standing =
  | { kind: 'loading' }
  | { kind: 'failed'; error: unknown; retry: () => void }
  | { kind: 'signed-out' }
  /** Signed in, but the account is not bound to a natural person yet. */
  | { kind: 'unbound'; me: Me }
  | { kind: 'bound'; me: Me };

export function useStanding(): Standing {
  const { data, error, refetch } = useMe();
  if (error instanceof ApiError && error.signedOut) return { kind: 'signed-out' };
  if (error) return { kind: 'failed', error, retry: () => void refetch() };
  if (!data) return { kind: 'loading' };
  if (data.account === null) return { kind: 'signed-out' };
  return data.person === null ? { kind: 'unbound', me: data } : { kind: 'bound', me: data };
}
