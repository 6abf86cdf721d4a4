import { findScheme } from '@wenye/policy';
import { formatYuan, sumYuan } from '../../format/money.ts';

type Question = { title: string; content: string };
type Amount = { amountYuan: string | null };

const REFUSED_ONE_BY_ONE = '的会逐件列出原因，其余照办。';

/** Asked before many cases are awarded at once: how many, and how much money they commit together. Pure. */
export function awardQuestion(chosen: readonly Amount[]): Question {
  return {
    title: `批准 ${chosen.length} 件，共 ${sumOf(chosen)}？`,
    content: `批准后资金转为承诺支出，并进入待拨付。不能批准${REFUSED_ONE_BY_ONE}`,
  };
}

/**
 * Asked before many reviews are passed at once, where some are at the last level: how many, and how much money those
 * reserve together. null where none is, since then nothing but the level changes. Pure.
 */
export function passQuestion(
  chosen: readonly (Amount & { benefitId: string; level: number })[],
): Question | null {
  const last = chosen.filter(({ benefitId, level }) => level === findScheme(benefitId)?.levels.value.length);
  if (last.length === 0) return null;
  const which =
    last.length === chosen.length
      ? '末级审核通过即预留资金。'
      : `其中 ${last.length} 件是末级审核，通过即预留资金；其余转下一级。`;
  return {
    title: `审核通过 ${chosen.length} 件，预留共 ${sumOf(last)}？`,
    content: `${which}不能通过${REFUSED_ONE_BY_ONE}`,
  };
}

/** The amounts of cases together, 1,647.30 元; of a case without one nothing. Pure. */
export function sumOf(cases: readonly Amount[]): string {
  return formatYuan(sumYuan(cases.map(({ amountYuan }) => amountYuan ?? '0.00')));
}
