/** The vocabulary of facts: what may be known of a subject. Built by `fact.*`, read by expressions. */
import type { FactNode, Type } from './ir.ts';

export type SubjectKind = 'person' | 'firm';

/** A value that a code fact may have, with its Chinese label. */
export interface CodeValue {
  readonly code: string;
  readonly label: string;
}

/** What is written about a fact; `label` and `question` are Chinese. */
export interface FactText {
  readonly label: string;
  /** Asked in a questionnaire; absent: the label is used. */
  readonly question?: string;
  readonly help?: string;
  /** Unit shown beside numbers, e.g. 月, 人, 元. */
  readonly unit?: string;
  /**
   * True where a person can act on it from now on and would be right to (register, sign, pay); not birth date, past
   * events, hardship or the loss of a job. Values of a code are then listed from less to more.
   */
  readonly changeable?: boolean;
  /**
   * True where it is what the subject chooses in applying (a method of counting), no fact of the world: it is asked last,
   * once what each choice comes to can be told.
   */
  readonly elective?: boolean;
  /** True for a date or month of what has happened (a birth, a diploma, a contribution): nobody states it before it comes. */
  readonly past?: boolean;
  /** True for personal data that is sensitive by law (health, poverty, disability). */
  readonly sensitive?: boolean;
  /** The register that normally knows it, by its Chinese name; absent: only the subject does. */
  readonly register?: string;
}

export interface FactDefinition extends FactText {
  readonly id: string;
  readonly type: Type;
  /** Absent for the facts of an item, which belong to their list. */
  readonly subject?: SubjectKind;
  /** For codes: every allowed value. Absent: any code (a division, an industry). */
  readonly values?: readonly CodeValue[];
  /** Least and greatest value in the boundary's notation ('0', '3000.00', '2020-01-01'); ends included. */
  readonly min?: string;
  readonly max?: string;
  /** The list whose rows hold this fact. */
  readonly list?: string;
}

/** A list of records (a relation in time, a roster). `items` are the facts of each record. */
export interface ListDefinition extends FactText {
  readonly id: string;
  readonly type: 'list';
  readonly subject?: SubjectKind;
  readonly items: readonly (FactDefinition | ListDefinition)[];
  /** The item fact that names a record in answers (unique in the list); absent: its position from 1. */
  readonly itemId?: string;
  readonly list?: string;
}

export type AnyFactDefinition = FactDefinition | ListDefinition;

/** A list as rules see it: its definition and the expressions that read one row. */
export interface ListFact<Items extends ItemFacts = ItemFacts> {
  readonly kind: 'list';
  readonly definition: ListDefinition;
  readonly item: Items;
}

export interface ItemFacts {
  readonly [name: string]: FactNode | ListFact;
}

type Bounds = { readonly min?: string; readonly max?: string };
type OfSubject = { readonly subject?: SubjectKind };

const reader =
  <T extends Type>(type: T) =>
  (id: string, spec: FactText & Bounds & OfSubject): FactNode<T> => ({
    kind: 'fact',
    type,
    definition: { ...spec, id, type },
  });

/**
 * Builders of facts. Ids are dotted and stable (`person.birth-date`); the facts of a list's items are given
 * short ids (`month`) and are known as `<list id>.<short id>`. Numbers are ≥ 0 unless `min` says otherwise.
 */
export const fact = {
  /** Yuan as a decimal string outside, fen inside. */
  money: reader('money'),
  integer: reader('integer'),
  /** An exact rational: '2/3', '0.055'. */
  fraction: reader('fraction'),
  date: reader('date'),
  month: reader('month'),
  boolean: reader('boolean'),
  code(
    id: string,
    spec: FactText & OfSubject & { readonly values?: readonly CodeValue[] },
  ): FactNode<'code'> {
    return { kind: 'fact', type: 'code', definition: { ...spec, id, type: 'code' } };
  },
  /** A list of records. `item` maps names to facts with short ids. */
  list<Items extends ItemFacts>(
    id: string,
    spec: FactText & OfSubject & { readonly item: Items; readonly itemId?: string },
  ): ListFact<Items> {
    const { item, itemId, ...text } = spec;
    const owned = mapItems(item, (each) => prefixed(each, id));
    const definition: ListDefinition = {
      ...text,
      id,
      type: 'list',
      items: Object.values(owned).map((each) => each.definition),
      ...(itemId === undefined ? {} : { itemId: `${id}.${itemId}` }),
    };
    return { kind: 'list', definition, item: owned as Items };
  },
};

const mapItems = (items: ItemFacts, change: (each: FactNode | ListFact) => FactNode | ListFact): ItemFacts =>
  Object.fromEntries(Object.entries(items).map(([name, each]) => [name, change(each)]));

/** Puts an item fact, or a list within an item, under its list: every id below gains the list's id. */
function prefixed(each: FactNode | ListFact, prefix: string): FactNode | ListFact {
  const { id, list } = each.definition;
  const place = { id: `${prefix}.${id}`, list: list === undefined ? prefix : `${prefix}.${list}` };
  if (each.kind === 'fact') return { ...each, definition: { ...each.definition, ...place } };
  const item = mapItems(each.item, (inner) => prefixed(inner, prefix));
  const { itemId } = each.definition;
  const definition: ListDefinition = {
    ...each.definition,
    ...place,
    items: Object.values(item).map((inner) => inner.definition),
    ...(itemId === undefined ? {} : { itemId: `${prefix}.${itemId}` }),
  };
  return { kind: 'list', definition, item };
}

/** The id of an item fact within its row: what requests and templates write. */
export function shortId(definition: AnyFactDefinition): string {
  return definition.list === undefined ? definition.id : definition.id.slice(definition.list.length + 1);
}
