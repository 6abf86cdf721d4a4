import type { Ledger } from './views.ts';

/** What an account of a ledger holds, in yuan. */
export function balanceOf(ledger: Pick<Ledger, 'balances'>, account: string): string {
  return ledger.balances.find((each) => each.account === account)?.balanceYuan ?? '0.00';
}
