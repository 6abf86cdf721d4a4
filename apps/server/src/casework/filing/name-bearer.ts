import { checkResidentId } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { bearerOf, bearerView } from './bearer.ts';
import { bearerOfDraft, loadDraft } from './draft.ts';

const byPaper = z.object({
  name: z.string().trim().min(2).max(80).meta({ example: '李四' }),
  idNumber: z.string().trim().min(1).max(40).meta({ example: '11010519491231002X' }),
  /** What was shown: a letter of authority with its date, a legal representative's certificate with its number. */
  paper: z.string().trim().min(2).max(200).meta({ example: '授权委托书，2020-10-12' }),
});

/** Writes down who came to the counter for the firm of a draft: by a mandate that the firm has registered, or a paper. */
export const nameBearer = useCase('casework.name-bearer', {
  input: z.object({ draftId: z.uuid(), by: z.union([z.object({ mandateId: z.uuid() }), byPaper]) }),
  output: z.object({ draftId: z.uuid(), bearer: bearerView.nullable() }),
  access: officer('counter-clerk'),
  async run({ tx, input, businessDate, audit }) {
    const { draftId, by } = input;
    const { row, claimant } = await loadDraft(tx, draftId, true);
    if (row.status !== 'open') return refuse('casework.draft-closed');
    if (claimant.kind !== 'firm' || row.counter_office === null) return refuse('casework.no-bearer');
    const [mandateId, name, number, paper] =
      'mandateId' in by
        ? [by.mandateId, null, null, null]
        : [null, by.name, checkedNumber(by.idNumber, businessDate), by.paper];
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
    return { draftId, bearer: bearer && bearerOf(bearer, false) };
  },
});

function checkedNumber(text: string, today: string): string {
  const number = checkResidentId(text, today);
  return number.valid
    ? number.number
    : refuse('casework.bearer-number', { reason: number.reason }, { path: ['by', 'idNumber'] });
}
