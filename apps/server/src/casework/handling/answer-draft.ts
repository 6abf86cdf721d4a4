/** What somebody has filled in so far of an answer that a case waits for: kept over a reload, gone with the answer. */
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { describeFiles } from '../../kernel/files.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { loadCase } from '../case.store.ts';
import type { CaseStatus } from '../case.ts';
import { attachedFiles } from '../case-command.ts';
import { actorOn, type Shell } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { factValue } from '../views.ts';

const factId = z.string().max(100);

const answerContent = z.object({
  /** Statements by fact id; null: nothing readable is typed yet. */
  facts: z.record(factId, factValue).default({}),
  /** Of a correction: statements taken back. */
  withdrawn: z.array(factId).max(200).default([]),
  /** Of a statement on differences: whose value holds. */
  takes: z.record(factId, z.enum(['declared', 'registry'])).default({}),
  documents: attachedFiles,
  note: z.string().max(2000).default(''),
});

interface Kept {
  version: number;
  content: unknown;
}

async function keptOf(tx: Tx, caseId: string): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select version, content from casework.answer_draft_of(${caseId})`.execute(tx);
  return rows[0];
}

/** @throws Refusal `kernel.not-found` where the caller does not answer for the claimant */
async function mustAnswer(shell: Shell, caseId: string): Promise<CaseStatus> {
  const loaded = await loadCase(shell.tx, caseId);
  const actor = await actorOn(shell, loaded);
  if (actor.kind !== 'person' || actor.actsForClaimant === null) refuseGenerally('kernel.not-found');
  return loaded.state.status;
}

/** States in which the office waits for an answer, or still takes one. */
const answerable: readonly CaseStatus[] = [
  'correction-requested',
  'discrepancy',
  'proposed-refusal',
  'proposed-revocation',
];

/** The caller's own draft of an answer; version 0 where there is none. */
export const showAnswerDraft = useCase('casework.show-answer-draft', {
  input: z.object({ caseId: z.uuid() }),
  output: z.object({
    version: z.int(),
    content: answerContent,
    /** The papers that are attached, by their names; equal contents have equal hashes. */
    files: z.array(z.object({ fileId: z.uuid(), name: z.string(), sha256: z.string() })),
  }),
  access: bound(),
  async run(context) {
    const { tx, input, audit } = context;
    await mustAnswer(context, input.caseId);
    const kept = await keptOf(tx, input.caseId);
    const content = answerContent.parse(kept?.content ?? {});
    await audit({
      action: 'casework.show-answer-draft',
      object: { kind: 'case', id: input.caseId },
      fields: Object.keys(content.facts),
    });
    const attached = await describeFiles(
      tx,
      content.documents.map((each) => each.fileId),
    );
    return {
      version: kept?.version ?? 0,
      content,
      files: attached.map(({ fileId, name, sha256 }) => ({ fileId, name, sha256 })),
    };
  },
});

/** Saves it as a whole; the version seen is required, so that two tabs do not overwrite each other. */
export const saveAnswerDraft = useCase('casework.save-answer-draft', {
  input: z.object({ caseId: z.uuid(), expectedVersion: z.int().min(0), content: answerContent }),
  output: z.object({ version: z.int() }),
  access: bound(),
  async run(context) {
    const { tx, input } = context;
    if (!answerable.includes(await mustAnswer(context, input.caseId)))
      return refuse('casework.answer-too-late');
    const { rows } = await sql<{ version: number | null }>`
      select casework.save_answer_draft(${input.caseId}, ${input.expectedVersion},
        ${JSON.stringify(input.content)}::jsonb) as version`.execute(tx);
    return { version: rows[0]?.version ?? refuseGenerally('kernel.changed-meanwhile') };
  },
});
