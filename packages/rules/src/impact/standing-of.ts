import type { Outcome } from '../answer.ts';
import { ofWorth, type Standing } from './effect.ts';

/** What an answer of the contract comes to; null: not due. */
export function standingOf({ eligibility, range, months, until }: Outcome): Standing | null {
  if (eligibility === 'not-entitled') return null;
  return ofWorth({ eligibility, lowFen: fen(range?.minYuan), highFen: fen(range?.maxYuan), months, until });
}

/** Yuan with two decimals, as the contract writes them. */
const fen = (yuan: string | null | undefined): number | null =>
  yuan === null || yuan === undefined ? null : Number(yuan.replace('.', ''));
