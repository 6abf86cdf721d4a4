import type { AnyFactDefinition, Json, ListDefinition } from '@wenye/rules';

/** Records of a list fact as the page edits them. Pure. */
export type Item = Readonly<Record<string, Json>>;

/** The records of a list fact's value; an unanswered list has none, which is not the same as an empty one. */
export function itemsOf(value: Json | undefined): Item[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Item => typeof row === 'object' && row !== null && !Array.isArray(row));
}

/** A value as text: codes, months and numbers as they are, everything else empty. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The id of an item's fact within its record: `person.contributions.month` → `month`. */
export function shortId(list: ListDefinition, definition: AnyFactDefinition): string {
  return definition.id.slice(list.id.length + 1);
}

/** The item fact by which a record is known, where it is a month: such records can be filled in by the span. */
export function monthKey(list: ListDefinition): string | null {
  const key = list.items.find((item) => item.id === list.itemId);
  return key?.type === 'month' ? shortId(list, key) : null;
}

/** The month after: `2020-12` → `2021-01`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Ten years: more at once is a year mistyped. */
export const MOST_MONTHS = 120;

/** Every month from `first` to `last`, both included, at most `MOST_MONTHS`; empty when they are the wrong way round. */
export function monthSpan(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last && months.length < MOST_MONTHS; month = nextMonth(month))
    months.push(month);
  return months;
}

/** Adds one record per month with the same other values, replacing what was there for that month; in order. */
export function fillMonths(
  items: readonly Item[],
  key: string,
  months: readonly string[],
  rest: Item,
): Item[] {
  const others = items.filter((item) => !months.includes(textOf(item[key])));
  const added = months.map((month) => ({ ...rest, [key]: month }));
  return [...others, ...added].sort((a, b) => textOf(a[key]).localeCompare(textOf(b[key])));
}

/** A fresh record after the existing ones: the next month, and the rest as in the last record. */
export function nextItem(items: readonly Item[], list: ListDefinition): Item {
  const last = items.at(-1);
  const key = monthKey(list);
  if (!last) return {};
  if (key === null) return {};
  const month = last[key];
  return { ...last, [key]: typeof month === 'string' && month !== '' ? nextMonth(month) : null };
}
