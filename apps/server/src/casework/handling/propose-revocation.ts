import { formatMonth, formatYuan, yuanToFen } from '@wenye/codes';
import { z } from 'zod';
import { mayRecover, obligationOf } from '../../funds/ledger.ts';
import { amountYuan, fenOf } from '../../funds/views.ts';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { type LoadedCase, saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, monthList, text } from '../case-command.ts';
import { monthsPaid } from '../dossier.store.ts';
import { paidMonths } from '../paid-months.ts';
import { refuse } from '../refusals.ts';

/**
 * 拟撤销, with the clause, the reason and what of the paid money is to be recovered, all of it unless an amount is given; of a
 * claim by the month also of some of its months. The party is heard, and another person decides; meanwhile nothing more of the
 * award is paid.
 */
export const proposeRevocation = caseCommand('propose-revocation', {
  access: officer('reviewer', 'approver'),
  input: {
    clause,
    reason: text,
    recoverYuan: z.optional(amountYuan).describe('追回已付的多少元，不填为全部；只撤销部分月份的必填'),
    months: z
      .optional(monthList.min(1))
      .describe('撤销已批准、计入的哪些月份，不填为全部；只有付清了的可以只撤销部分月份'),
  },
  prepare: async ({ tx, input }, loaded) => {
    const recoverFen = input.recoverYuan === undefined ? null : fenOf(input.recoverYuan);
    if (recoverFen !== null) await mayRecover(tx, { caseId: input.caseId, recoverFen });
    const months = await partOf(tx, loaded, input.months);
    if (months !== null) await mayRevokePart(tx, loaded, months, recoverFen);
    return {
      kind: 'propose-revocation',
      clause: citationOf(input.clause),
      reason: await saveNote(tx, input.caseId, input.reason),
      recoverFen,
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
 * Whether these months of the award may be taken back by this amount: what is not paid of it is paid no more once it is revoked;
 * where all of it is paid back none of its months is kept; and a month of which something stays paid is nobody else's to claim.
 * @throws Refusal `casework.part-unpaid`, and at `recoverYuan` `casework.part-without-amount`, `casework.part-recovers-all`,
 *   `casework.part-of-months`
 */
async function mayRevokePart(
  tx: Tx,
  loaded: LoadedCase,
  months: readonly string[],
  recoverFen: number | null,
): Promise<void> {
  const paidFen = await paidWhole(tx, loaded.row.case_id);
  const path = ['recoverYuan'];
  if (recoverFen === null) return refuse('casework.part-without-amount', {}, { path });
  if (recoverFen >= paidFen)
    return refuse('casework.part-recovers-all', { paid: formatYuan(paidFen) }, { path });
  const taken = (await paidMonths(tx, loaded)).filter(({ month }) => months.includes(month));
  // What the rules cannot tell of a month, two people answer for.
  const came = taken.reduce((sum, { amountYuan }) => sum + (yuanToFen(amountYuan ?? '') ?? 0), 0);
  if (recoverFen < came) return refuse('casework.part-of-months', { came: formatYuan(came) }, { path });
}

/** What was paid of an award of which nothing is open. @throws Refusal `casework.part-unpaid` */
export async function paidWhole(tx: Tx, caseId: string): Promise<number> {
  const obligation = await obligationOf(tx, caseId);
  if (obligation === null || obligation.paidFen < obligation.amountFen) return refuse('casework.part-unpaid');
  return obligation.paidFen;
}
