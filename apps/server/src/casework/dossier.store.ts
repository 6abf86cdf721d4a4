/** What stands apart from a case's chain: frozen facts, decisions, documents. Each leaves a commitment in it. */
import type { Json } from '@wenye/rules';
import { type Selectable, sql } from 'kysely';
import { storeRuleSet } from '../entitlements/deciding/rule-set.store.ts';
import type { CanonicalValue } from '../kernel/chain.ts';
import { seal } from '../kernel/commitment.ts';
import type { Tx } from '../kernel/database.ts';
import type { FileStore } from '../kernel/files.ts';
import type { CaseworkCaseFact } from '../kernel/schema.generated.ts';
import type { LoadedCase } from './case.store.ts';
import { type CaseState, type DecisionRef, type FactRef, raisedMonths, revokedMonths } from './case.ts';
import type { DecidedMonths } from './counted.ts';
import { decisionsOf, factsOf } from './doors.ts';
import { type Evaluation, outcomeOf } from './evaluate.ts';
import { type FrozenFact, judgementFact } from './facts.ts';

/** Freezes facts with the event that comes next. */
export async function saveFacts(
  tx: Tx,
  { row }: LoadedCase,
  facts: readonly FrozenFact[],
): Promise<FactRef[]> {
  const sealed = facts.map((each) => ({
    ...each,
    ...seal([
      each.fact,
      each.value,
      each.source,
      each.declared ?? null,
      each.registry ?? null,
      each.differs,
      each.resolution ?? null,
    ] as CanonicalValue),
  }));
  if (sealed.length > 0) {
    const rows = sealed.map((each) => ({
      fact: each.fact,
      value: each.value,
      source_name: each.source.name,
      recorded_on: each.source.recordedOn,
      source_reference: each.source.reference,
      declared: each.declared,
      registry: each.registry,
      differs: each.differs,
      resolution: each.resolution,
      salt: each.salt,
      commitment: each.commitment,
    }));
    await sql`select casework.freeze_facts(${row.case_id}, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
  }
  return sealed.map(({ fact, commitment }) => ({ fact, commitment }));
}

/** The facts as last frozen. */
export async function currentFacts(tx: Tx, caseId: string): Promise<FrozenFact[]> {
  const rows = await tx
    .selectFrom(factsOf(caseId).as('f'))
    .selectAll()
    .orderBy('f.seq', 'desc')
    .orderBy('f.fact')
    .execute();
  return rows.filter((row) => row.seq === rows[0]?.seq).map(frozenOf);
}

/** The months that a case claims, as last decided; null: it is not claimed by the month, or not decided yet. */
export async function monthsClaimed(tx: Tx, caseId: string): Promise<string[] | null> {
  const last = await tx
    .selectFrom(decisionsOf(caseId).as('d'))
    .select('d.claimed')
    .orderBy('d.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.claimed ?? null;
}

/** The months for which the rules pay, by the decision as the case stands; none where nothing is paid by the month. */
export async function monthsCounted(
  tx: Tx,
  caseId: string,
  { decision }: Pick<CaseState, 'decision'>,
): Promise<string[]> {
  if (decision === null) return [];
  const { counted } = await tx
    .selectFrom(decisionsOf(caseId).as('d'))
    .select('counted')
    .where('decision_id', '=', decision.decisionId)
    .executeTakeFirstOrThrow();
  return counted ?? [];
}

/**
 * The months that a case is paid for, `YYYY-MM` rising: by its decision, and by what reconsiderations added, without those that a
 * revocation took back.
 */
export async function monthsPaid(
  tx: Tx,
  caseId: string,
  state: Pick<CaseState, 'decision' | 'raises' | 'parts'>,
): Promise<string[]> {
  const granted = new Set([...(await monthsCounted(tx, caseId, state)), ...raisedMonths(state)]);
  const revoked = revokedMonths(state);
  return [...granted].filter((month) => !revoked.includes(month)).sort();
}

/** What was stated otherwise than a register has it, as these cases were filed. */
export async function differencesFiled(
  tx: Tx,
  caseIds: readonly string[],
): Promise<Map<string, FrozenFact[]>> {
  const rows = await tx
    .selectFrom(factsOf(...caseIds).as('f'))
    .selectAll()
    .where('f.seq', '=', 1)
    .where('f.differs', '=', true)
    .orderBy('f.fact')
    .execute();
  const byCase = Map.groupBy(rows, (row) => row.case_id);
  return new Map([...byCase].map(([caseId, of]) => [caseId, of.map(frozenOf)]));
}

const frozenOf = (row: Selectable<CaseworkCaseFact>): FrozenFact => ({
  fact: row.fact,
  value: row.value as Json,
  source: {
    name: row.source_name,
    recordedOn: row.recorded_on,
    ...(row.source_reference === null ? {} : { reference: row.source_reference }),
  },
  ...(row.declared === null ? {} : { declared: row.declared as Json }),
  ...(row.registry === null ? {} : { registry: row.registry as Json }),
  differs: row.differs,
  ...(row.resolution === null ? {} : { resolution: row.resolution as 'declared' | 'registry' }),
});

/** A fact as an officer has settled it, with the event that did. */
export interface SettledFact {
  fact: string;
  seq: number;
  declared: Json;
  took: 'declared' | 'registry';
}

/** Every fact that was ever settled in the case, the first first. */
export async function settledFacts(tx: Tx, caseId: string): Promise<SettledFact[]> {
  const rows = await tx
    .selectFrom(factsOf(caseId).as('f'))
    .select(['f.fact', 'f.seq', 'f.declared', 'f.resolution'])
    .where('f.resolution', 'is not', null)
    .orderBy('f.seq')
    .execute();
  return rows.map(({ fact, seq, declared, resolution }) => ({
    fact,
    seq,
    declared: declared as Json,
    took: resolution as 'declared' | 'registry',
  }));
}

/** Stores a decision with everything needed to replay it (invariant 10). */
export async function saveDecision(
  tx: Tx,
  { row }: LoadedCase,
  evaluation: Evaluation,
  { claimed, counted }: DecidedMonths,
): Promise<DecisionRef> {
  const { pack, request, answer, outcome, amountFen } = evaluation;
  await storeRuleSet(tx, pack);
  const { salt, commitment } = seal([request, answer, claimed, counted] as unknown as CanonicalValue);
  const { rows } = await sql<{ decisionId: string }>`
    select casework.add_decision(${row.case_id}, ${outcome}, ${amountFen}, ${answer.hash},
      ${JSON.stringify(request)}::jsonb, ${JSON.stringify(answer)}::jsonb, ${claimed}::text[], ${counted}::text[],
      ${salt}, ${commitment}) as "decisionId"`.execute(tx);
  const { decisionId } = rows[0] as { decisionId: string };
  const { missing } = outcomeOf(answer, row.benefit_id);
  const questions = missing.flatMap((each) => (each.kind === 'official' ? [judgementFact(each)] : []));
  return { decisionId, outcome, amountFen, questions, rulesHash: answer.hash, commitment };
}

export interface AttachedFile {
  kind: string;
  fileId: string;
}

/** Attaches files of the caller's and lets the accepting office see them. @returns document ids */
export async function attachDocuments(
  tx: Tx,
  files: FileStore,
  { row }: LoadedCase,
  attached: readonly AttachedFile[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { kind, fileId } of attached) {
    await files.describe(tx, fileId);
    await files.share(tx, fileId, { officeId: row.accepting_office });
    const { rows } = await sql<{ documentId: string | null }>`
      select casework.attach(${row.case_id}, ${kind}, ${fileId}) as "documentId"`.execute(tx);
    const documentId = rows[0]?.documentId ?? null;
    if (documentId !== null) ids.push(documentId);
  }
  return ids;
}
