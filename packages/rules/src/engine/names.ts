/**
 * What codes are called. Facts may give one code different labels (`none`: 没有领过, 都不是): the fact decides, and so
 * does the parameter.
 */
import type { Names } from '../boundary/format.ts';
import type { Node } from '../ir.ts';
import type { Pack } from '../pack.ts';
import type { CodeValue } from '../vocabulary.ts';
import { isList, type Layout } from './layout.ts';

/** Divisions, and the codes that all facts of the pack call the same: what is not known to be of one fact. */
export function namesOf(pack: Pack, layout: Layout): Names {
  const labels = new Map<string, Set<string>>();
  const add = (code: string, label: string) => {
    labels.set(code, (labels.get(code) ?? new Set()).add(label));
  };
  for (const { slot } of layout.places.values()) {
    if (isList(slot.definition)) continue;
    for (const { code, label } of slot.definition.values ?? []) add(code, label);
  }
  const agreed = [...labels].flatMap(([code, [label, ...others]]) =>
    label === undefined || others.length > 0 ? [] : ([[code, label]] as const),
  );
  const divisions = pack.divisions.flatMap(({ code, name }) =>
    name === undefined ? [] : ([[code, name]] as const),
  );
  return new Map([...agreed, ...divisions]);
}

/** The definition of a fact or of a parameter, as far as it says what its codes are called. */
export interface Coded {
  readonly values?: readonly CodeValue[];
}

/** The names of the codes of a fact or of a parameter; others as the pack has them. */
export function namesOfOwn({ values = [] }: Coded, names: Names): Names {
  if (values.length === 0) return names;
  const own = new Map(values.map(({ code, label }) => [code, label]));
  return { get: (code) => own.get(code) ?? names.get(code) };
}

/** The names of the codes that a node can have: those of the fact or parameter that its value comes from. */
export function namesAt(node: Node, names: Names): Names {
  const coded = codedOf(node);
  return coded === null ? names : namesOfOwn(coded, names);
}

function codedOf(node: Node): Coded | null {
  if (node.type !== 'code') return null;
  switch (node.kind) {
    case 'fact':
    case 'parameter':
      return node.definition;
    case 'definition':
      return codedOf(node.body);
    case 'choice':
      return firstOf([...node.cases.map(({ gives }) => gives), node.otherwise]);
    case 'apply':
      return firstOf(node.args);
    default:
      return null;
  }
}

function firstOf(nodes: readonly Node[]): Coded | null {
  for (const node of nodes) {
    const coded = codedOf(node);
    if (coded !== null) return coded;
  }
  return null;
}
