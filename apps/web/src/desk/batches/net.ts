import { fenToYuan, yuanToFen } from '@wenye/codes';
import type { Batch } from './views.ts';

/** What left the account for a batch, in yuan: what came back later had been paid, too. Pure. */
export function paidOutYuan({
  settledYuan,
  returnedYuan,
}: Pick<Batch, 'settledYuan' | 'returnedYuan'>): string {
  return fenToYuan((yuanToFen(settledYuan) ?? 0) + (yuanToFen(returnedYuan) ?? 0));
}
