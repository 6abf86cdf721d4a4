/** A compiled pack: everything that does not depend on the case. Made once per pack object. */

import type { Names } from '../boundary/format.ts';
import { type Pair, pairsOf } from '../compatibility.ts';
import type { DefinitionNode, JudgementNode, Node } from '../ir.ts';
import type { Benefit, Condition, Pack } from '../pack.ts';
import { awarded } from './awarded.ts';
import { type Book, bookOf } from './book.ts';
import { type Chains, chainsOf } from './chains.ts';
import type { Commons } from './common.ts';
import { Compiler } from './compile.ts';
import type { Evaluate } from './env.ts';
import { type Layout, layoutOf } from './layout.ts';
import { namesOf } from './names.ts';
import { formulaOf } from './render.ts';
import { nodesOf, rootsOf, Scopes } from './walk.ts';

export interface CompiledCondition extends Condition {
  readonly evaluate: Evaluate;
  /** Reads the facts of an item, so it is decided for each. */
  readonly perItem: boolean;
}

export interface CompiledStep {
  readonly node: DefinitionNode;
  readonly memo: number;
  readonly level: number;
  readonly formula: string;
}

export interface CompiledBenefit {
  readonly benefit: Benefit;
  /** Level of the roster; 0: decided for the subject itself. */
  readonly level: number;
  readonly conditions: readonly CompiledCondition[];
  readonly amount: Evaluate | null;
  readonly months: Evaluate | null;
  readonly until: Evaluate | null;
  /** The named steps of amount, months and until, in order of computation. */
  readonly steps: readonly CompiledStep[];
  /** All named steps, those of the conditions included. */
  readonly allSteps: readonly CompiledStep[];
}

export interface Program {
  readonly pack: Pack;
  readonly layout: Layout;
  readonly book: Book;
  readonly chains: Chains;
  readonly benefits: readonly CompiledBenefit[];
  readonly names: Names;
  readonly judgements: ReadonlyMap<string, JudgementNode>;
  readonly exclusions: readonly Exclusion[];
  readonly scopes: Scopes;
  readonly commons: Commons;
  /** The interpreter of any node of the pack. */
  readonly compile: (node: Node) => Evaluate;
}

/** Two benefits of one subject that exclude each other. */
export interface Exclusion extends Pair {
  /** Whether two claims of one request are of the same object and period; else only an officer can tell. */
  readonly matched: boolean;
  /** Level of the roster whose items both are about; 0: the subject itself, or not the same. */
  readonly level: number;
}

const programs = new WeakMap<Pack, Program>();

/** Throws TypeError for a pack that does not hang together; `checkPack` says all that is wrong with it. */
export function programOf(pack: Pack): Program {
  const known = programs.get(pack);
  if (known !== undefined) return known;
  const program = makeProgram(pack);
  programs.set(pack, program);
  return program;
}

function makeProgram(pack: Pack): Program {
  const layout = layoutOf(pack);
  const chains = chainsOf(pack.divisions);
  const book = bookOf(pack);
  const scopes = new Scopes(layout);
  const compiler = new Compiler(layout, scopes, book, chains);
  const names = namesOf(pack, layout);
  const benefits = pack.benefits.map((benefit) => compileBenefit(benefit, layout, scopes, compiler, names));
  const judgements = new Map<string, JudgementNode>();
  for (const node of nodesOf(pack.benefits.flatMap((each) => rootsOf(each).map((root) => root.node)))) {
    if (node.kind === 'judgement') judgements.set(node.id, node);
  }
  const compile = (node: Node): Evaluate => compiler.compile(node);
  const exclusions = exclusionsOf(pack, benefits);
  const { commons } = compiler;
  return { pack, layout, book, chains, benefits, names, judgements, exclusions, scopes, commons, compile };
}

function exclusionsOf(pack: Pack, benefits: readonly CompiledBenefit[]): Exclusion[] {
  const find = (id: string) => benefits.find(({ benefit }) => benefit.id === id);
  return pairsOf((pack.compatibility ?? []).filter(({ relation }) => relation === 'one-of')).flatMap(
    (pair): Exclusion[] => {
      const [a, b] = [find(pair.a), find(pair.b)];
      // A person's and a firm's never come in one request.
      if (a === undefined || b === undefined || a.benefit.subject !== b.benefit.subject) return [];
      // What is uncertain never decides.
      const sure = pair.by.periods === undefined && pair.by.confidence !== 'uncertain';
      const matched = sure && a.level === b.level;
      return [{ ...pair, matched, level: a.level === b.level ? a.level : 0 }];
    },
  );
}

function compileBenefit(
  benefit: Benefit,
  layout: Layout,
  scopes: Scopes,
  compiler: Compiler,
  names: Names,
): CompiledBenefit {
  const level = benefit.per === undefined ? 0 : layout.levelOfList.get(benefit.per.definition.id);
  if (level === undefined) throw new TypeError(`Benefit ${benefit.id} is per an unknown list`);
  const perItem = (node: Node): boolean => scopes.of(node).size > 0;
  const optional = (node: Node | undefined) => (node === undefined ? null : compiler.compile(node));
  const conditions = benefit.conditions.map((condition) => ({
    ...condition,
    evaluate: compiler.compile(condition.test),
    perItem: perItem(condition.test),
  }));
  const [amount, months, until] = [benefit.amount?.value, benefit.months, benefit.until].map(optional);
  const stepsOf = (nodes: readonly Node[]) =>
    nodesOf(nodes).flatMap((node): CompiledStep[] => {
      const memo = node.kind === 'definition' ? compiler.memoOf.get(node) : undefined;
      if (node.kind !== 'definition' || memo === undefined) return [];
      const formula = formulaOf(node.body, names);
      return [{ node, memo, level: scopes.innermost(node), formula }];
    });
  const roots = rootsOf(benefit).map((root) => root.node);
  return {
    benefit,
    level,
    conditions,
    amount: amount === null || amount === undefined ? null : (env) => awarded(amount(env)),
    months: months ?? null,
    until: until ?? null,
    steps: stepsOf(roots.slice(conditions.length)),
    allSteps: stepsOf(roots),
  };
}
