import type { FactEntry } from '@wenye/policy';
import { formatDate, formatMonth } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { industryLabel } from '../../portal/facts/industries.ts';

/** A fact's value as lines of Chinese: labels for codes, one line per record of a list. */
export function factWords(entry: FactEntry | undefined, value: unknown): string[] {
  if (value === null || value === undefined) return ['未知'];
  if (Array.isArray(value))
    return value.length === 0 ? ['无'] : value.map((record) => recordWords(entry, record));
  return [scalarWords(entry, value)];
}

/**
 * The two sides of a difference, as lines. Of lists only the records that are not on both: a run of equal months hides the
 * one that matters; how many are alike is said. Pure.
 */
export function sidesWords(
  entry: FactEntry | undefined,
  declared: unknown,
  registry: unknown,
): { declared: string[]; registry: string[] } {
  const [stated, known] = [factWords(entry, declared), factWords(entry, registry)];
  const alike = stated.filter((line) => known.includes(line)).length;
  if (alike === 0 || alike === Math.max(stated.length, known.length))
    return { declared: stated, registry: known };
  const unlike = (lines: readonly string[], others: readonly string[], side: string) => {
    const own = lines.filter((line) => !others.includes(line));
    return [...(own.length === 0 ? ['无'] : own), `其余 ${alike} 条与${side}相同`];
  };
  return { declared: unlike(stated, known, '登记'), registry: unlike(known, stated, '申报') };
}

function scalarWords(entry: FactEntry | undefined, value: unknown): string {
  if (value === null || value === undefined) return '未知';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (entry?.type === 'date' && typeof value === 'string') return formatDate(value);
  if (entry?.type === 'month' && typeof value === 'string') return formatMonth(value);
  if (entry?.type === 'money' && typeof value === 'string') return formatYuan(value);
  const labelled = entry?.values?.find(({ code }) => code === value)?.label;
  if (labelled === undefined && entry?.id === 'firm.industry') return industryLabel(plain(value));
  return labelled ?? `${plain(value)}${entry?.unit ? ` ${entry.unit}` : ''}`;
}

/** Numbers and texts as they are; anything else would be a defect of the vocabulary, shown rather than hidden. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/**
 * Of records that took the place of others with the same name, as months have it, what differs in each; null where
 * they are not told apart by their names or not as many.
 */
export function changedRecords(
  entry: FactEntry | undefined,
  before: readonly unknown[],
  after: readonly unknown[],
): string[] | null {
  const name = entry?.items?.find(({ key }) => key === entry.itemKey);
  if (!name || before.length !== after.length) return null;
  const named = (records: readonly unknown[]) =>
    new Map(records.map((record) => [scalarWords(name, valuesOf(record)[name.key]), valuesOf(record)]));
  const [was, is] = [named(before), named(after)];
  if (was.size !== before.length || is.size !== after.length || [...is.keys()].some((key) => !was.has(key)))
    return null;
  return [...is].map(([key, record]) => {
    const earlier = was.get(key) ?? {};
    const differing = (entry?.items ?? []).flatMap((item) => {
      const [one, other] = [scalarWords(item, earlier[item.key]), scalarWords(item, record[item.key])];
      return one === other ? [] : [`${item.label} ${one} → ${other}`];
    });
    return `${key}：${differing.join('，')}`;
  });
}

const valuesOf = (record: unknown): Record<string, unknown> =>
  typeof record === 'object' && record !== null ? { ...record } : {};

/** The fact that names the record first, then the others in the order of the vocabulary. */
function recordWords(entry: FactEntry | undefined, record: unknown): string {
  if (typeof record !== 'object' || record === null) return plain(record);
  const values: Record<string, unknown> = { ...record };
  const items = entry?.items?.filter(({ key }) => key in values) ?? [];
  const words = items.map((item) => {
    const value = scalarWords(item, values[item.key]);
    return item.key === entry?.itemKey || item.values ? value : `${item.label} ${value}`;
  });
  return words.length > 0 ? words.join('，') : plain(record);
}
