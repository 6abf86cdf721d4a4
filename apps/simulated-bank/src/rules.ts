/** What the bank can be told to do, beside paying and answering. Kept in memory: a restart forgets it. */
export type Rules = {
  /** Of a hundred items: refused, or paid and sent back later. */
  rejectPercent: number;
  returnPercent: number;
  /** Of a hundred answer files: written later, written twice, lost. A lost answer is given when asked again. */
  delayPercent: number;
  twicePercent: number;
  losePercent: number;
  /** The whole answer lines of a file in another order, and files in another order. */
  shuffle: boolean;
  /** Takes files and pays, but never answers while set. */
  silent: boolean;
  /** Accounts that are refused, or paid and sent back, whatever their ending. */
  rejectAccounts: string[];
  returnAccounts: string[];
  /** For the next payment file only, then forgotten. */
  nextFile: null | 'reject' | 'return' | 'lose' | 'delay' | 'twice' | 'refuse';
  /** The same seed and files give the same behaviour. */
  seed: number;
};

export const WELL_BEHAVED: Rules = {
  rejectPercent: 0,
  returnPercent: 0,
  delayPercent: 0,
  twicePercent: 0,
  losePercent: 0,
  shuffle: false,
  silent: false,
  rejectAccounts: [],
  returnAccounts: [],
  nextFile: null,
  seed: 1,
};

export type Verdict = { code: string; reason: string; returnedAs: { code: string; reason: string } | null };

/** Endings of account numbers with a fixed fate, for demonstrations and tests. */
export const ENDINGS: Record<string, Verdict> = {
  '9001': { code: '1003', reason: '账户已销户', returnedAs: null },
  '9002': { code: '1002', reason: '户名不符', returnedAs: null },
  '9003': { code: '1004', reason: '账户冻结或止付', returnedAs: null },
  '9004': {
    code: '0000',
    reason: '支付成功',
    returnedAs: { code: '2001', reason: '收款行退汇：账号户名不符' },
  },
  '9005': {
    code: '0000',
    reason: '支付成功',
    returnedAs: { code: '2002', reason: '收款行退汇：账户已销户' },
  },
  '9009': { code: '1001', reason: '账号不存在', returnedAs: null },
};

const PAID: Verdict = { code: '0000', reason: '支付成功', returnedAs: null };
const REJECTED: Verdict = { code: '1009', reason: '其他原因拒付', returnedAs: null };
const RETURNED: Verdict = {
  code: '0000',
  reason: '支付成功',
  returnedAs: { code: '2001', reason: '收款行退汇：账号户名不符' },
};

/**
 * What becomes of a new item.
 * @param holder the account's holder as the bank knows it, or undefined for an account it has not seen
 * @param chance 0 ≤ chance < 100, from the seeded sequence
 */
export function judge(
  item: { account: string; name: string },
  holder: string | undefined,
  rules: Rules,
  chance: number,
): Verdict {
  if (rules.nextFile === 'reject' || rules.rejectAccounts.includes(item.account)) return REJECTED;
  if (rules.nextFile === 'return' || rules.returnAccounts.includes(item.account)) return RETURNED;
  const fixed = ENDINGS[item.account.slice(-4)];
  if (fixed !== undefined) return fixed;
  if (holder !== undefined && holder !== item.name) {
    return { code: '1002', reason: '户名不符', returnedAs: null };
  }
  if (chance < rules.rejectPercent) return REJECTED;
  if (chance < rules.rejectPercent + rules.returnPercent) return RETURNED;
  return PAID;
}

/** Endings that are wrong already when the account is verified; the other fates strike later. */
const WRONG_FROM_THE_START = ['1001', '1002', '1003'];

/** Whether an account exists and bears the name. */
export function judgeAccount(
  account: string,
  name: string,
  holder: string | undefined,
): { code: string; reason: string } {
  const fixed = ENDINGS[account.slice(-4)];
  if (fixed !== undefined && WRONG_FROM_THE_START.includes(fixed.code)) {
    return { code: fixed.code, reason: fixed.reason };
  }
  if (holder !== undefined && holder !== name) return { code: '1002', reason: '户名不符' };
  return { code: '0000', reason: '户名相符' };
}

/** A small seeded sequence (mulberry32): behaviour that can be repeated. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
