/**
 * The funds that article 25.1 lets the city use together. Money of one fund is never posted to another:
 * each has its own ledgers.
 */
export const FUND_IDS = [
  'unemployment-insurance',
  'employment-subsidy',
  'training-account',
  'restructuring-award',
] as const;

export type FundId = (typeof FUND_IDS)[number];

export type Fund = {
  id: FundId;
  name: string;
  /**
   * What money that comes back does: it can be spent again (`restores`), or it belongs to the treasury
   * (`treasury`). Data of the fund, to be confirmed by the finance office that keeps it.
   */
  recovery: 'restores' | 'treasury';
};

/** The row values of `funds.fund`; a test compares both. */
export const FUNDS: readonly Fund[] = [
  { id: 'unemployment-insurance', name: '失业保险基金', recovery: 'restores' },
  { id: 'employment-subsidy', name: '就业补助资金', recovery: 'restores' },
  { id: 'training-account', name: '职业技能提升行动专账资金', recovery: 'restores' },
  { id: 'restructuring-award', name: '工业企业结构调整专项奖补资金', recovery: 'treasury' },
];

/** One ledger: a fund in a budget year, kept by the division that pays (county or city, six digits). */
export type LedgerKey = { fund: FundId; year: number; division: string };
