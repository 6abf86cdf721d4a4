import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { askBatch, factsOf, findBatch } from '../batch.store.ts';
import { BATCH_TRANSITIONS, type BatchCommandKind } from '../batch.transitions.ts';
import { type HistoryRow, historyEntry, historyView } from '../history.ts';
import { rolesIn } from './act-on-batch.ts';
import { type BatchRow, batchColumns, batchRow, batchView, moneyKeepers } from './list-batches.ts';

const command = z.object({
  command: z.string(),
  allowed: z.boolean(),
  why: z.string().nullable().describe('不能办理时的原因代码'),
});

const COMMANDS = [...new Set(BATCH_TRANSITIONS.map((t) => t.command))].filter(
  (one): one is Exclude<BatchCommandKind, 'send' | 'answer'> => one !== 'send' && one !== 'answer',
);

/** A batch with what was frozen, its history, the file as sent, and what the actor may do with it now. */
export const showBatch = useCase('funds.show-batch', {
  input: z.object({ batchId: z.uuid() }),
  output: batchRow.extend({
    contentHash: z.string().nullable(),
    fileName: z.string().nullable(),
    fileSha256: z.string().nullable(),
    timesWritten: z.int(),
    lastWrittenAt: z.iso.datetime({ offset: true }).nullable(),
    commands: z.array(command),
    heldCases: z
      .array(z.object({ caseId: z.uuid(), caseNumber: z.string().nullable() }))
      .describe('其中拟撤销批准、暂停支付的办件：有一件，批次就不能授权'),
    history: z.array(historyEntry),
  }),
  access: moneyKeepers,
  async run({ tx, input, actor }) {
    const batch = await findBatch(tx, input.batchId);
    if (batch === null) return refuse('kernel.not-found');
    const { rows } = await sql<
      BatchRow & {
        fileName: string | null;
        fileSha256: string | null;
        timesWritten: number | null;
        lastWrittenAt: Date | null;
      }
    >`
      select ${batchColumns}, n.file_name as "fileName", n.sha256 as "fileSha256",
        n.times_written as "timesWritten", n.last_written_at as "lastWrittenAt"
      from funds.batches() b join funds.ledger l on l.id = b.ledger_id
      left join funds.instruction_of(b.id) n on true where b.id = ${batch.id}`.execute(tx);
    const [{ fileName, fileSha256, timesWritten, lastWrittenAt, ...row }] = rows as [(typeof rows)[number]];

    const roles = await rolesIn(tx, batch.division);
    const facts = await factsOf(tx, batch.id);
    const commands = [];
    for (const one of COMMANDS) {
      const answer = askBatch(batch, one, { personId: actor.personId, roles }, facts);
      const why = answer.outcome === 'moved' ? null : answer.why;
      if (why !== 'not-in-this-state' && why !== 'not-permitted') {
        commands.push({ command: one, allowed: why === null, why });
      }
    }
    const held = await sql<{ caseId: string; caseNumber: string | null }>`
      select case_id as "caseId", case_number as "caseNumber" from funds.held_in_batch(${batch.id})`.execute(
      tx,
    );
    const history = await sql<HistoryRow>`
      select kind, at, business_date as "businessDate", name, stated_by as "statedBy", data
      from funds.history_of_batch(${batch.id})`.execute(tx);
    return {
      ...batchView(row),
      contentHash: batch.contentHash,
      fileName,
      fileSha256,
      timesWritten: timesWritten ?? 0,
      lastWrittenAt: lastWrittenAt?.toISOString() ?? null,
      commands,
      heldCases: held.rows,
      history: historyView(history.rows),
    };
  },
});

/** The exact bytes that the bank was or will be given. Holds full account numbers: reading it is audited. */
export const downloadBatchFile = useCase('funds.download-batch-file', {
  input: z.object({ batchId: z.uuid() }),
  output: z.object({ name: z.string(), content: z.instanceof(Buffer) }),
  access: moneyKeepers,
  async run({ tx, input, audit }) {
    const { rows } = await sql<{ name: string; content: Buffer }>`
      select file_name as name, content from funds.instruction_of(${input.batchId})`.execute(tx);
    const [file] = rows;
    if (file === undefined) return refuse('kernel.not-found');
    await audit({
      action: 'funds.download-batch-file',
      object: { kind: 'batch', id: input.batchId },
      fields: ['account_number', 'holder_name'],
    });
    return file;
  },
});
