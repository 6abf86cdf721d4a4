/** Reading rules without running them: what a node contains, and which rows it depends on. */
import type { Node } from '../ir.ts';
import type { Benefit } from '../pack.ts';
import type { Layout } from './layout.ts';

/** The nodes directly below. */
export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'constant':
    case 'fact':
    case 'judgement':
      return [];
    case 'parameter':
      return [node.on, node.region];
    case 'apply':
      return node.args;
    case 'choice':
      return [...node.cases.flatMap(({ when, gives }) => [when, gives]), node.otherwise];
    case 'definition':
      return [node.body];
    case 'aggregate':
      return [
        ...(node.window === undefined ? [] : [node.window.date, node.window.from, node.window.to]),
        ...(node.where === undefined ? [] : [node.where]),
        ...(node.nth === undefined ? [] : [node.nth]),
        node.of,
      ];
    case 'rounding':
      return [node.of];
    case 'table':
      return [
        ...node.inputs,
        ...node.rows.map(({ gives }) => gives),
        ...(node.otherwise === undefined ? [] : [node.otherwise]),
      ];
  }
}

/** Every node below and including `roots`, each once, children before parents. */
export function nodesOf(roots: Iterable<Node>): Node[] {
  const seen = new Set<Node>();
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const child of children(node)) visit(child);
    found.push(node);
  };
  for (const root of roots) visit(root);
  return found;
}

/** What a benefit's rules read: ids of facts and lists, keys of parameters, ids of judgements. */
export interface Readings {
  readonly facts: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly judgements: ReadonlySet<string>;
}

export function readingsOf(benefit: Benefit): Readings {
  const facts = new Set<string>(benefit.per === undefined ? [] : [benefit.per.definition.id]);
  const [parameters, judgements] = [new Set<string>(), new Set<string>()];
  for (const node of nodesOf(rootsOf(benefit).map((root) => root.node))) {
    if (node.kind === 'fact') facts.add(node.definition.id);
    if (node.kind === 'aggregate') facts.add(node.list.id);
    if (node.kind === 'parameter') parameters.add(node.definition.key);
    if (node.kind === 'judgement') judgements.add(node.id);
  }
  return { facts, parameters, judgements };
}

/** The expressions of a benefit by where they stand. */
export function rootsOf(benefit: Benefit): { readonly where: string; readonly node: Node }[] {
  return [
    ...benefit.conditions.map(({ id, test }) => ({ where: id, node: test })),
    ...(benefit.amount === undefined ? [] : [{ where: 'amount', node: benefit.amount.value }]),
    ...(benefit.months === undefined ? [] : [{ where: 'months', node: benefit.months }]),
    ...(benefit.until === undefined ? [] : [{ where: 'until', node: benefit.until }]),
  ];
}

/** Whose rows a node reads, those excepted that an aggregate within it goes through. */
export class Scopes {
  private readonly known = new Map<Node, ReadonlySet<number>>();
  private readonly layout: Layout;
  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** The levels that the node's value depends on; the subject's own level 0 is left out. */
  of(node: Node): ReadonlySet<number> {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const levels = new Set<number>();
    if (node.kind === 'fact') levels.add(this.layout.places.get(node.definition.id)?.level ?? 0);
    if (node.kind === 'judgement' && node.per !== undefined) levels.add(this.listLevel(node.per.id));
    for (const child of children(node)) for (const level of this.of(child)) levels.add(level);
    if (node.kind === 'aggregate') {
      const level = this.listLevel(node.list.id);
      levels.delete(level);
      levels.add(this.layout.levels[level]?.parent ?? 0);
    }
    levels.delete(0);
    this.known.set(node, levels);
    return levels;
  }

  /**
   * The level whose current row determines the value: the innermost of a chain of lists within lists.
   * -1 where the node compares rows of unrelated lists, so that no single row determines it.
   */
  innermost(node: Node): number {
    const levels = [...this.of(node)].sort((a, b) => this.depth(b) - this.depth(a));
    let level = levels[0];
    if (level === undefined) return 0;
    const chain = new Set<number>();
    for (; level > 0; level = this.layout.levels[level]?.parent ?? 0) chain.add(level);
    return levels.every((each) => chain.has(each)) ? (levels[0] as number) : -1;
  }

  private depth(level: number): number {
    let depth = 0;
    for (let at = level; at > 0; at = this.layout.levels[at]?.parent ?? 0) depth++;
    return depth;
  }

  private listLevel(id: string): number {
    return this.layout.levelOfList.get(id) ?? 0;
  }
}
