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

/** After signing out, the pages are nobody's. */
export function pagesBelongToNobody(): void {
  whose = null;
}
