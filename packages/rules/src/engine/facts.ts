/** Compiles the leaves that depend on the case: facts and judgements. */
import type { Cause } from '../core/causes.ts';
import { BOTH, type Possible, settle, Unknown, type Value } from '../core/state.ts';
import type { FactNode, JudgementNode } from '../ir.ts';
import type { AnyFactDefinition } from '../vocabulary.ts';
import { ANY_ITEM, type Env, type Evaluate } from './env.ts';
import type { Layout, Row, Slot } from './layout.ts';

export function compileFact(node: FactNode, layout: Layout): Evaluate {
  const place = layout.places.get(node.definition.id);
  if (place === undefined) throw new TypeError(`The pack does not list the fact ${node.definition.id}`);
  const { level, slot } = place;
  const { index, definition } = slot;
  const possible = slot.possible as Possible;
  if (level === 0) {
    const unknown = unknownOfSubject(slot);
    return (env) => ((env.current[0] as Row).cells[index] as Value | undefined) ?? unknown;
  }
  return (env) => {
    const row = env.current[level] as Row;
    const cell = row.cells[index];
    if (cell !== undefined) return cell as Value;
    const unknown = settle(possible, false, null, causeOfFact(env, definition, row.item));
    row.cells[index] = unknown;
    return unknown;
  };
}

/** Of the subject there is one: what is not known of it is the same thing in every case. */
function unknownOfSubject(slot: Slot): Value {
  let unknown = unknowns.get(slot);
  if (unknown === undefined) {
    unknown = settle(slot.possible as Possible, false, null, {
      kind: 'fact',
      definition: slot.definition,
      item: null,
    });
    unknowns.set(slot, unknown);
  }
  return unknown;
}
const unknowns = new WeakMap<Slot, Value>();

/** A cell of a record that stands for any record has no cause of its own: the list is what is missing. */
export function causeOfFact(env: Env, definition: AnyFactDefinition, item: string | null): Cause | null {
  if (standsForAny(item)) return null;
  const name = item === null ? definition : `${definition.id}\n${item}`;
  return remembered(env, name, () => ({ kind: 'fact', definition, item }));
}

const standsForAny = (item: string | null): boolean => item?.endsWith(ANY_ITEM) === true;

/** By a name of what is missing, or by the thing itself, which is quicker found. */
export function remembered(env: Env, key: string | object, make: () => Cause): Cause {
  const known = env.causes.get(key);
  if (known !== undefined) return known;
  const cause = make();
  env.causes.set(key, cause);
  return cause;
}

export function compileJudgement(node: JudgementNode, layout: Layout): Evaluate {
  const level = node.per === undefined ? 0 : layout.levelOfList.get(node.per.id);
  if (level === undefined) throw new TypeError(`Judgement ${node.id} is per an unknown list`);
  return (env) => {
    const item = level === 0 ? null : (env.current[level] as Row).item;
    const given = env.judgements.get(node.id);
    const answer = item !== null && typeof given === 'object' ? given.get(item) : given;
    if (typeof answer === 'boolean') return answer ? 1 : 0;
    if (standsForAny(item)) return new Unknown(BOTH, false, null, null);
    const cause = remembered(env, `?${node.id}\n${item ?? ''}`, () => ({ kind: 'official', node, item }));
    return new Unknown(BOTH, false, null, cause);
  };
}
