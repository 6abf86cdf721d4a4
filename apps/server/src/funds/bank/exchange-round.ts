import type { Exchange } from './exchange.ts';
import { readBank } from './read-bank.ts';
import { retryUnknown } from './retry-unknown.ts';
import { askAboutAccounts } from './verify-accounts.ts';

/** How long the bank is left in peace before it is asked again about the same batch. */
const QUIET_MS = 20_000;

/**
 * What the worker does with the bank, again and again: reads what it left, asks again about what is unknown and
 * about accounts that nobody has verified yet.
 */
export async function exchangeRound(exchange: Exchange, quietForMs = QUIET_MS): Promise<void> {
  await readBank(exchange);
  await retryUnknown(exchange, quietForMs);
  await askAboutAccounts(exchange);
}
