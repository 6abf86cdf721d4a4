import type { FactEntry } from '@wenye/policy';

/** A fact's value as lines of Chinese: labels for codes, one line per record of a list. */
export function factWords(entry: FactEntry | undefined, value: unknown): string[] {
  if (value === null || value === undefined) return ['未知'];
  if (Array.isArray(value))
    return value.length === 0 ? ['无'] : value.map((record) => recordWords(entry, record));
  return [scalarWords(entry, value)];
}

function scalarWords(entry: FactEntry | undefined, value: unknown): string {
  if (value === null || value === undefined) return '未知';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const labelled = entry?.values?.find(({ code }) => code === value)?.label;
  return labelled ?? `${plain(value)}${entry?.unit ? ` ${entry.unit}` : ''}`;
}

/** Numbers and texts as they are; anything else would be a defect of the vocabulary, shown rather than hidden. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function recordWords(entry: FactEntry | undefined, record: unknown): string {
  if (typeof record !== 'object' || record === null) return plain(record);
  return Object.entries(record)
    .map(([name, value]) => {
      const item = entry?.items?.find(({ id }) => id.endsWith(`.${name}`));
      return `${item?.label ?? name} ${scalarWords(item, value)}`;
    })
    .join('，');
}
