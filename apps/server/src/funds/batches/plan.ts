import type { AccountStanding, PayableStanding } from '../account-standing.ts';
import type { ItemState } from '../payment-item.transitions.ts';
import { isAnswered, itemIdOf, type LineKey } from '../payment-item.ts';

/** Turns obligations into payment items. Pure. */

export type PriorLine = { instalment: number; generation: number; state: ItemState };

export type Candidate = {
  obligationId: string;
  caseId: string;
  payableFen: number;
  account: { accountId: string; bank: string; accountNumber: string; holderName: string } | null;
  standing: PayableStanding;
  prior: readonly PriorLine[];
  /** Less than everything, where finance pays in instalments. */
  wantedFen?: number;
};

export type PlannedLine = LineKey & { caseId: string; amountFen: number };
export type PlannedItem = {
  itemId: string;
  account: NonNullable<Candidate['account']>;
  amountFen: number;
  lines: PlannedLine[];
};
export type NotPayable = {
  obligationId: string;
  why:
    | `account-${Exclude<AccountStanding, 'usable'>}`
    | 'awaits-statement'
    | 'disputed'
    | 'held'
    | 'amount-too-large'
    | 'unwritable-name';
};
export type Plan = { items: PlannedItem[]; refused: NotPayable[]; totalFen: number };

/**
 * One item for each payee account, with a line for each obligation. A line takes up an instalment whose last
 * attempt failed (its next generation), or begins the next one.
 */
export function planBatch(candidates: readonly Candidate[]): Plan {
  const refused: NotPayable[] = [];
  const byAccount = new Map<string, PlannedItem>();
  for (const candidate of candidates) {
    const { account, standing, obligationId } = candidate;
    const amountFen = candidate.wantedFen ?? candidate.payableFen;
    if (standing === 'awaits-statement' || standing === 'disputed' || standing === 'held') {
      refused.push({ obligationId, why: standing });
    } else if (account === null || standing === 'closed') {
      refused.push({ obligationId, why: 'account-closed' });
    } else if (standing !== 'usable') {
      refused.push({ obligationId, why: `account-${standing}` });
    } else if (amountFen > candidate.payableFen) {
      refused.push({ obligationId, why: 'amount-too-large' });
    } else if (/[|\r\n]/.test(`${account.bank}${account.holderName}`)) {
      refused.push({ obligationId, why: 'unwritable-name' });
    } else {
      const item = byAccount.get(account.accountId) ?? { itemId: '', account, amountFen: 0, lines: [] };
      item.lines.push({ obligationId, caseId: candidate.caseId, amountFen, ...nextAttempt(candidate.prior) });
      item.amountFen += amountFen;
      byAccount.set(account.accountId, item);
    }
  }
  const items = [...byAccount.values()].map((item) => ({ ...item, itemId: itemIdOf(item.lines) }));
  return { items, refused, totalFen: items.reduce((sum, item) => sum + item.amountFen, 0) };
}

/** Generation n+1 of an instalment whose generation n has ended without payment, else the next instalment. */
export function nextAttempt(prior: readonly PriorLine[]): { instalment: number; generation: number } {
  const last = prior.reduce<PriorLine | null>(
    (latest, line) =>
      latest === null ||
      line.instalment > latest.instalment ||
      (line.instalment === latest.instalment && line.generation > latest.generation)
        ? line
        : latest,
    null,
  );
  if (last === null) return { instalment: 1, generation: 1 };
  const failed = latestOfEach(prior).find((line) => isDead(line.state));
  if (failed !== undefined) return { instalment: failed.instalment, generation: failed.generation + 1 };
  return { instalment: last.instalment + 1, generation: 1 };
}

function latestOfEach(prior: readonly PriorLine[]): PriorLine[] {
  const latest = new Map<number, PriorLine>();
  for (const line of prior) {
    const known = latest.get(line.instalment);
    if (known === undefined || known.generation < line.generation) latest.set(line.instalment, line);
  }
  return [...latest.values()].sort((a, b) => a.instalment - b.instalment);
}

/** Proven not to have paid, or not to have paid for good. */
function isDead(state: ItemState): boolean {
  return state === 'withdrawn' || (isAnswered(state) && state !== 'settled');
}
