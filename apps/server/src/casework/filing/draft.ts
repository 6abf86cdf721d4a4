/** A draft: what an applicant has filled in so far, for one claimant and one or more benefits. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { servesFirm } from '../../firms/counter.ts';
import type { Actor } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import type { CaseworkDraft } from '../../kernel/schema.generated.ts';
import { servesPerson } from '../../people/counter.ts';
import type { Claimant } from '../case.ts';
import { attachedFiles } from '../case-command.ts';
import { refuse } from '../refusals.ts';
import { schemeOf } from '../scheme.ts';
import { factValue } from '../views.ts';
import type { Bearer } from './bearer.ts';

export const draftContent = z.object({
  /** Statements by fact id of the policy's vocabulary; facts of hired persons are on the roster. */
  facts: z.record(z.string().max(100), factValue).default({}),
  documents: attachedFiles,
  /** An account of the claimant from the registry, to which the money goes. */
  payeeAccountId: z.uuid().nullable().default(null),
  /** The roster of hired persons, where the benefits are claimed per hire. */
  rosterId: z.uuid().nullable().default(null),
  /** What is claimed already is left out of the submission, not refused: of a claim by the month those months alone. */
  withoutClaimed: z.boolean().default(false),
});
export type DraftContent = z.output<typeof draftContent>;

export interface Draft {
  row: Selectable<CaseworkDraft>;
  claimant: Claimant;
  content: DraftContent;
}

/** @throws Refusal `kernel.not-found` for a draft of somebody else as well */
export async function loadDraft(tx: Tx, draftId: string, lock = false): Promise<Draft> {
  const { rows } = await sql<Selectable<CaseworkDraft>>`
    select * from casework.draft_of(${draftId}, ${lock})`.execute(tx);
  const row = rows[0] ?? refuseGenerally('kernel.not-found');
  const claimant = { kind: row.claimant_kind as Claimant['kind'], id: row.claimant_id };
  return { row, claimant, content: draftContent.parse(row.content) };
}

/** Saves an open draft as a whole. @returns its version */
export async function writeDraft(
  tx: Tx,
  { row }: Draft,
  { benefitIds, content }: { benefitIds: readonly string[]; content: DraftContent },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select casework.save_draft(${row.draft_id}, ${benefitIds}::text[], ${JSON.stringify(content)}::jsonb, 'open',
      null) as version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

/** Who came to the counter for the draft's firm; null where nobody is named, or their mandate has ended since. */
export async function bearerOfDraft(tx: Tx, draftId: string): Promise<Bearer | null> {
  const { rows } = await sql<{ bearer: Bearer | null }>`
    select casework.bearer_of(${draftId}) as bearer`.execute(tx);
  return rows[0]?.bearer ?? null;
}

/** Ends an open draft. What was filled in stays with a submission; given up, it is removed at once. */
export async function endDraft(
  tx: Tx,
  { row }: Draft,
  end: { status: 'submitted'; submissionId: string } | { status: 'abandoned' },
): Promise<void> {
  const [submissionId, content] =
    end.status === 'submitted' ? [end.submissionId, JSON.stringify(row.content)] : [null, '{}'];
  await sql`select casework.save_draft(${row.draft_id}, ${row.benefit_ids}::text[], ${content}::jsonb, ${end.status},
    ${submissionId})`.execute(tx);
}

/** @throws Refusal where a benefit is not delivered here, or not to this kind of claimant */
export function checkBenefits(claimant: Claimant, benefitIds: readonly string[]): void {
  for (const benefit of benefitIds) {
    if (schemeOf(benefit).claimant !== claimant.kind)
      refuse('casework.wrong-claimant', { benefit }, { path: ['benefitIds'] });
  }
}

/** In what capacity the actor files for a claimant. */
export interface Filing {
  as: 'claimant' | 'mandate' | 'counter';
  counterOffice: string | null;
}

/** @throws Refusal `casework.not-your-claimant`, also for a clerk whose counter does not serve the claimant's place */
export async function filingOf(tx: Tx, actor: Actor, claimant: Claimant): Promise<Filing> {
  if (claimant.kind === 'person' && claimant.id === actor.personId)
    return { as: 'claimant', counterOffice: null };
  if (claimant.kind === 'firm' && actor.mandates.some((each) => each.firmId === claimant.id)) {
    return { as: 'mandate', counterOffice: null };
  }
  const counter = actor.assignments.find((each) => each.role === 'counter-clerk');
  const serves = claimant.kind === 'person' ? servesPerson : servesFirm;
  return counter !== undefined && (await serves(tx, claimant.id))
    ? { as: 'counter', counterOffice: counter.officeId }
    : refuse('casework.not-your-claimant', {}, { path: ['claimant'] });
}
