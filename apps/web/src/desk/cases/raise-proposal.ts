import { yuanToFen } from '@wenye/codes';
import { formatDate } from '../../format/dates.ts';

/**
 * The raise that is proposed in the reconsideration of now, if any: the last one, since who proposes again replaces it. Pure.
 */
export function raiseProposal<Step extends { command: string }>(steps: readonly Step[]): Step | undefined {
  const asked = steps.findLastIndex(({ command }) => command === 'request-reconsideration');
  return steps.slice(asked + 1).findLast(({ command }) => command === 'propose-raise');
}

/** An award of a case, and what today's reckoning found of it. */
type Award = {
  readonly amountYuan: string | null;
  readonly decision: { readonly amountYuan: string } | null;
  readonly monthsHeld: readonly string[];
  readonly knownToday: {
    readonly kind: string;
    readonly differenceYuan: string | null;
    readonly knownOn: string;
  } | null;
};

/**
 * The most that a variation adds, and why that much: for months what today's reckoning of those that the case holds adds; else
 * as much again as was decided, or what is reckoned where that is more. The server says the same. Pure.
 */
export function raiseBound(award: Award): { mostYuan: string; why: string } {
  const { amountYuan, decision, knownToday, monthsHeld } = award;
  const decided = decision?.amountYuan ?? amountYuan ?? '0.00';
  const owed = knownToday?.kind === 'owed' ? knownToday : null;
  const reckoned = owed?.differenceYuan ?? '0.00';
  if (monthsHeld.length > 0)
    return owed === null
      ? { mostYuan: '0.00', why: '按现在所知、只算本件持有的月份重算，没有应补的；登记有误的先更正。应补' }
      : { mostYuan: reckoned, why: `按${formatDate(owed.knownOn)}所知、只算本件持有的月份重算，应补` };
  return owed !== null && (yuanToFen(reckoned) ?? 0) > (yuanToFen(decided) ?? 0)
    ? { mostYuan: reckoned, why: `按${formatDate(owed.knownOn)}所知重算，应补` }
    : { mostYuan: decided, why: '原批准' };
}

/** What follows of a variation, by where the rest is paid; nothing before that is chosen. Pure. */
export function variationWords(adds: string | undefined): string {
  switch (adds) {
    case 'here':
      return '补发的从原来付款的资金账列支，随下一批拨付；资金账可用指标不足的，转为“待资金到位”，到位后自动列入。决定以后金额不能再改，发现多给的只能“拟撤销”、追回。补给的是拟定时选的月份，请核对；请在理由中写明怎样算得。';
    case 'elsewhere':
      return '申请人随即可以申请别的月份，请在理由中写明是哪些月份。';
    default:
      return '';
  }
}
