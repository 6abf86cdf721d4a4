import type { Json } from '@wenye/rules';
import { filledBy, inBox, type Spans } from '../facts/span.ts';
import type { Ask } from './engine.ts';

/**
 * What is answered to a question, with what stands in its boxes for months filled in: one box, or one of each on the roster.
 * Pure.
 *
 * @param spans by the question's id, or by who is on the roster
 * @param today `YYYY-MM-DD`, the business date
 */
export function givenWith(
  { id, definition, people }: Pick<Ask, 'id' | 'definition' | 'people'>,
  value: Json | undefined,
  spans: Spans,
  today: string,
): { value: Json | undefined; problem?: string } {
  if (definition?.type !== 'list') return { value };
  let given = value;
  for (const [box, span] of Object.entries(spans)) {
    const filled = filledBy(definition, people ? recordOf(given)[box] : given, span, today);
    if (filled === undefined) continue;
    if ('problem' in filled)
      return { value, problem: `${box === id ? '' : `${box}：`}${inBox(filled.problem)}` };
    given = people ? { ...recordOf(given), [box]: filled.value } : filled.value;
  }
  return { value: given };
}

/** What is said of each on a roster, by who they are. */
export function recordOf(value: Json | undefined): { readonly [key: string]: Json } {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as { readonly [key: string]: Json }) : {};
}
