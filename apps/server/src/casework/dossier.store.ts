/** What stands apart from a case's chain: frozen facts, decisions, documents. Each leaves a commitment in it. */
import type { Json } from '@wenye/rules';
import { storeRuleSet } from '../entitlements/deciding/rule-set.store.ts';
import type { CanonicalValue } from '../kernel/chain.ts';
import type { Tx } from '../kernel/database.ts';
import type { FileStore } from '../kernel/files.ts';
import type { LoadedCase } from './case.store.ts';
import type { DecisionRef, FactRef } from './case.ts';
import { seal } from './commitment.ts';
import type { Evaluation } from './evaluate.ts';
import type { FrozenFact } from './facts.ts';

/** Freezes facts with the event that comes next. */
export async function saveFacts(
  tx: Tx,
  { row, state }: LoadedCase,
  facts: readonly FrozenFact[],
): Promise<FactRef[]> {
  const sealed = facts.map((each) => ({
    ...each,
    ...seal([each.fact, each.value, each.source] as CanonicalValue),
  }));
  if (sealed.length > 0) {
    await tx
      .insertInto('casework.case_fact')
      .values(
        sealed.map((each) => ({
          case_id: row.case_id,
          seq: state.version + 1,
          fact: each.fact,
          value: JSON.stringify(each.value),
          source_name: each.source.name,
          recorded_on: each.source.recordedOn,
          source_reference: each.source.reference ?? null,
          declared: each.declared === undefined ? null : JSON.stringify(each.declared),
          registry: each.registry === undefined ? null : JSON.stringify(each.registry),
          differs: each.differs,
          resolution: each.resolution ?? null,
          salt: each.salt,
          commitment: each.commitment,
        })),
      )
      .execute();
  }
  return sealed.map(({ fact, commitment }) => ({ fact, commitment }));
}

/** The facts as last frozen. */
export async function currentFacts(tx: Tx, caseId: string): Promise<FrozenFact[]> {
  const rows = await tx
    .selectFrom('casework.case_fact as f')
    .selectAll()
    .where('f.case_id', '=', caseId)
    .where('f.seq', '=', (query) =>
      query
        .selectFrom('casework.case_fact as g')
        .select((q) => q.fn.max('g.seq').as('seq'))
        .where('g.case_id', '=', caseId),
    )
    .orderBy('f.fact')
    .execute();
  return rows.map((row) => ({
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
  }));
}

/** Stores a decision with everything needed to replay it (invariant 10). */
export async function saveDecision(
  tx: Tx,
  { row, state }: LoadedCase,
  evaluation: Evaluation,
): Promise<DecisionRef> {
  const { request, answer, outcome, amountFen } = evaluation;
  await storeRuleSet(tx);
  const { salt, commitment } = seal([request, answer] as unknown as CanonicalValue);
  const { decision_id } = await tx
    .insertInto('casework.case_decision')
    .values({
      case_id: row.case_id,
      seq: state.version + 1,
      outcome,
      amount_fen: amountFen,
      rules_hash: answer.hash,
      request: JSON.stringify(request),
      answer: JSON.stringify(answer),
      salt,
      commitment,
    })
    .returning('decision_id')
    .executeTakeFirstOrThrow();
  return { decisionId: decision_id, outcome, amountFen, rulesHash: answer.hash, commitment };
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
  personId: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { kind, fileId } of attached) {
    await files.describe(tx, fileId);
    await files.share(tx, fileId, { officeId: row.accepting_office });
    const document = await tx
      .insertInto('casework.case_document')
      .values({ case_id: row.case_id, kind, file_id: fileId, attached_by: personId })
      .onConflict((conflict) => conflict.columns(['case_id', 'kind', 'file_id']).doNothing())
      .returning('document_id')
      .executeTakeFirst();
    if (document !== undefined) ids.push(document.document_id);
  }
  return ids;
}
