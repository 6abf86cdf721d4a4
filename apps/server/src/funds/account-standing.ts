/** How an account of the register stands, as `funds.account_standing` says it: only a usable one is paid. */
export const ACCOUNT_STANDINGS = ['usable', 'unverified', 'rejected', 'closed'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];
