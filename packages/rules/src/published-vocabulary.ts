/** The published vocabulary: every fact that a request may give, and which clauses read it. */
import { county, decisionDate } from './build/values.ts';
import { isList } from './engine/layout.ts';
import { nodesOf, rootsOf } from './engine/walk.ts';
import type { Type } from './ir.ts';
import type { Pack } from './pack.ts';
import { type AnyFactDefinition, type CodeValue, type SubjectKind, shortId } from './vocabulary.ts';

export interface VocabularyEntry {
  readonly id: string;
  /** The key under which a request gives it: the id, or within a record of `list` the short name. */
  readonly name: string;
  readonly list: string | null;
  /** null: of persons and firms alike, or of a list. */
  readonly subject: SubjectKind | null;
  readonly type: Type | 'list';
  readonly label: string;
  readonly question: string | null;
  readonly help: string | null;
  readonly unit: string | null;
  /** For codes; null: any code. */
  readonly values: readonly CodeValue[] | null;
  readonly min: string | null;
  readonly max: string | null;
  /** For lists: the id of the item fact that names a record. */
  readonly itemId: string | null;
  readonly changeable: boolean;
  readonly sensitive: boolean;
  /** Clauses whose rules read it. */
  readonly clauses: readonly string[];
}

/** All facts in the pack's order, the facts of a list after the list. */
export function vocabulary(pack: Pack): VocabularyEntry[] {
  const readers = readersOf(pack);
  const entries: VocabularyEntry[] = [];
  const visit = (definition: AnyFactDefinition, subject: SubjectKind | null): void => {
    entries.push(entryOf(definition, subject, [...(readers.get(definition.id) ?? [])].sort()));
    if (isList(definition)) for (const item of definition.items) visit(item, subject);
  };
  for (const { definition } of pack.facts) visit(definition, definition.subject ?? null);
  return entries;
}

/** By fact id, the clauses of the benefits that read it. */
export function readersOf(pack: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  const add = (id: string, clause: string) => {
    if (id === decisionDate.definition.id || id === county.definition.id) return;
    readers.set(id, (readers.get(id) ?? new Set()).add(clause));
  };
  for (const benefit of pack.benefits) {
    if (benefit.per !== undefined) add(benefit.per.definition.id, benefit.clause);
    for (const node of nodesOf(rootsOf(benefit).map((root) => root.node))) {
      if (node.kind === 'fact') add(node.definition.id, benefit.clause);
      if (node.kind === 'aggregate') add(node.list.id, benefit.clause);
    }
  }
  return readers;
}

function entryOf(
  definition: AnyFactDefinition,
  subject: SubjectKind | null,
  clauses: readonly string[],
): VocabularyEntry {
  const scalar = isList(definition) ? undefined : definition;
  return {
    id: definition.id,
    name: shortId(definition),
    list: definition.list ?? null,
    subject,
    type: definition.type,
    label: definition.label,
    question: definition.question ?? null,
    help: definition.help ?? null,
    unit: definition.unit ?? null,
    values: scalar?.values ?? null,
    min: scalar?.min ?? null,
    max: scalar?.max ?? null,
    itemId: isList(definition) ? (definition.itemId ?? null) : null,
    changeable: definition.changeable ?? false,
    sensitive: definition.sensitive ?? false,
    clauses,
  };
}
