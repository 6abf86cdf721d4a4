import type { Json } from '@wenye/rules';
import { type Item, itemsOf, monthKey, textOf } from './records.ts';
import { tellValue } from './tell.ts';
import { findFact } from './vocabulary.ts';

/** What was stated and what a register says, in words. */
export interface Difference {
  declared: string;
  registry: string;
}

/**
 * The two sides of a difference. Of a list by month only the months that differ: a run of twenty equal lines hides the
 * one that matters. Pure.
 */
export function differenceOf(id: string, declared: unknown, registry: unknown): Difference {
  const definition = findFact(id);
  // What only cases know of, such as whether a name is as registered.
  if (!definition) return { declared: plain(declared), registry: plain(registry) };
  const key = definition.type === 'list' ? monthKey(definition) : null;
  const [stated, known] =
    key === null
      ? [(declared ?? null) as Json, (registry ?? null) as Json]
      : unlike(key, itemsOf(declared as Json), itemsOf(registry as Json));
  return { declared: tellValue(definition, stated), registry: tellValue(definition, known) };
}

const plain = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? '是' : '否') : JSON.stringify(value);

/** Records of the months in which something that was stated is not what the register has. */
function unlike(key: string, stated: readonly Item[], known: readonly Item[]): [Json, Json] {
  const recorded = new Map(known.map((item) => [textOf(item[key]), item]));
  const differing = stated.filter((item) => {
    const match = recorded.get(textOf(item[key]));
    return !match || Object.entries(item).some(([field, value]) => value !== null && value !== match[field]);
  });
  const months = new Set(differing.map((item) => textOf(item[key])));
  return [differing, known.filter((item) => months.has(textOf(item[key])))];
}
