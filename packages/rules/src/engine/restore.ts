/** A pack from its published data: what a decision was made by can be run again from what was stored. */

import { county, decisionDate } from '../build/values.ts';
import type {
  AggregateNode,
  ChoiceNode,
  DefinitionNode,
  Expr,
  FactNode,
  JudgementNode,
  Node,
  TableNode,
} from '../ir.ts';
import type { Benefit, Condition, Pack } from '../pack.ts';
import type { ParameterDefinition, ParameterHandle } from '../parameters.ts';
import { type AnyFactDefinition, type ListDefinition, type ListFact, shortId } from '../vocabulary.ts';
import { isList } from './layout.ts';

/** Plain data of a node, with references where the node has objects. */
type Plain = { readonly kind: string; readonly [member: string]: unknown };

interface PlainPack extends Omit<Pack, 'facts' | 'parameters' | 'benefits'> {
  readonly facts: readonly AnyFactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly definitions: { readonly [id: string]: Plain };
  readonly benefits: readonly (Omit<Benefit, 'per' | 'conditions' | 'amount' | 'months' | 'until'> & {
    readonly per?: string;
    readonly conditions: readonly (Omit<Condition, 'test'> & { readonly test: Plain })[];
    readonly amount?: { readonly kind: NonNullable<Benefit['amount']>['kind']; readonly value: Plain };
    readonly months?: Plain;
    readonly until?: Plain;
  })[];
}

/**
 * The inverse of `published`, JSON in between or not: the same answers, the same hash. Data that was not made
 * by `published` throws TypeError; run `checkPack` on a pack from elsewhere.
 */
export function restore(data: unknown): Pack {
  const { definitions, ...plain } = data as PlainPack;
  const restorer = new Restorer(plain.facts, plain.parameters, definitions);
  return {
    ...plain,
    facts: plain.facts.map(factOf),
    parameters: plain.parameters.map(
      (definition): ParameterHandle => ({ type: definition.type, definition }),
    ),
    benefits: plain.benefits.map(
      ({ per, conditions, amount, months, until, ...rest }): Benefit => ({
        ...rest,
        ...(per === undefined ? {} : { per: factOf(restorer.list(per)) as ListFact }),
        conditions: conditions.map((each) => ({
          ...each,
          test: restorer.node(each.test) as Expr<'boolean'>,
        })),
        ...(amount === undefined
          ? {}
          : { amount: { ...amount, value: restorer.node(amount.value) as Expr<'money'> } }),
        ...(months === undefined ? {} : { months: restorer.node(months) as Expr<'integer'> }),
        ...(until === undefined ? {} : { until: restorer.node(until) as Expr<'date'> }),
      }),
    ),
  };
}

function factOf(definition: AnyFactDefinition): FactNode | ListFact {
  if (!isList(definition)) return { kind: 'fact', type: definition.type, definition };
  const item = Object.fromEntries(definition.items.map((each) => [shortId(each), factOf(each)]));
  return { kind: 'list', definition, item };
}

class Restorer {
  private readonly facts = new Map<string, AnyFactDefinition>();
  private readonly parameters: ReadonlyMap<string, ParameterDefinition>;
  private readonly definitions: { readonly [id: string]: Plain };
  private readonly restored = new Map<string, DefinitionNode>();

  constructor(
    facts: readonly AnyFactDefinition[],
    parameters: readonly ParameterDefinition[],
    definitions: { readonly [id: string]: Plain },
  ) {
    const add = (definition: AnyFactDefinition): void => {
      this.facts.set(definition.id, definition);
      if (isList(definition)) definition.items.forEach(add);
    };
    for (const definition of [decisionDate.definition, county.definition, ...facts]) add(definition);
    this.parameters = new Map(parameters.map((each) => [each.key, each]));
    this.definitions = definitions;
  }

  node(plain: unknown): Node {
    const { kind, ...rest } = plain as Plain;
    switch (kind as Node['kind']) {
      case 'constant':
        return plain as Node;
      case 'fact': {
        const definition = this.fact(rest['fact'] as string);
        if (isList(definition)) throw new TypeError(`${definition.id} is a list`);
        return { kind: 'fact', type: definition.type, definition };
      }
      case 'parameter': {
        const definition = this.parameters.get(rest['parameter'] as string);
        if (definition === undefined) throw new TypeError(`No parameter ${String(rest['parameter'])}`);
        const [on, region] = [this.node(rest['on']), this.node(rest['region'])];
        return { kind: 'parameter', type: definition.type, definition, on, region };
      }
      case 'apply':
        return { ...(plain as Node & { kind: 'apply' }), args: this.nodes(rest['args']) };
      case 'choice':
        return this.choice(plain as ChoiceNode);
      case 'definition':
        return this.definition(rest['definition'] as string);
      case 'aggregate':
        return this.aggregate(plain as Omit<AggregateNode, 'list'> & { list: string });
      case 'rounding':
        return { ...(plain as Node & { kind: 'rounding' }), of: this.node(rest['of']) };
      case 'table':
        return this.table(plain as TableNode);
      case 'judgement': {
        const { per, ...judgement } = plain as Omit<JudgementNode, 'per'> & { per?: string };
        return { ...judgement, ...(per === undefined ? {} : { per: this.list(per) }) };
      }
    }
  }

  list(id: string): ListDefinition {
    const definition = this.fact(id);
    if (!isList(definition)) throw new TypeError(`${id} is not a list`);
    return definition;
  }

  private nodes(plain: unknown): Node[] {
    return (plain as readonly unknown[]).map((each) => this.node(each));
  }

  private fact(id: string): AnyFactDefinition {
    const definition = this.facts.get(id);
    if (definition === undefined) throw new TypeError(`No fact ${id}`);
    return definition;
  }

  private definition(id: string): DefinitionNode {
    const known = this.restored.get(id);
    if (known !== undefined) return known;
    const plain = this.definitions[id];
    if (plain === undefined) throw new TypeError(`No definition ${id}`);
    const node = { ...(plain as unknown as DefinitionNode), body: this.node(plain['body']) };
    this.restored.set(id, node);
    return node;
  }

  private choice(plain: ChoiceNode): ChoiceNode {
    const cases = plain.cases.map(({ when, gives }) => ({ when: this.node(when), gives: this.node(gives) }));
    return { ...plain, cases, otherwise: this.node(plain.otherwise) };
  }

  private table({ otherwise, ...plain }: TableNode): TableNode {
    return {
      ...plain,
      inputs: this.nodes(plain.inputs),
      rows: plain.rows.map(({ match, gives }) => ({ match, gives: this.node(gives) })),
      ...(otherwise === undefined ? {} : { otherwise: this.node(otherwise) }),
    };
  }

  private aggregate(plain: Omit<AggregateNode, 'list'> & { list: string }): AggregateNode {
    const { list, of, nth, where, window, ...rest } = plain;
    return {
      ...rest,
      list: this.list(list),
      of: this.node(of),
      ...(nth === undefined ? {} : { nth: this.node(nth) }),
      ...(where === undefined ? {} : { where: this.node(where) }),
      ...(window === undefined
        ? {}
        : {
            window: { date: this.node(window.date), from: this.node(window.from), to: this.node(window.to) },
          }),
    };
  }
}
