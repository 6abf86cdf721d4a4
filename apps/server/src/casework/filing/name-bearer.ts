import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { bearerInput, bearerOf, bearerView, statedBearer } from './bearer.ts';
import { bearerOfDraft, loadDraft } from './draft.ts';

/** Writes down who came to the counter for the firm of a draft: by a mandate that the firm has registered, or a paper. */
export const nameBearer = useCase('casework.name-bearer', {
  input: z.object({ draftId: z.uuid(), by: bearerInput }),
  output: z.object({
    draftId: z.uuid(),
    bearer: bearerView.nullable(),
    misnamed: z.boolean().describe('这个证件号码登记的是另一个姓名'),
  }),
  access: officer('counter-clerk'),
  async run({ tx, input, businessDate, audit }) {
    const { draftId, by } = input;
    const { row, claimant } = await loadDraft(tx, draftId, true);
    if (row.status !== 'open') return refuse('casework.draft-closed');
    if (claimant.kind !== 'firm' || row.counter_office === null) return refuse('casework.no-bearer');
    const { mandateId, name, number, paper } = statedBearer(by, businessDate);
    const { rows } = await sql<{ named: boolean }>`
      select casework.name_bearer(${draftId}, ${mandateId}::uuid, ${name}, ${number}, ${paper}) as named`.execute(
      tx,
    );
    if (rows[0]?.named !== true)
      return refuse('casework.mandate-not-held', {}, { path: ['by', 'mandateId'] });
    await audit({
      action: 'casework.name-bearer',
      object: { kind: 'draft', id: draftId },
      fields: ['bearer'],
    });
    const bearer = await bearerOfDraft(tx, draftId);
    const { rows: told } = await sql<{ misnamed: boolean }>`
      select casework.bearer_misnamed(${draftId}) as misnamed`.execute(tx);
    return {
      draftId,
      bearer: bearer && bearerOf(bearer, false),
      misnamed: told[0]?.misnamed === true,
    };
  },
});
