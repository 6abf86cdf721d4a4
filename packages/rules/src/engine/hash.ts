/** The content hash of rules and parameters: what was decided by, replayable from what is stored under it. */
import { canonical } from '../core/canonical.ts';
import { sha256 } from '../core/sha256.ts';
import type { DefinitionNode, Node } from '../ir.ts';
import type { Benefit, Pack } from '../pack.ts';
import type { Entry } from './book.ts';
import { nodesOf, rootsOf } from './walk.ts';

const hashes = new WeakMap<Pack, string>();

/** SHA-256 over the canonical form of everything in the pack that can change an answer, labels included. */
export function hashOf(pack: Pack): string {
  const known = hashes.get(pack);
  if (known !== undefined) return known;
  const hash = `sha256:${sha256(canonical(published(pack)))}`;
  hashes.set(pack, hash);
  return hash;
}

/** With the values that a request brought. */
export function hashWith(pack: Pack, given: ReadonlyMap<string, readonly Entry[]>): string {
  if (given.size === 0) return hashOf(pack);
  const values = [...given].map(([key, entries]) => ({
    key,
    entries: entries.map((entry) => ({ ...entry, from: String(entry.from), to: String(entry.to) })),
  }));
  values.sort((a, b) => (a.key < b.key ? -1 : 1));
  return `sha256:${sha256(canonical({ pack: hashOf(pack), given: values }))}`;
}

/** The pack as plain data: each definition once, under its id, and references to it. */
export function published(pack: Pack): object {
  const nodes = nodesOf(pack.benefits.flatMap((benefit) => rootsOf(benefit).map((root) => root.node)));
  const definitions = nodes.filter((node): node is DefinitionNode => node.kind === 'definition');
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    clauses: pack.clauses,
    facts: pack.facts.map((each) => each.definition),
    parameters: pack.parameters.map((each) => each.definition),
    values: pack.values,
    divisions: pack.divisions,
    definitions: Object.fromEntries(
      definitions.map((node) => [node.id, { ...node, body: plain(node.body) }]),
    ),
    benefits: pack.benefits.map(plainBenefit),
  };
}

function plainBenefit(benefit: Benefit): object {
  return {
    ...benefit,
    per: benefit.per?.definition.id,
    conditions: benefit.conditions.map((each) => ({ ...each, test: plain(each.test) })),
    amount:
      benefit.amount === undefined ? undefined : { ...benefit.amount, value: plain(benefit.amount.value) },
    months: benefit.months === undefined ? undefined : plain(benefit.months),
    until: benefit.until === undefined ? undefined : plain(benefit.until),
  };
}

/** A node with references in the place of definitions, facts, lists and parameters. */
function plain(node: Node): object {
  switch (node.kind) {
    case 'constant':
      return node;
    case 'fact':
      return { kind: 'fact', fact: node.definition.id };
    case 'judgement':
      return { ...node, per: node.per?.id };
    case 'parameter':
      return {
        kind: 'parameter',
        parameter: node.definition.key,
        on: plain(node.on),
        region: plain(node.region),
      };
    case 'apply':
      return { ...node, args: node.args.map(plain) };
    case 'choice':
      return {
        ...node,
        cases: node.cases.map(({ when, gives }) => ({ when: plain(when), gives: plain(gives) })),
        otherwise: plain(node.otherwise),
      };
    case 'definition':
      return { kind: 'definition', definition: node.id };
    case 'aggregate': {
      const { window } = node;
      return {
        ...node,
        list: node.list.id,
        of: plain(node.of),
        where: node.where === undefined ? undefined : plain(node.where),
        window:
          window === undefined
            ? undefined
            : { date: plain(window.date), from: plain(window.from), to: plain(window.to) },
      };
    }
    case 'rounding':
      return { ...node, of: plain(node.of) };
    case 'table':
      return {
        ...node,
        inputs: node.inputs.map(plain),
        rows: node.rows.map(({ match, gives }) => ({ match, gives: plain(gives) })),
        otherwise: node.otherwise === undefined ? undefined : plain(node.otherwise),
      };
  }
}
