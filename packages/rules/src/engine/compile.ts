/**
 * Turns a pack into functions, once. The functions are the interpreter; the pack stays the only source, and
 * everything that is known before the case (slots, sets, look-ups) is worked out here.
 */
import { FAILURES, NOT_APPLICABLE, type Value } from '../core/state.ts';
import type { AggregateNode, ChoiceNode, DefinitionNode, Node, TableNode } from '../ir.ts';
import { choose, lookUpTable, type TableRow } from '../operators/choice.ts';
import { round } from '../operators/rounding.ts';
import { compileAggregate } from './aggregates.ts';
import type { Book } from './book.ts';
import type { Chains } from './chains.ts';
import { Commons } from './common.ts';
import { type Env, type Evaluate, Memo } from './env.ts';
import { compileFact, compileJudgement } from './facts.ts';
import type { Layout, Level, Row } from './layout.ts';
import { compileApply } from './operators.ts';
import { compileParameter } from './parameters.ts';
import type { Scopes } from './walk.ts';

export class Compiler {
  private readonly compiled = new Map<Node, Evaluate>();
  private readonly byId = new Map<string, DefinitionNode>();
  private readonly layout: Layout;
  private readonly scopes: Scopes;
  private readonly book: Book;
  private readonly chains: Chains;
  readonly commons: Commons;
  /** Where the value of each definition is remembered. */
  readonly memoOf = new Map<DefinitionNode, number>();

  constructor(layout: Layout, scopes: Scopes, book: Book, chains: Chains) {
    this.layout = layout;
    this.scopes = scopes;
    this.book = book;
    this.chains = chains;
    this.commons = new Commons(layout);
  }

  /** Throws TypeError for references to facts, lists or parameters that the pack does not list. */
  compile(node: Node): Evaluate {
    const known = this.compiled.get(node);
    if (known !== undefined) return known;
    const evaluate = this.commons.wrap(node, this.make(node));
    this.compiled.set(node, evaluate);
    return evaluate;
  }

  private make(node: Node): Evaluate {
    switch (node.kind) {
      case 'constant': {
        const value: Value = node.value ?? NOT_APPLICABLE;
        return () => value;
      }
      case 'fact':
        return compileFact(node, this.layout);
      case 'judgement':
        return compileJudgement(node, this.layout);
      case 'parameter': {
        const [on, region] = [this.compile(node.on), this.compile(node.region)];
        return compileParameter(node, on, region, this.book, this.chains);
      }
      case 'apply': {
        const args = node.args.map((each) => this.compile(each));
        return compileApply(node, args, this.chains);
      }
      case 'choice':
        return this.choice(node);
      case 'definition':
        return this.definition(node);
      case 'aggregate':
        return this.aggregate(node);
      case 'rounding': {
        const of = this.compile(node.of);
        const { mode, unit } = node;
        return (env) => round(of(env), mode, unit);
      }
      case 'table':
        return this.table(node);
    }
  }

  private choice(node: ChoiceNode): Evaluate {
    // From the last case backwards, each one's "otherwise" is the choice among those after it.
    return node.cases.reduceRight<Evaluate>((otherwise, each) => {
      const [when, gives] = [this.compile(each.when), this.compile(each.gives)];
      return (env) =>
        choose(
          when(env),
          () => gives(env),
          () => otherwise(env),
        );
    }, this.compile(node.otherwise));
  }

  private table(node: TableNode): Evaluate {
    const inputs = node.inputs.map((each) => this.compile(each));
    const otherwise = node.otherwise === undefined ? null : this.compile(node.otherwise);
    const rows = node.rows.map(({ match, gives }) => ({
      match: match.map((codes) => (codes === null ? null : new Set(codes))),
      gives: this.compile(gives),
    }));
    return (env) =>
      lookUpTable(
        inputs.map((input) => input(env)),
        rows.map(({ match, gives }): TableRow => ({ match, gives: () => gives(env) })),
        () => otherwise?.(env) ?? FAILURES['no-match'],
      );
  }

  private aggregate(node: AggregateNode): Evaluate {
    const level = this.layout.levels[this.layout.levelOfList.get(node.list.id) ?? -1];
    if (level === undefined) throw new TypeError(`The pack does not list the fact ${node.list.id}`);
    const slot = this.layout.places.get(node.list.id)?.slot.index as number;
    const { window } = node;
    const parts = {
      aggregate: node.aggregate,
      of: this.compile(node.of),
      nth: node.nth === undefined ? null : this.compile(node.nth),
      where: node.where === undefined ? null : this.compile(node.where),
      window:
        window === undefined
          ? null
          : {
              date: this.compile(window.date),
              from: this.compile(window.from),
              to: this.compile(window.to),
            },
    };
    return compileAggregate(parts, level as Level, slot);
  }

  private definition(node: DefinitionNode): Evaluate {
    const other = this.byId.get(node.id);
    if (other !== undefined && other !== node) throw new TypeError(`Two definitions are called ${node.id}`);
    this.byId.set(node.id, node);
    const body = this.compile(node.body);
    const level = this.scopes.innermost(node);
    if (level < 0) return body;
    const slot = this.memoOf.size;
    this.memoOf.set(node, slot);
    return (env) => remembered(env, slot, env.current[level] as Row, body);
  }
}

/** The value for this row; parameters read the first time count as read again. */
function remembered(env: Env, slot: number, row: Row, body: Evaluate): Value {
  const memo = env.memo[slot];
  if (memo !== undefined && memo.row === row) {
    for (const used of memo.used) env.used.push(used);
    return memo.value;
  }
  const before = env.used.length;
  const value = body(env);
  env.memo[slot] = new Memo(row, value, env.used.length === before ? NONE : env.used.slice(before));
  return value;
}

const NONE: readonly never[] = [];
