import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { claimant } from '../views.ts';
import { checkBenefits, draftContent, endDraft, filingOf, loadDraft, writeDraft } from './draft.ts';

const saved = z.object({ draftId: z.uuid(), version: z.int() });

/** Begins a draft, in one's own name, for a firm by mandate, or at a counter in the claimant's name. */
export const startDraft = useCase('casework.start-draft', {
  input: z.object({
    claimant,
    benefitIds: z
      .array(z.string())
      .min(1)
      .max(5)
      .meta({ example: ['11.2'] }),
    content: draftContent.prefault({}),
  }),
  output: saved,
  access: bound(),
  async run({ tx, actor, input, audit }) {
    checkBenefits(input.claimant, input.benefitIds);
    const filing = await filingOf(tx, actor, input.claimant);
    const { rows } = await sql<{ draftId: string; version: number }>`
      select draft_id as "draftId", version from casework.start_draft(${input.claimant.kind}, ${input.claimant.id},
        ${filing.counterOffice}, ${input.benefitIds}::text[], ${JSON.stringify(input.content)}::jsonb)`.execute(
      tx,
    );
    await audit({
      action: 'casework.start-draft',
      object: { kind: input.claimant.kind, id: input.claimant.id },
    });
    return rows[0] as (typeof rows)[number];
  },
});

/** Saves a draft as a whole; the version seen is required, so that two tabs do not overwrite each other. */
export const saveDraft = useCase('casework.save-draft', {
  input: z.object({
    draftId: z.uuid(),
    expectedVersion: z.int(),
    content: draftContent,
    benefitIds: z.array(z.string()).min(1).max(5).optional(),
  }),
  output: saved,
  access: bound(),
  async run({ tx, input }) {
    const draft = await loadDraft(tx, input.draftId, true);
    if (draft.row.status !== 'open') return refuse('casework.draft-closed');
    if (draft.row.version !== input.expectedVersion) return refuseGenerally('kernel.changed-meanwhile');
    const benefitIds = input.benefitIds ?? draft.row.benefit_ids;
    checkBenefits(draft.claimant, benefitIds);
    const version = await writeDraft(tx, draft, { benefitIds, content: input.content });
    return { draftId: input.draftId, version };
  },
});

/** Gives a draft up. What was filled in is removed at once: nobody needs it any more. */
export const abandonDraft = useCase('casework.abandon-draft', {
  input: z.object({ draftId: z.uuid(), expectedVersion: z.int() }),
  output: z.object({ draftId: z.uuid() }),
  access: bound(),
  async run({ tx, input }) {
    const draft = await loadDraft(tx, input.draftId, true);
    if (draft.row.status !== 'open') return refuse('casework.draft-closed');
    if (draft.row.version !== input.expectedVersion) return refuseGenerally('kernel.changed-meanwhile');
    await endDraft(tx, draft, { status: 'abandoned' });
    return { draftId: input.draftId };
  },
});
