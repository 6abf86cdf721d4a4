import type { AnyFactDefinition, Json } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';

/**
 * Why a value that a person states cannot be taken, in words for its field; undefined where it can. Pure.
 *
 * @param value null or undefined: nothing, or nothing that can be read, is typed
 * @param today `YYYY-MM-DD`, the business date
 */
export function problemOf(
  definition: AnyFactDefinition,
  value: Json | undefined,
  today: string,
): string | undefined {
  const { label, type } = definition;
  if (value === null || value === undefined || value === '') return `请回答：${label}`;
  if (type === 'integer' && typeof value !== 'number') return `${label}：请填整数`;
  // A date of a person or a firm is of something that has happened; only what a list records may end later.
  if (type === 'date' && definition.subject && typeof value === 'string' && value > today) {
    return `${label}不能晚于今天（${formatDate(today)}）`;
  }
  return undefined;
}
