/** Where each fact is kept: one row of cells for the subject, one for each record of a list. */
import { possibleOf } from '../boundary/bounds.ts';
import { county, decisionDate } from '../build/values.ts';
import type { Possible, Value } from '../core/state.ts';
import type { Pack } from '../pack.ts';
import { type AnyFactDefinition, type FactDefinition, type ListDefinition, shortId } from '../vocabulary.ts';

/** A record, or the subject itself. A cell that is absent is unknown. */
export interface Row {
  readonly cells: Cell[];
  /** The record's name in answers; null for the subject. */
  readonly item: string | null;
}
export type Cell = Value | readonly Row[] | undefined;

export interface Slot {
  readonly definition: AnyFactDefinition;
  /** The name under which a request gives it. */
  readonly name: string;
  readonly index: number;
  /** For scalars: what it can be. */
  readonly possible: Possible | null;
}

/** The cells of one kind of row. Level 0 is the subject; every list has a level of its own. */
export interface Level {
  readonly index: number;
  readonly list: ListDefinition | null;
  readonly parent: number;
  readonly slots: readonly Slot[];
  readonly byName: ReadonlyMap<string, Slot>;
}

export interface Layout {
  readonly levels: readonly Level[];
  /** By fact id: where it is. */
  readonly places: ReadonlyMap<string, { readonly level: number; readonly slot: Slot }>;
  readonly levelOfList: ReadonlyMap<string, number>;
}

export const isList = (definition: AnyFactDefinition): definition is ListDefinition =>
  definition.type === 'list';

/** The records of a level's list, within the current row of its parent; undefined where unknown. */
export function currentRows(
  layout: Layout,
  current: readonly Row[],
  level: number,
): readonly Row[] | undefined {
  const { list, parent } = layout.levels[level] as Level;
  const slot = layout.places.get(list?.id ?? '')?.slot.index ?? -1;
  return current[parent]?.cells[slot] as readonly Row[] | undefined;
}

/** Facts that every pack has because they come from the request. */
const OF_REQUEST: readonly FactDefinition[] = [decisionDate.definition, county.definition];

export function layoutOf(pack: Pack): Layout {
  const levels: Level[] = [];
  const places = new Map<string, { level: number; slot: Slot }>();
  const levelOfList = new Map<string, number>();

  function addLevel(list: ListDefinition | null, parent: number, facts: readonly AnyFactDefinition[]): void {
    const index = levels.length;
    const slots = facts.map((definition, slot): Slot => {
      const possible = isList(definition) ? null : possibleIn(pack, definition);
      return { definition, name: shortId(definition), index: slot, possible };
    });
    const byName = new Map(slots.map((slot) => [slot.name, slot]));
    levels.push({ index, list, parent, slots, byName });
    if (list !== null) levelOfList.set(list.id, index);
    for (const slot of slots) places.set(slot.definition.id, { level: index, slot });
    for (const { definition } of slots) if (isList(definition)) addLevel(definition, index, definition.items);
  }

  addLevel(null, -1, [...OF_REQUEST, ...pack.facts.map((each) => each.definition)]);
  return { levels, places, levelOfList };
}

/** An unknown county is one of the divisions that have none below them. */
function possibleIn(pack: Pack, definition: FactDefinition): Possible {
  if (definition.id !== county.definition.id || pack.divisions.length === 0) return possibleOf(definition);
  const parents = new Set(pack.divisions.map((each) => each.parent));
  return pack.divisions
    .map((each) => each.code)
    .filter((each) => !parents.has(each))
    .sort();
}
