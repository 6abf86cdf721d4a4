import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse, refuseInsufficient } from '../refusals.ts';
import { amountYuan, divisionCode, documentNo, fenOf, fundId } from '../views.ts';
import { budgetYear, requireBudgetYear, requireFinanceOf, tellWaitingCases } from './enter-appropriation.ts';
import { postDocument } from './post-document.ts';

/** Moves money between the ledgers of two divisions, down or up; both are in the actor's territory. */
export const transferAppropriation = useCase('funds.transfer-appropriation', {
  input: z.object({
    fund: fundId,
    year: budgetYear,
    fromDivision: divisionCode,
    toDivision: divisionCode,
    amountYuan,
    documentNo,
    documentDate: z.iso.date(),
  }),
  output: z.object({ fromLedgerId: z.uuid(), toLedgerId: z.uuid() }),
  access: officer('finance'),
  async run({ tx, input, audit, businessDate }) {
    const { fund, year, fromDivision, toDivision } = input;
    requireBudgetYear(year, businessDate);
    if (input.documentDate > businessDate)
      return refuse('funds.document-ahead', {}, { path: ['documentDate'] });
    if (fromDivision === toDivision) return refuse('funds.same-ledger', {}, { path: ['toDivision'] });
    // Who gives must keep the giver's money; who receives need only exist below the same city.
    await requireFinanceOf(tx, fromDivision, 'fromDivision');
    const { rows } = await sql<{ giver: string | null; receiver: string }>`
      select (select id from funds.ledger where fund_id = ${fund} and year = ${year} and division = ${fromDivision})
          as giver,
        funds.open_receiver(${fund}, ${year}, ${fromDivision}, ${toDivision}) as receiver`.execute(tx);
    const { giver, receiver } = rows[0] as { giver: string | null; receiver: string | null };
    if (receiver === null) return refuse('funds.not-your-division', {}, { path: ['toDivision'] });
    if (giver === null) return refuseInsufficient(0);
    await postDocument(tx, 'transfer', giver, fenOf(input.amountYuan), {
      other_ledger_id: receiver,
      document_no: input.documentNo,
      document_date: input.documentDate,
    });
    await tellWaitingCases(tx, toDivision);
    await audit({ action: 'funds.transfer-appropriation', object: { kind: 'ledger', id: giver } });
    return { fromLedgerId: giver, toLedgerId: receiver };
  },
});
