import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { claimant } from '../views.ts';
import { checkBenefits, draftContent, filingOf, loadDraft } from './draft.ts';

const saved = z.object({ draftId: z.uuid(), version: z.int() });

/** Begins a draft, in one's own name, for a firm by mandate, or at a counter in the claimant's name. */
export const startDraft = useCase('casework.start-draft', {
  input: z.object({
    claimant,
    benefitIds: z.array(z.string()).min(1).max(5),
    content: draftContent.prefault({}),
  }),
  output: saved,
  access: bound(),
  async run({ tx, actor, input, audit }) {
    checkBenefits(input.claimant, input.benefitIds);
    const filing = await filingOf(tx, actor, input.claimant);
    const { draft_id, version } = await tx
      .insertInto('casework.draft')
      .values({
        owner_person: actor.personId ?? '',
        claimant_kind: input.claimant.kind,
        claimant_id: input.claimant.id,
        counter_office: filing.counterOffice,
        benefit_ids: input.benefitIds,
        content: JSON.stringify(input.content),
      })
      .returning(['draft_id', 'version'])
      .executeTakeFirstOrThrow();
    await audit({
      action: 'casework.start-draft',
      object: { kind: input.claimant.kind, id: input.claimant.id },
    });
    return { draftId: draft_id, version };
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
    const version = draft.row.version + 1;
    await tx
      .updateTable('casework.draft')
      .set({ content: JSON.stringify(input.content), benefit_ids: benefitIds, version, saved_at: new Date() })
      .where('draft_id', '=', input.draftId)
      .execute();
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
    await tx
      .updateTable('casework.draft')
      .set({ status: 'abandoned', content: '{}', version: draft.row.version + 1 })
      .where('draft_id', '=', input.draftId)
      .execute();
    return { draftId: input.draftId };
  },
});
