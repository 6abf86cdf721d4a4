import type { OutputOf } from '../../api/client.ts';

export type Item = OutputOf<'GET /api/payments/items'>['rows'][number];
export type Recovery = OutputOf<'GET /api/payments/recoveries'>['rows'][number];
