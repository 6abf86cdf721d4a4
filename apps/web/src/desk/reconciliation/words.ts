import type { OutputOf } from '../../api/client.ts';

type Line = OutputOf<'GET /api/payments/statement-lines'>['rows'][number];

/** What a line of a statement is. */
export const movementWords: Readonly<Record<Line['kind'], string>> = {
  payment: '付款',
  return: '退汇',
  receipt: '收款',
};
