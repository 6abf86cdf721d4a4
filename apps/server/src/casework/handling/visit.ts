/** Who has come to a counter about a case, so that its history names them where the clerk acts in the claimant's name. */
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { canonicalJson } from '../../kernel/chain.ts';
import type { Tx } from '../../kernel/database.ts';
import { useCase } from '../../kernel/use-case.ts';
import type { CaseCommand } from '../case.commands.ts';
import { type LoadedCase, loadCase, saveNote } from '../case.store.ts';
import { type Bearer, bearerInput, bearerOf, bearerView, statedBearer } from '../filing/bearer.ts';
import { actorOn, type Shell } from '../perform.ts';
import { refuse } from '../refusals.ts';

async function visitorOf(tx: Tx, caseId: string): Promise<Bearer | null> {
  const { rows } = await sql<{ visitor: Bearer | null }>`
    select casework.visitor_of(${caseId}) as visitor`.execute(tx);
  return rows[0]?.visitor ?? null;
}

const output = z.object({ caseId: z.uuid(), visitor: bearerView.nullable() });

/** Who has come today, as the clerk has noted; null: nobody yet. */
export const showVisit = useCase('casework.show-visit', {
  input: z.object({ caseId: z.uuid() }),
  output,
  access: officer('counter-clerk'),
  async run({ tx, input: { caseId }, audit }) {
    await loadCase(tx, caseId);
    const visitor = await visitorOf(tx, caseId);
    await audit({ action: 'casework.show-visit', object: { kind: 'case', id: caseId }, fields: ['visitor'] });
    return { caseId, visitor: visitor && bearerOf(visitor, false) };
  },
});

/**
 * Notes who has come to the counter today for the claimant of a case: one of the firm's registered agents, or somebody with
 * a paper of authority.
 */
export const noteVisit = useCase('casework.note-visit', {
  input: z.object({ caseId: z.uuid(), by: bearerInput }),
  output,
  access: officer('counter-clerk'),
  async run(context) {
    const { tx, input, businessDate, audit } = context;
    const { caseId, by } = input;
    const actor = await actorOn(context, await loadCase(tx, caseId));
    if (actor.kind !== 'person' || actor.actsForClaimant !== 'counter')
      return refuse('casework.not-your-claimant');
    const { mandateId, name, number, paper } = statedBearer(by, businessDate);
    const { rows } = await sql<{ noted: boolean }>`
      select casework.note_visit(${caseId}, ${mandateId}::uuid, ${name}, ${number}, ${paper}) as noted`.execute(
      tx,
    );
    if (rows[0]?.noted !== true)
      return refuse('casework.mandate-not-held', {}, { path: ['by', 'mandateId'] });
    await audit({ action: 'casework.note-visit', object: { kind: 'case', id: caseId }, fields: ['visitor'] });
    const visitor = await visitorOf(tx, caseId);
    return { caseId, visitor: visitor && bearerOf(visitor, false) };
  },
});

/** What a claimant does, or a clerk at the counter in the claimant's name. */
const ofClaimants = [
  'answer-correction',
  'rebut-discrepancy',
  'state-defence',
  'withdraw',
  'request-reconsideration',
  'withdraw-reconsideration',
] as const;
type OfClaimant = Extract<CaseCommand, { kind: (typeof ofClaimants)[number] }>;

const isOfClaimant = (command: CaseCommand): command is OfClaimant =>
  (ofClaimants as readonly string[]).includes(command.kind);

/**
 * The command with who has come to the counter, where a clerk gives it in the claimant's name; a person who comes
 * themselves is not named again.
 *
 * @throws Refusal `casework.visitor-missing` where nobody is noted who came for a firm
 */
export async function withVisitor(
  shell: Shell,
  loaded: LoadedCase,
  command: CaseCommand,
): Promise<CaseCommand> {
  if (!isOfClaimant(command)) return command;
  const actor = await actorOn(shell, loaded);
  if (actor.kind !== 'person' || actor.actsForClaimant !== 'counter') return command;
  const { case_id: caseId, claimant_kind: claimant } = loaded.row;
  const visitor = await visitorOf(shell.tx, caseId);
  if (visitor === null) return claimant === 'firm' ? refuse('casework.visitor-missing') : command;
  // Kept as a text apart from the chain, like all that tells of a person.
  return { ...command, visitor: await saveNote(shell.tx, caseId, canonicalJson({ ...visitor })) };
}
