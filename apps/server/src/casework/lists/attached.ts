import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../kernel/database.ts';
import { documentsOf } from '../doors.ts';
import { documentLabelOf } from '../labels.ts';
import type { documentView } from '../views.ts';
import type { HistoryStep } from './history.ts';

/** The papers of a case, each with the step with which it came. */
export async function attachedTo(
  tx: Tx,
  caseId: string,
  benefitId: string,
  steps: readonly HistoryStep[],
): Promise<z.input<typeof documentView>[]> {
  const rows = await tx.selectFrom(documentsOf(caseId).as('d')).selectAll().orderBy('attached_at').execute();
  const names = await fileNames(
    tx,
    rows.map((row) => row.file_id),
  );
  return rows.map((row) => ({
    documentId: row.document_id,
    kind: row.kind,
    label: documentLabelOf(benefitId, row.kind),
    fileId: row.file_id,
    fileName: names.get(row.file_id) ?? '',
    attachedAt: row.attached_at.toISOString(),
    with: cameWith(steps, row.document_id),
  }));
}

function cameWith(steps: readonly HistoryStep[], documentId: string): { label: string; on: string } | null {
  const step = steps.find(({ documents }) => documents.includes(documentId));
  return step === undefined ? null : { label: step.label, on: step.on };
}

async function fileNames(tx: Tx, fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from kernel.files_of(${fileIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
