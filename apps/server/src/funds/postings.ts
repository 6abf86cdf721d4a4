/**
 * The chart of accounts and every posting that exists, as data. The database holds the same rows in
 * `funds.posting_rule` and posts from them only; `postings.test.ts` proves that both agree.
 *
 * Balances are kept debit-positive, so the accounts of a ledger always sum to zero.
 */
export const ACCOUNTS = {
  appropriated: { name: '指标下达', normal: 'credit', budget: true },
  transfers: { name: '净调入', normal: 'credit', budget: true },
  'carried-forward': { name: '净结转', normal: 'credit', budget: true },
  available: { name: '可用指标', normal: 'debit', budget: true },
  reserved: { name: '预留', normal: 'debit', budget: true },
  committed: { name: '承诺支出', normal: 'debit', budget: true },
  'in-transit': { name: '在途', normal: 'debit', budget: true },
  disbursed: { name: '已拨付', normal: 'debit', budget: true },
  lapsed: { name: '年末收回', normal: 'debit', budget: true },
  'recovery-receivable': { name: '应收追回款', normal: 'debit', budget: false },
  'recovery-due': { name: '追回待归属', normal: 'credit', budget: false },
  recovered: { name: '已追回归还指标', normal: 'credit', budget: false },
  'payable-to-treasury': { name: '应缴国库', normal: 'credit', budget: false },
  overpayments: { name: '应退多缴款', normal: 'credit', budget: false },
  cash: { name: '银行账户', normal: 'debit', budget: false },
  'cash-clearing': { name: '银行收支对应', normal: 'debit', budget: false },
} as const satisfies Record<string, { name: string; normal: 'debit' | 'credit'; budget: boolean }>;

export type Account = keyof typeof ACCOUNTS;

/** Accounts that may never be on the other side of zero, after any prefix of the log (invariant 2). */
export const NEVER_NEGATIVE: readonly Account[] = [
  'available',
  'reserved',
  'committed',
  'in-transit',
  'disbursed',
  'recovery-receivable',
  'overpayments',
];

/** One balanced pair of entries. `other` is the second ledger of a transfer. */
export type Pair = { ledger: 'own' | 'other'; debit: Account; credit: Account };

/**
 * `by` are the roles that may post it by themselves, on a document. Of the others each belongs to a step of a case, a
 * payment or a recovery, and is posted by the owner function that takes the step.
 */
export type PostingRule = { name: string; pairs: readonly Pair[]; by: readonly 'finance'[] };

const own = (debit: Account, credit: Account): Pair => ({ ledger: 'own', debit, credit });
const other = (debit: Account, credit: Account): Pair => ({ ledger: 'other', debit, credit });

export const POSTINGS = {
  appropriation: { name: '指标下达', by: ['finance'], pairs: [own('available', 'appropriated')] },
  transfer: {
    name: '指标调剂',
    by: ['finance'],
    pairs: [own('transfers', 'available'), other('available', 'transfers')],
  },
  reservation: { name: '预留', by: [], pairs: [own('reserved', 'available')] },
  release: { name: '释放预留', by: [], pairs: [own('available', 'reserved')] },
  commitment: { name: '承诺支出', by: [], pairs: [own('committed', 'reserved')] },
  cancellation: { name: '取消待付', by: [], pairs: [own('available', 'committed')] },
  instruction: { name: '支付指令', by: [], pairs: [own('in-transit', 'committed')] },
  settlement: {
    name: '到账',
    by: [],
    pairs: [own('disbursed', 'in-transit'), own('cash-clearing', 'cash')],
  },
  rejection: { name: '银行拒付', by: [], pairs: [own('committed', 'in-transit')] },
  // The bank refused an item, and has said since that it had paid it: no second instruction.
  reinstatement: { name: '拒付作废，恢复在途', by: [], pairs: [own('in-transit', 'committed')] },
  return: { name: '退汇', by: [], pairs: [own('committed', 'disbursed'), own('cash', 'cash-clearing')] },
  'recovery-order': {
    name: '决定追回',
    by: [],
    pairs: [own('recovery-receivable', 'recovery-due')],
  },
  'recovery-receipt': { name: '收到追回款', by: [], pairs: [own('cash', 'recovery-receivable')] },
  'recovery-restored': {
    name: '追回款归还指标',
    by: [],
    pairs: [own('recovery-due', 'recovered'), own('available', 'disbursed')],
  },
  'recovery-to-treasury': {
    name: '追回款应缴国库',
    by: [],
    pairs: [own('recovery-due', 'payable-to-treasury')],
  },
  'recovery-reduction': {
    name: '退汇抵减追回',
    by: [],
    pairs: [own('recovery-due', 'recovery-receivable')],
  },
  'recovery-write-off': {
    name: '追回核销',
    by: [],
    pairs: [own('recovery-due', 'recovery-receivable')],
  },
  'recovery-reinstated': {
    name: '核销后又收回',
    by: [],
    pairs: [own('recovery-receivable', 'recovery-due')],
  },
  // An award taken back stands again: nothing is owed back.
  'recovery-annulled': {
    name: '批准恢复，不再追回',
    by: [],
    pairs: [own('recovery-due', 'recovery-receivable')],
  },
  // The bank returned what its payee had already paid back: that was never to be recovered, and is owed to them (an
  // overpayment). It had gone back to the budget as recovered, or was owed to the treasury; now the return gives it back.
  'recovery-displaced': { name: '已追回的又由银行退汇', by: [], pairs: [own('recovered', 'cash-clearing')] },
  'recovery-displaced-treasury': {
    name: '已追回应缴国库的又由银行退汇',
    by: [],
    pairs: [own('payable-to-treasury', 'cash-clearing'), own('available', 'disbursed')],
  },
  overpayment: { name: '收到多缴款', by: [], pairs: [own('cash', 'overpayments')] },
  refund: { name: '退还多缴款', by: [], pairs: [own('overpayments', 'cash')] },
  'refund-return': { name: '退还多缴款退汇', by: [], pairs: [own('cash', 'overpayments')] },
  // What of it was cancelled or repaid is owed once more.
  'award-restored': { name: '批准恢复，重新列入待付', by: [], pairs: [own('committed', 'available')] },
  // A reconsideration gives more than was awarded.
  'award-raised': { name: '批准金额调增', by: [], pairs: [own('committed', 'available')] },
  lapse: { name: '年末收回', by: ['finance'], pairs: [own('lapsed', 'available')] },
  'carry-forward': {
    name: '结转下年',
    by: ['finance'],
    pairs: [own('carried-forward', 'available'), other('available', 'carried-forward')],
  },
} as const satisfies Record<string, PostingRule>;

export type PostingEvent = keyof typeof POSTINGS;
