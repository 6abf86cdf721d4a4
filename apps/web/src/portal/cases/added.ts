import { fenToYuan, yuanToFen } from '@wenye/codes';
import { formatYuan } from '../../format/money.ts';

/** What reconsideration added to the amount that rules reckon, in a sentence; null where it added nothing. Pure. */
export function addedText({
  amountYuan,
  decision,
}: {
  amountYuan: string | null;
  decision: { amountYuan: string } | null;
}): string | null {
  const [whole, reckoned] = [yuanToFen(amountYuan ?? ''), yuanToFen(decision?.amountYuan ?? '')];
  if (whole === null || reckoned === null || reckoned === 0 || whole <= reckoned) return null;
  const [all, part, added] = [whole, reckoned, whole - reckoned].map((fen) => formatYuan(fenToYuan(fen)));
  return `批准的金额 ${all}，包括下面测算的 ${part}，和复议决定补发的 ${added}。`;
}
