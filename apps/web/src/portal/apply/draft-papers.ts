import { findScheme } from '@wenye/policy';
import type { KeptFile } from '../../ui/file-field.tsx';
import type { DraftContent, DraftView } from './use-draft.ts';

type AskedPaper = DraftView['asks']['documents'][number];

/** A paper at its place in the application. */
export interface Paper extends Pick<AskedPaper, 'kind' | 'label'> {
  need: 'required' | 'helpful' | 'other';
}

/**
 * The papers of the benefits' schemes: what is asked for first, what settles a difference with a register next, and then
 * whatever else the schemes know of, which nobody has to attach. Pure.
 */
export function papersFor(benefitIds: readonly string[], asked: readonly AskedPaper[]): Paper[] {
  const first = asked.map(({ kind, label, required }) => ({
    kind,
    label,
    need: required ? ('required' as const) : ('helpful' as const),
  }));
  const known = new Set(asked.map(({ kind }) => kind));
  const others: Paper[] = [];
  for (const { kind, label } of benefitIds.flatMap((id) => findScheme(id)?.documents.value ?? [])) {
    if (known.has(kind)) continue;
    known.add(kind);
    others.push({ kind, label, need: 'other' });
  }
  return [
    ...first.toSorted((a, b) => Number(a.need === 'helpful') - Number(b.need === 'helpful')),
    ...others,
  ];
}

/** The files attached to a draft as papers of one kind; a file that is not known by name is still there. Pure. */
export function filesOfKind(
  documents: DraftContent['documents'],
  kind: string,
  known: readonly KeptFile[],
): KeptFile[] {
  return documents
    .filter((document) => document.kind === kind)
    .map(({ fileId }) => known.find((file) => file.fileId === fileId) ?? { fileId, name: '已上传的文件' });
}
