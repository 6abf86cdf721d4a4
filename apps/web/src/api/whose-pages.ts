/** Who signs in: an account, and the natural person that it is bound to. One person may have several accounts. */
interface Who {
  account: { accountId: string };
  person: { personId: string } | null;
}

/** Who was signed in when what the pages show was read; it stays when the session ends, as the pages do. */
let whose: Who | null = null;

/**
 * Notes who is signed in.
 * @returns whether the pages were somebody else's until now
 */
export function pagesNowBelongTo({ account, person }: Who): boolean {
  const before = whose;
  whose = { account, person };
  return before !== null && idOf(before) !== idOf(whose);
}

const idOf = ({ account, person }: Who): string => person?.personId ?? account.accountId;

/** Tells from now on whether the pages are still whose they are now: what one has typed is not saved by another. */
export function ownersWatch(): () => boolean {
  const owner = whose && idOf(whose);
  return () => (whose && idOf(whose)) === owner;
}

/**
 * What our pages tell with every request: that it is meant (no page of another site can set a header), and which
 * account the page shows. Where another window has signed in as somebody else, the server does nothing in their name.
 */
export function pageHeaders(): Record<string, string> {
  return { 'x-wenye': '1', ...(whose === null ? {} : { 'x-wenye-account': whose.account.accountId }) };
}

/** After signing out, the pages are nobody's. */
export function pagesBelongToNobody(): void {
  whose = null;
}
