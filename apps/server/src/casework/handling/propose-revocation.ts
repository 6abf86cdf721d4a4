import { formatMonth, formatYuan } from '@wenye/codes';
import { z } from 'zod';
import { mayRecover } from '../../funds/ledger.ts';
import { amountYuan, fenOf } from '../../funds/views.ts';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { type LoadedCase, saveNote } from '../case.store.ts';
import { awardedFen } from '../case.ts';
import { caseCommand, citationOf, clause, monthList, text } from '../case-command.ts';
import { monthsPaid } from '../dossier.store.ts';
import { paidMonths } from '../paid-months.ts';
import { refuse } from '../refusals.ts';

/**
 * 拟撤销, with the clause, the reason and what of the paid money is to be recovered: all of it, and the award as a whole is
 * revoked; or an amount, of a claim by the month also for some of its months, and it stands with the rest. The party is heard,
 * and another person decides; meanwhile nothing more of the award is paid.
 */
export const proposeRevocation = caseCommand('propose-revocation', {
  access: officer('reviewer', 'approver'),
  input: {
    clause,
    reason: text,
    recoverYuan: z
      .optional(amountYuan)
      .describe('追回已付的多少元，不填为全部，整件撤销；填的少于已付的，其余的仍然有效'),
    months: z
      .optional(monthList.min(1))
      .describe('撤销已批准、计入的哪些月份，不填为不分月份；只撤销部分月份的，必填追回的金额'),
  },
  prepare: async ({ tx, input }, loaded) => {
    const { caseId, recoverYuan } = input;
    const recoverFen = recoverYuan === undefined ? null : fenOf(recoverYuan);
    const part = await mayRecover(tx, { caseId, recoverFen });
    const months = await partOf(tx, loaded, input.months);
    if (months !== null) await mayRevokePart(tx, loaded, months, { recoverFen, part });
    return {
      kind: 'propose-revocation',
      clause: citationOf(input.clause),
      reason: await saveNote(tx, caseId, input.reason),
      recoverFen: part,
      ...(months === null ? {} : { months }),
    };
  },
});

/**
 * These months of the award, rising; null where they are all of it.
 * @throws Refusal `casework.revokes-other-months` at `months`
 */
async function partOf(
  tx: Tx,
  { row, state }: LoadedCase,
  months: readonly string[] | undefined,
): Promise<string[] | null> {
  if (months === undefined) return null;
  const paid = await monthsPaid(tx, row.case_id, state);
  if (months.some((month) => !paid.includes(month))) {
    const told = paid.length === 0 ? '本件不按月申领，没有' : paid.map(formatMonth).join('、');
    return refuse('casework.revokes-other-months', { months: told }, { path: ['months'] });
  }
  return months.length === paid.length ? null : [...months].sort();
}

/**
 * Whether these months of the award may be taken back by this amount: where all that was paid is ordered back none of them is
 * kept; and no more stays paid than the other months came to, since these are free for others to claim.
 * @throws Refusal at `recoverYuan` `casework.part-without-amount`, `casework.part-recovers-all`, `casework.part-of-months`
 */
async function mayRevokePart(
  tx: Tx,
  loaded: LoadedCase,
  months: readonly string[],
  { recoverFen, part }: { recoverFen: number | null; part: number | null },
): Promise<void> {
  const path = ['recoverYuan'];
  if (recoverFen === null) return refuse('casework.part-without-amount', {}, { path });
  if (part === null) return refuse('casework.part-recovers-all', { paid: formatYuan(recoverFen) }, { path });
  const paid = await paidMonths(tx, loaded);
  const kept = paid.months.map(({ month }) => month).filter((month) => !months.includes(month));
  const keptFen = paid.fenOf(kept);
  // What the rules cannot tell of a month, two people answer for.
  if (keptFen === null) return;
  const leastFen = (awardedFen(loaded.state) ?? 0) - keptFen;
  if (part < leastFen) return refuse('casework.part-of-months', { least: formatYuan(leastFen) }, { path });
}
