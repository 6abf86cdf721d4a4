import type { AnyFactDefinition, Json, ListDefinition } from '@wenye/rules';
import { problemOfMonthly, problemOfMonths } from './problem.ts';
import { fillMonths, type Item, itemsOf, MOST_MONTHS, monthKey, monthSpan, shortId } from './records.ts';

/** A span of months with what holds for each, as it stands in the box that fills in many at once. */
export interface Span {
  /** `YYYY-MM`; empty: nothing is typed; null: what is typed cannot be read. */
  readonly first: string | null;
  readonly last: string | null;
  readonly rest: Item;
}

export const noSpan: Span = { first: '', last: '', rest: {} };

/** The boxes of a form, by what they are about. */
export type Spans = Readonly<Record<string, Span>>;

/** What the records come to with what stands in the box, or why it cannot be filled in. */
export type Filled = { readonly value: Json } | { readonly problem: string };

/** The heading of the box. */
export const FILLER = '每个月都一样？一次填好';

/** Every month of the span; one month where only the first is given. Pure. */
export function monthsOf({ first, last }: Span): string[] {
  if (first === '' || first === null || last === null) return [];
  return monthSpan(first, last === '' ? first : last);
}

/**
 * Fills in what stands in the box, so that nothing typed is lost to who goes on without pressing its button; undefined
 * where no month is typed there. Pure.
 *
 * @param today `YYYY-MM-DD`, the business date
 */
export function filledBy(
  list: ListDefinition,
  value: Json | undefined,
  span: Span,
  today: string,
): Filled | undefined {
  const key = monthKey(list);
  if (key === null || (span.first === '' && span.last === '')) return undefined;
  const problem = problemOfDates(list, span, today) ?? problemOfRest(list, span);
  if (problem !== undefined) return { problem };
  return { value: fillMonths(itemsOf(value), key, monthsOf(span), span.rest) };
}

/** Why the months of the box cannot be filled in, in words for its last field; undefined where nothing is wrong yet. Pure. */
export function problemOfDates(list: ListDefinition, span: Span, today: string): string | undefined {
  const { first, last } = span;
  if (first === null || last === null) return '请按“年-月”填写，例如 2020-06';
  if (first === '') return last === '' ? undefined : '请填写从哪个月';
  if (last !== '' && last < first) return '不能早于开始的月份';
  const key = monthKey(list);
  const end = last === '' ? first : last;
  const ahead = key === null ? undefined : problemOfMonths(list, [{ [key]: end }], today);
  const tooMany = monthsOf(span).at(-1) !== end ? `一次最多填 ${MOST_MONTHS} 个月，请核对` : undefined;
  return ahead ?? tooMany;
}

function problemOfRest(list: ListDefinition, { rest }: Span): string | undefined {
  const key = monthKey(list);
  for (const field of list.items) {
    const name = shortId(list, field);
    if (name === key) continue;
    const value = rest[name] ?? null;
    if (value === null) return `请填写：${field.label}`;
    const problem = problemOfMonthly(field, value);
    if (problem !== undefined) return `${field.label}：${problem}`;
  }
  return undefined;
}

/** What is stated of several facts, with what stands in the boxes filled in, and by fact id why one cannot be. Pure. */
export function settled(
  definitions: readonly AnyFactDefinition[],
  facts: Readonly<Record<string, Json | undefined>>,
  spans: Spans,
  today: string,
): { facts: Readonly<Record<string, Json>>; problems: Readonly<Record<string, string>> } {
  const filled: Record<string, Json> = {};
  const problems: Record<string, string> = {};
  for (const definition of definitions) {
    const span = spans[definition.id];
    if (definition.type !== 'list' || span === undefined) continue;
    const each = filledBy(definition, facts[definition.id], span, today);
    if (each === undefined) continue;
    if ('value' in each) filled[definition.id] = each.value;
    else problems[definition.id] = inBox(each.problem);
  }
  return { facts: filled, problems };
}

/** A problem of the box, told away from it. */
export const inBox = (problem: string): string => `“${FILLER}”里的月份还没有填入：${problem}`;
