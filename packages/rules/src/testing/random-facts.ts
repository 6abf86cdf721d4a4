/** Random facts of a vocabulary, for property tests: near to each other, so that rules meet their turns. */
import fc from 'fast-check';
import type { Json } from '../answer.ts';
import { formatDate, formatMonth, monthOf, parseDate } from '../core/calendar.ts';
import type { Pack } from '../pack.ts';
import {
  type AnyFactDefinition,
  type FactDefinition,
  type ListDefinition,
  type SubjectKind,
  shortId,
} from '../vocabulary.ts';

export interface Spread {
  /** Dates and months lie between these. */
  readonly from: string;
  readonly to: string;
  /** Codes of facts that allow any code. */
  readonly codes: { readonly [fact: string]: readonly string[] };
}

/** By fact id, each given or left unknown. `facts`: the vocabulary, or what of it may be given. */
export function randomFacts(
  facts: Pack['facts'],
  subject: SubjectKind,
  spread: Spread,
): fc.Arbitrary<{ readonly [id: string]: Json }> {
  const own = facts
    .map((each) => each.definition)
    .filter((each) => each.subject === undefined || each.subject === subject);
  return record(own, spread, (each) => each.id) as fc.Arbitrary<{ readonly [id: string]: Json }>;
}

function record(
  definitions: readonly AnyFactDefinition[],
  spread: Spread,
  nameOf: (definition: AnyFactDefinition) => string,
): fc.Arbitrary<{ [id: string]: Json }> {
  return fc.record(
    Object.fromEntries(
      definitions.map((each) => [
        nameOf(each),
        fc.option(each.type === 'list' ? list(each, spread) : scalar(each, spread), { nil: null, freq: 5 }),
      ]),
    ),
  );
}

function list(definition: ListDefinition, spread: Spread): fc.Arbitrary<Json> {
  const rows = fc.array(record(definition.items, spread, shortId), { maxLength: 3 });
  const id = definition.items.find((each) => each.id === definition.itemId);
  if (id === undefined) return rows as fc.Arbitrary<Json>;
  // Names of records are given, and differ.
  return rows.map((each) =>
    each.map((row, i) => ({ ...row, [shortId(id)]: nameOfRecord(id as FactDefinition, i, spread) })),
  ) as fc.Arbitrary<Json>;
}

function nameOfRecord(id: FactDefinition, i: number, { from }: Spread): Json {
  if (id.type === 'month') return formatMonth(monthOf(parseDate(from) as number) + 18 + i);
  return `第${i + 1}行`;
}

function scalar(definition: FactDefinition, { from, to, codes }: Spread): fc.Arbitrary<Json> {
  const days = fc.integer({ min: parseDate(from) as number, max: parseDate(to) as number });
  const least = Number(definition.min ?? 0);
  const most = Number(definition.max ?? Infinity);
  switch (definition.type) {
    case 'boolean':
      return fc.boolean();
    case 'date':
      return days.map(formatDate);
    case 'month':
      return days.map((day) => formatMonth(monthOf(day)));
    case 'code':
      return fc.constantFrom(
        ...(codes[definition.id] ?? definition.values?.map((each) => each.code) ?? ['甲']),
      );
    case 'integer':
      return fc.oneof(
        fc.integer({ min: least, max: Math.min(most, least + 40) }),
        fc.integer({ min: least, max: Math.min(most, least + 2000) }),
      );
    case 'money':
    case 'exact-money':
      return fc
        .oneof(
          fc.integer({ min: 0, max: Math.min(300_000, most * 100) }).map((fen) => (fen / 100).toFixed(2)),
          fc.integer({ min: 0, max: 60_000 }).map((wan) => `${wan}0000.00`),
        )
        .map((yuan) => (Number(yuan) > most ? (definition.max as string) : yuan));
    case 'fraction':
      return fc.constantFrom('0', '1/4', '1/3', '1/2', '1');
  }
}
