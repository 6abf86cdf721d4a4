/** Why a value is unknown: the facts, parameters and judgements that could still change it. */
import type { MissingParameter } from '../answer.ts';
import type { JudgementNode } from '../ir.ts';
import type { ParameterDefinition } from '../parameters.ts';
import type { AnyFactDefinition } from '../vocabulary.ts';

export type Cause =
  | { readonly kind: 'fact'; readonly definition: AnyFactDefinition; readonly item: string | null }
  | {
      readonly kind: 'parameter';
      readonly definition: ParameterDefinition;
      readonly gap: Omit<MissingParameter, 'kind' | 'key' | 'label' | 'affects'>;
    }
  | { readonly kind: 'official'; readonly node: JudgementNode; readonly item: string | null };

/**
 * A set of causes as a tree that shares its parts: joining is O(1), so a sum over a thousand unknown cells
 * does not copy its causes a thousand times.
 */
export type Causes = Cause | Join | null;
interface Join {
  readonly kind: 'join';
  readonly left: Causes;
  readonly right: Causes;
}

export function join(left: Causes, right: Causes): Causes {
  if (left === null || left === right) return right;
  return right === null ? left : { kind: 'join', left, right };
}

/** Whether there are causes and an official could settle all of them. */
export function leftToOfficials(causes: Causes): boolean {
  // Most of what is open turns on a fact that is met first.
  let first = causes;
  while (first?.kind === 'join') first = first.left;
  if (first?.kind !== 'official' || first === causes) return first?.kind === 'official';
  const seen = new Set<Causes>();
  const waiting: Causes[] = [causes];
  while (waiting.length > 0) {
    const next = waiting.pop() as Causes;
    if (next === null || seen.has(next)) continue;
    if (next.kind !== 'join') {
      if (next.kind !== 'official') return false;
      continue;
    }
    seen.add(next);
    waiting.push(next.right, next.left);
  }
  return true;
}

/** Each cause once, in the order in which evaluation met them. */
export function causeList(causes: Causes): Cause[] {
  if (causes === null) return [];
  if (causes.kind !== 'join') return [causes];
  const seen = new Set<Causes>();
  const found: Cause[] = [];
  const waiting: Causes[] = [causes];
  while (waiting.length > 0) {
    const next = waiting.pop() as Causes;
    if (next === null || seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'join') waiting.push(next.right, next.left);
    else found.push(next);
  }
  return found;
}
