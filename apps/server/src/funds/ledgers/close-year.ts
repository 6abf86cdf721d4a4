import { formatYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse, refuseInsufficient } from '../refusals.ts';
import { amountYuan, documentNo, fenOf } from '../views.ts';
import { openLedger } from './enter-appropriation.ts';
import { postDocument } from './post-document.ts';

/**
 * Year end: what is still available lapses, or is carried forward to the next year's ledger. What is reserved,
 * committed or in transit stays and is paid from the old year. From the year's last day on.
 */
export const closeYear = useCase('funds.close-year', {
  input: z.object({
    ledgerId: z.uuid(),
    lapseYuan: amountYuan.optional().describe('收回的金额'),
    carryForwardYuan: amountYuan.optional().describe('结转到下一年度的金额'),
    documentNo,
  }),
  output: z.object({ nextLedgerId: z.uuid().nullable() }),
  access: officer('finance'),
  async run({ tx, input, audit, businessDate }) {
    const { rows } = await sql<{ fund: string; year: number; division: string }>`
      select fund_id as fund, year, division from funds.ledger
      where id = ${input.ledgerId} and division = any(access.division_codes('finance'))`.execute(tx);
    const [ledger] = rows;
    if (ledger === undefined) return refuse('funds.not-your-division');
    if (businessDate < `${ledger.year}-12-31`) return refuse('funds.year-not-over', { year: ledger.year });

    let nextLedgerId: string | null = null;
    const lapsedFen = input.lapseYuan === undefined ? 0 : fenOf(input.lapseYuan);
    if (lapsedFen > 0) {
      await postDocument(tx, 'lapse', input.ledgerId, lapsedFen, { document_no: input.documentNo });
    }
    if (input.carryForwardYuan !== undefined) {
      nextLedgerId = await openLedger(tx, { ...ledger, year: ledger.year + 1 });
      const document = { other_ledger_id: nextLedgerId, document_no: input.documentNo };
      const carriedFen = fenOf(input.carryForwardYuan);
      // A refusal undoes the lapse too: what would be left after it is not what is available.
      await postDocument(tx, 'carry-forward', input.ledgerId, carriedFen, document, (left) => {
        if (lapsedFen === 0) return refuseInsufficient(left);
        const [lapsed, available] = [formatYuan(lapsedFen), formatYuan(left)];
        return refuse('funds.carries-beyond-left', { lapsed, available });
      });
    }
    await audit({ action: 'funds.close-year', object: { kind: 'ledger', id: input.ledgerId } });
    return { nextLedgerId };
  },
});
