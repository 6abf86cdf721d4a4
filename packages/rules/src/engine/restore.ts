/** A pack from its published data: what a decision was made by can be run again from what was stored. */

import { county, decisionDate } from '../build/values.ts';
import type {
  AggregateNode,
  ChoiceNode,
  ConstantNode,
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
import { checkShape } from './pack-shape.ts';
import { asList, asObject, asText, UnreadablePack, within } from './unreadable.ts';

type Row = TableNode['rows'][number];

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
 * The inverse of `published`, JSON in between or not: the same answers, the same hash. Run `checkPack` on a pack from
 * elsewhere.
 *
 * @throws UnreadablePack where data has not the form that `published` gives, with a Chinese message of where and what
 */
export function restore(data: unknown): Pack {
  checkShape(data);
  const { definitions, ...plain } = data as PlainPack;
  const restorer = new Restorer(plain.facts, plain.parameters, definitions);
  return {
    ...plain,
    facts: plain.facts.map(factOf),
    parameters: plain.parameters.map(
      (definition): ParameterHandle => ({ type: definition.type, definition }),
    ),
    benefits: plain.benefits.map(({ per, conditions, amount, months, until, ...rest }): Benefit => {
      const read = (where: string, plainNode: unknown): Node =>
        within(`${rest.id}/${where}`, () => restorer.node(plainNode));
      return {
        ...rest,
        ...(per === undefined
          ? {}
          : { per: factOf(within(`${rest.id}/per`, () => restorer.list(per))) as ListFact }),
        conditions: within(rest.id, () => asList(conditions, ' conditions').map(conditionOf)).map((each) => ({
          ...each,
          test: read(each.id, each.test) as Expr<'boolean'>,
        })),
        ...(amount === undefined
          ? {}
          : { amount: { ...amount, value: read('amount', amount?.value) as Expr<'money'> } }),
        ...(months === undefined ? {} : { months: read('months', months) as Expr<'integer'> }),
        ...(until === undefined ? {} : { until: read('until', until) as Expr<'date'> }),
      };
    }),
  };
}

function conditionOf(given: unknown): PlainPack['benefits'][number]['conditions'][number] {
  const { id, clause, text, test, ...rest } = asObject(given, '条件');
  const [named, stands, said] = [
    asText(id, '条件的 id'),
    asText(clause, '条件的 clause'),
    asText(text, '条件的 text'),
  ];
  return { ...rest, id: named, clause: stands, text: said, test: test as Plain };
}

function factOf(definition: AnyFactDefinition): FactNode | ListFact {
  if (!isList(definition)) return { kind: 'fact', type: definition.type, definition };
  const item = Object.fromEntries(definition.items.map((each) => [shortId(each), factOf(each)]));
  return { kind: 'list', definition, item };
}

/** @throws UnreadablePack where the value is none of its type; null is what does not apply */
function constantOf(node: ConstantNode): ConstantNode {
  const { type, value } = node;
  const isNumber = typeof value === 'number' || (typeof value === 'object' && isFraction(value));
  if (value === null || (type === 'code' ? typeof value === 'string' : isNumber)) return node;
  throw new UnreadablePack(`常数 ${JSON.stringify(value)} 不是 ${String(type)}`);
}

const isFraction = (value: object | null): boolean =>
  value !== null && 'n' in value && 'd' in value && Number.isInteger(value.n) && Number.isInteger(value.d);

class Restorer {
  private readonly facts = new Map<string, AnyFactDefinition>();
  private readonly parameters: ReadonlyMap<string, ParameterDefinition>;
  private readonly definitions: { readonly [id: string]: Plain };
  private readonly restored = new Map<string, DefinitionNode>();
  /** Steps that are being read, each within the one before it. */
  private readonly open = new Set<string>();

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
    const { kind, ...rest } = asObject(plain, '算式') as Plain;
    switch (kind as Node['kind']) {
      case 'constant':
        return constantOf(plain as ConstantNode);
      case 'fact': {
        const definition = this.fact(rest['fact'] as string);
        if (isList(definition)) throw new UnreadablePack(`${definition.id} 是列表，不能单独读取`);
        return { kind: 'fact', type: definition.type, definition };
      }
      case 'parameter': {
        const definition = this.parameters.get(rest['parameter'] as string);
        if (definition === undefined) throw new UnreadablePack(`没有标准 ${String(rest['parameter'])}`);
        const [on, region] = [this.node(rest['on']), this.node(rest['region'])];
        return { kind: 'parameter', type: definition.type, definition, on, region };
      }
      case 'apply':
        if (rest['codes'] !== undefined) asList(rest['codes'], '代码 codes');
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
      default:
        throw new UnreadablePack(kind === undefined ? '算式缺少 kind' : `没有“${String(kind)}”这种算式`);
    }
  }

  list(id: string): ListDefinition {
    const definition = this.fact(id);
    if (!isList(definition)) throw new UnreadablePack(`${id} 不是列表`);
    return definition;
  }

  private nodes(plain: unknown): Node[] {
    return asList(plain, '算式的各项').map((each) => this.node(each));
  }

  private fact(id: string): AnyFactDefinition {
    const definition = this.facts.get(id);
    if (definition === undefined) throw new UnreadablePack(`没有事实 ${String(id)}`);
    return definition;
  }

  private definition(id: string): DefinitionNode {
    const known = this.restored.get(id);
    if (known !== undefined) return known;
    const plain = this.definitions[id];
    if (plain === undefined || plain === null || plain.kind !== 'definition' || plain['id'] !== id)
      throw new UnreadablePack(`没有计算步骤 ${String(id)}`);
    if (this.open.has(id)) throw new UnreadablePack(`计算步骤 ${id} 用到了它自己`);
    this.open.add(id);
    const body = within(`步骤 ${id}`, () => this.node(plain['body']));
    this.open.delete(id);
    const node = { ...(plain as unknown as DefinitionNode), body };
    this.restored.set(id, node);
    return node;
  }

  private choice(plain: ChoiceNode): ChoiceNode {
    const cases = asList(plain.cases, '情形 cases').map((each) => {
      const { when, gives } = asObject(each, '情形');
      return { when: this.node(when), gives: this.node(gives) };
    });
    return { ...plain, cases, otherwise: this.node(plain.otherwise) };
  }

  private table({ otherwise, ...plain }: TableNode): TableNode {
    return {
      ...plain,
      inputs: this.nodes(plain.inputs),
      rows: asList(plain.rows, '表的 rows').map((each) => {
        const { match, gives } = asObject(each, '表的一行');
        return { match: asList(match, '表的 match') as Row['match'], gives: this.node(gives) };
      }),
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
            window: {
              date: this.node(window?.date),
              from: this.node(window?.from),
              to: this.node(window?.to),
            },
          }),
    };
  }
}
