/** The pack as plain data, for storing under its hash. */
import type { DefinitionNode, Node } from '../ir.ts';
import type { Benefit, Pack } from '../pack.ts';
import { nodesOf, rootsOf } from './walk.ts';

/** Everything in the pack that can change an answer, or what a check of it says; each definition once, under its id, and references to it. */
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
    compatibility: pack.compatibility,
    knownFindings: pack.knownFindings,
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
        nth: node.nth === undefined ? undefined : plain(node.nth),
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
