import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { enqueue } from '../../kernel/jobs.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { amountYuan, divisionCode, documentNo, fenOf, fundId } from '../views.ts';
import { postDocument } from './post-document.ts';

export const budgetYear = z.int().meta({ example: 2020 });

/**
 * Money is appropriated for the year, for the next one ahead of it (提前下达), or for the last one, whose books are being
 * closed; any other year is mistyped.
 * @throws Refusal `funds.year-out-of-reach` at the field
 */
export function requireBudgetYear(year: number, businessDate: string): void {
  const now = Number(businessDate.slice(0, 4));
  if (Math.abs(year - now) > 1)
    refuse('funds.year-out-of-reach', { year, from: now - 1, to: now + 1 }, { path: ['year'] });
}

/** Enters money that was appropriated by a document of the finance office, and opens the ledger if need be. */
export const enterAppropriation = useCase('funds.enter-appropriation', {
  input: z.object({
    fund: fundId,
    year: budgetYear,
    division: divisionCode,
    amountYuan,
    documentNo,
    documentDate: z.iso.date(),
  }),
  output: z.object({ ledgerId: z.uuid() }),
  access: officer('finance'),
  async run({ tx, input, audit, businessDate }) {
    requireBudgetYear(input.year, businessDate);
    if (input.documentDate > businessDate)
      return refuse('funds.document-ahead', {}, { path: ['documentDate'] });
    await requireFinanceOf(tx, input.division, 'division');
    const ledgerId = await openLedger(tx, input);
    await postDocument(tx, 'appropriation', ledgerId, fenOf(input.amountYuan), {
      document_no: input.documentNo,
      document_date: input.documentDate,
    });
    await tellWaitingCases(tx, input.division);
    await audit({ action: 'funds.enter-appropriation', object: { kind: 'ledger', id: ledgerId } });
    return { ledgerId };
  },
});

/** @throws Refusal `funds.not-your-division` at the field, unless the actor keeps this division's money */
export async function requireFinanceOf(tx: Tx, division: string, field: string): Promise<void> {
  const { rows } = await sql<{ own: boolean }>`
    select ${division} = any(access.division_codes('finance')) as own`.execute(tx);
  if (rows[0]?.own !== true) return refuse('funds.not-your-division', {}, { path: [field] });
}

/** The ledger's id, opened if it is new. */
export async function openLedger(
  tx: Tx,
  key: { fund: string; year: number; division: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select funds.open_ledger(${key.fund}, ${key.year}, ${key.division}) as id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/**
 * New money, or more room under a limit: cases that wait for it try again. By the key of `casework.wake_waiting`, so that
 * a posting that wakes them as well does not serve them twice at once.
 */
export async function tellWaitingCases(tx: Tx, division: string): Promise<void> {
  const key = `casework.reserve-waiting:${division}`;
  await enqueue(tx, 'casework.reserve-waiting', { division }, { key });
}
