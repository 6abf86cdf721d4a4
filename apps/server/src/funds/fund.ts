import { type FundId, funds } from '@wenye/policy';
import { namedDivision } from '../people/names.ts';

export type { FundId } from '@wenye/policy';

/**
 * What money that comes back does: it can be spent again (`restores`), or it belongs to the treasury. Data of
 * the fund, to be confirmed by the finance office that keeps it; the row values of `funds.fund.recovery`.
 */
export const RECOVERY: Readonly<Record<FundId, 'restores' | 'treasury'>> = {
  'unemployment-insurance': 'restores',
  'employment-subsidy': 'restores',
  'training-account': 'restores',
  'restructuring-award': 'treasury',
};

/** The funds that article 25.1 lets the city use together. Money of one is never posted to another. */
export const FUND_IDS = Object.keys(RECOVERY) as [FundId, ...FundId[]];

/** The fund's name as the policy has it; the id itself for one that is unknown. */
export function fundName(id: string): string {
  return funds.find((fund) => fund.id === id)?.name ?? id;
}

/** A ledger as its page is headed. */
export const ledgerName = ({ fund, year, division }: LedgerKey): string =>
  `${fundName(fund)} · ${year}年 · ${namedDivision(division).name}`;

/** One ledger: a fund in a budget year, kept by the division that pays (county or city, six digits). */
export type LedgerKey = { fund: FundId; year: number; division: string };
