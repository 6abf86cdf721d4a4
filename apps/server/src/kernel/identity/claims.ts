import { z } from 'zod';

/** What the identity provider vouches for (scope `identity`). */
export const identityClaims = z.object({
  sub: z.string().min(1),
  name: z.string().min(1).max(50),
  id_number: z.string().regex(/^\d{17}[\dX]$/),
});
export type IdentityClaims = z.infer<typeof identityClaims>;

/** Claims of a sign-in that is under way, from the provider's answer to the session that they justify. */
export type PendingClaims = {
  readonly put: (claims: IdentityClaims) => void;
  /** Gives and forgets. */
  readonly take: (subject: string) => IdentityClaims | undefined;
};

const life = 5 * 60_000;

/** Kept in memory for minutes only: an ID number is never stored with the account. */
export function pendingClaims(clock: () => number = Date.now): PendingClaims {
  const bySubject = new Map<string, { claims: IdentityClaims; since: number }>();
  return {
    put(claims) {
      for (const [subject, { since }] of bySubject) if (clock() - since > life) bySubject.delete(subject);
      bySubject.set(claims.sub, { claims, since: clock() });
    },
    take(subject) {
      const found = bySubject.get(subject);
      bySubject.delete(subject);
      return found !== undefined && clock() - found.since <= life ? found.claims : undefined;
    },
  };
}
