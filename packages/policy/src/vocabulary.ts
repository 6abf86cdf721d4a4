/** The vocabulary as it is published: every fact with its type, labels, register and the clauses that read it. */
import {
  type AnyFactDefinition,
  type CodeValue,
  readingsOf,
  type SubjectKind,
  type Type,
} from '@wenye/rules';
import { benefits } from './benefits/index.ts';
import { facts } from './facts/index.ts';

export type FactEntry = {
  /** Stable id, e.g. `firm.hires.contract-start`. */
  readonly id: string;
  /** The key under which requests give it: the id, or inside a list's rows the last part. */
  readonly key: string;
  readonly type: Type | 'list';
  readonly subject: SubjectKind | null;
  readonly label: string;
  /** For people, in plain Chinese. */
  readonly question: string;
  readonly help: string | null;
  readonly unit: string | null;
  /** null: not a code, or any code of its standard. */
  readonly values: readonly CodeValue[] | null;
  readonly min: string | null;
  readonly max: string | null;
  /** Whether the claimant can act on it. */
  readonly changeable: boolean;
  readonly sensitive: boolean;
  /** Whether it is a date or month of what has happened: nobody states it before it comes. */
  readonly past: boolean;
  /** Register that normally knows it; null: only the claimant does. */
  readonly register: string | null;
  /** Clauses whose rules read it. */
  readonly clauses: readonly string[];
  /** The facts of each row; null unless a list. */
  readonly items: readonly FactEntry[] | null;
  /** Key of the item that names a row and is unique in the list; null: rows are numbered from 1. */
  readonly itemKey: string | null;
};

const readings = new Map<string, Set<string>>();
for (const benefit of benefits) {
  for (const id of readingsOf(benefit).facts)
    readings.set(id, (readings.get(id) ?? new Set()).add(benefit.clause));
}

/** The vocabulary, lists with their rows' facts inside. */
export const vocabulary: readonly FactEntry[] = facts.map((each) => entryOf(each.definition));

const byId = new Map(flatten(vocabulary).map((entry) => [entry.id, entry]));

/** The entry of a fact id, those inside lists included. */
export function findFact(id: string): FactEntry | undefined {
  return byId.get(id);
}

/** Every entry, lists and the facts of their rows in one row. */
export function flatten(entries: readonly FactEntry[]): readonly FactEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.items ?? [])]);
}

function entryOf(definition: AnyFactDefinition): FactEntry {
  const { id, label } = definition;
  const items = 'items' in definition ? definition.items.map(entryOf) : null;
  const own = readings.get(id) ?? new Set<string>();
  const clauses = new Set([...own, ...(items ?? []).flatMap((item) => item.clauses)]);
  const list = definition.list;
  return {
    id,
    key: shortId(id, list),
    type: definition.type,
    subject: definition.subject ?? null,
    label,
    question: definition.question ?? label,
    help: definition.help ?? null,
    unit: definition.unit ?? null,
    values: 'values' in definition ? (definition.values ?? null) : null,
    min: 'min' in definition ? (definition.min ?? null) : null,
    max: 'max' in definition ? (definition.max ?? null) : null,
    changeable: definition.changeable ?? false,
    sensitive: definition.sensitive ?? false,
    past: definition.past ?? false,
    register: definition.register ?? null,
    clauses: benefits.map((benefit) => benefit.clause).filter((clause) => clauses.has(clause)),
    items,
    itemKey: 'items' in definition && definition.itemId ? shortId(definition.itemId, id) : null,
  };
}

function shortId(id: string, list: string | undefined): string {
  return list === undefined ? id : id.slice(list.length + 1);
}
