/** How an account of the register stands, as `funds.account_standing` says it: only a usable one is paid. */
export const ACCOUNT_STANDINGS = ['usable', 'unverified', 'rejected', 'closed'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

/**
 * What keeps an obligation from being paid: its account, that the last attempt failed by a paper of the bank alone, that
 * the bank refused it and its statement lists it as paid, or that it is proposed to revoke the award.
 */
export const PAYABLE_STANDINGS = [...ACCOUNT_STANDINGS, 'awaits-statement', 'disputed', 'held'] as const;
export type PayableStanding = (typeof PAYABLE_STANDINGS)[number];
