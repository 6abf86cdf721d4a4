import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { findBatch } from '../batch.store.ts';
import { nameDifferences, namesForPayer } from '../names.ts';
import { moneyKeepers } from './list-batches.ts';

/** Of which cases in a batch the names, or the holder of the account that it pays to, differ from the registers now. */
export const listBatchNames = useCase('funds.list-batch-names', {
  input: z.object({ batchId: z.uuid() }),
  output: z.object({
    rows: z.array(z.object({ caseId: z.uuid(), caseNumber: z.string().nullable(), names: nameDifferences })),
  }),
  access: moneyKeepers,
  async run({ tx, input: { batchId }, audit }) {
    if ((await findBatch(tx, batchId)) === null) return refuse('kernel.not-found');
    const { rows } = await sql<{
      caseId: string;
      caseNumber: string | null;
      names: z.output<typeof nameDifferences>;
    }>`
      select case_id as "caseId", case_number as "caseNumber", names
      from funds.names_in_batch(${batchId})`.execute(tx);
    await audit({
      action: 'funds.list-batch-names',
      object: { kind: 'batch', id: batchId },
      fields: ['holder_name', 'object_name'],
    });
    return { rows: rows.map((row) => ({ ...row, names: namesForPayer(row.names) })) };
  },
});
