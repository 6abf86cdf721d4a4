import { formatMonth } from '@wenye/codes';
import type { Json } from '@wenye/rules';
import { z } from 'zod';
import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import { bound } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { type LoadedCase, saveOptionalNote } from '../case.store.ts';
import { answerText, attachedFiles, caseCommand } from '../case-command.ts';
import { checkAhead } from '../check-ahead.ts';
import { checkStated } from '../check-stated.ts';
import { redecide } from '../compare.ts';
import { attachDocuments, currentFacts, monthsClaimed } from '../dossier.store.ts';
import { itemOf } from '../evaluate.ts';
import { monthsHeldBy } from '../exclusions.ts';
import { monthsNotClaimed } from '../facts.ts';
import { refuse } from '../refusals.ts';
import { factValue } from '../views.ts';

/** 提交补正: changed statements and further papers; the clock runs again, and the case is accepted anew. */
export const answerCorrection = caseCommand('answer-correction', {
  access: bound(),
  input: { facts: z.record(z.string(), factValue).default({}), documents: attachedFiles, note: answerText },
  prepare: async (context, loaded) => {
    const { tx, input, files } = context;
    const stated = {
      pack: await rulesInForce(tx),
      subject: loaded.row.claimant_kind as 'person' | 'firm',
      item: itemOf(loaded.row.benefit_id),
      today: context.businessDate,
    };
    checkStated(stated, input.facts, ['facts']);
    checkAhead(input.facts, context.businessDate, ['facts']);
    await refuseOtherMonths(tx, loaded, input.facts);
    const documents = await attachDocuments(tx, files, loaded, input.documents);
    const { facts, decision } = await redecide(context, loaded, { statements: input.facts });
    const note = await saveOptionalNote(tx, input.caseId, input.note);
    return { kind: 'answer-correction', decision, facts, documents, note };
  },
});

/**
 * A month that the case does not claim may be another's: it is claimed by itself. What it claims may be stated anew, whether
 * the case holds it or not: what it is not paid for is left out again.
 * @throws Refusal `casework.other-months`
 */
async function refuseOtherMonths(
  tx: Tx,
  { row }: LoadedCase,
  statements: Readonly<Record<string, Json>>,
): Promise<void> {
  const held = await monthsHeldBy(tx, row);
  if (held === null) return;
  const claimed = [...held, ...((await monthsClaimed(tx, row.case_id)) ?? [])];
  const others = monthsNotClaimed(statements, await currentFacts(tx, row.case_id), claimed);
  if (others.length > 0)
    refuse('casework.other-months', { months: others.map(formatMonth).join('、') }, { path: ['facts'] });
}
