import type { OutputOf } from '../../api/client.ts';

export type Ledger = OutputOf<'GET /api/funds/ledgers'>['rows'][number];
export type LedgerDetails = OutputOf<'GET /api/funds/ledgers/:ledgerId'>;
