import { join } from 'node:path';

export type BankConfig = {
  /** Exchange folder, shared with whoever instructs the bank: `to-bank/` and `from-bank/` below it. */
  readonly exchange: string;
  /** The bank's own folder: its book and the files that it took. */
  readonly own: string;
  readonly port: number;
  readonly pollMs: number;
};

/** @throws Error naming what is missing */
export function readConfig(env: NodeJS.ProcessEnv = process.env): BankConfig {
  const exchange = env['WENYE_BANK_DIR'];
  if (!exchange) throw new Error('WENYE_BANK_DIR is not set');
  return {
    exchange,
    own: env['WENYE_BANK_OWN_DIR'] ?? join(exchange, 'bank-own'),
    port: Number(env['WENYE_BANK_PORT'] ?? '8021'),
    pollMs: Number(env['WENYE_BANK_POLL_MS'] ?? '500'),
  };
}
