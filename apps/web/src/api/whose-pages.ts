/** The account that was signed in when what the pages show was read; it stays when the session ends, as the pages do. */
let whose: string | null = null;

/**
 * Notes who is signed in.
 * @returns whether the pages were another account's until now
 */
export function pagesNowBelongTo(accountId: string): boolean {
  const wereAnothers = whose !== null && whose !== accountId;
  whose = accountId;
  return wereAnothers;
}

/**
 * What our pages tell with every request: that it is meant (no page of another site can set a header), and for whom the
 * page is. Where another window has signed in as somebody else, the server does nothing in their name.
 */
export function pageHeaders(): Record<string, string> {
  return { 'x-wenye': '1', ...(whose === null ? {} : { 'x-wenye-account': whose }) };
}

/** After signing out, the pages are nobody's. */
export function pagesBelongToNobody(): void {
  whose = null;
}
