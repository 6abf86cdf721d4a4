import { fenToYuan, yuanToFen } from '@wenye/codes';
import { formatYuan } from '../../format/money.ts';

/** Asked before many cases are awarded at once: how many, and how much money they commit together. Pure. */
export function awardQuestion(chosen: readonly { amountYuan: string | null }[]): {
  title: string;
  content: string;
} {
  const fen = chosen.reduce((sum, { amountYuan }) => sum + (yuanToFen(amountYuan ?? '0.00') ?? 0), 0);
  return {
    title: `批准 ${chosen.length} 件，共 ${formatYuan(fenToYuan(fen))}？`,
    content: '批准后资金转为承诺支出，并进入待拨付。不能批准的会逐件列出原因，其余照办。',
  };
}
