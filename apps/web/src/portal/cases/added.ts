import { fenToYuan, yuanToFen } from '@wenye/codes';
import { formatYuan } from '../../format/money.ts';

/** What reconsideration added to the amount that rules reckon, less what was revoked since, in a sentence; null where it added nothing. Pure. */
export function addedText({
  amountYuan,
  revokedYuan = null,
  decision,
}: {
  amountYuan: string | null;
  revokedYuan?: string | null;
  decision: { amountYuan: string } | null;
}): string | null {
  const [left, reckoned] = [yuanToFen(amountYuan ?? ''), yuanToFen(decision?.amountYuan ?? '')];
  if (left === null || reckoned === null || reckoned === 0) return null;
  const revoked = yuanToFen(revokedYuan ?? '0.00') ?? 0;
  const addedFen = left + revoked - reckoned;
  if (addedFen <= 0) return null;
  const [all, part, added, taken] = [left, reckoned, addedFen, revoked].map((fen) =>
    formatYuan(fenToYuan(fen)),
  );
  const less = revoked === 0 ? '' : `，减去撤销的 ${taken}`;
  return `批准的金额 ${all}，包括下面测算的 ${part}，和复议决定补发的 ${added}${less}。`;
}
