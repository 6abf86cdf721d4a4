/** Why a condition is not met, in the values that it compares: days, months, ages, counts, amounts. */
import { describe } from '../boundary/format.ts';
import { decisionDate } from '../build/values.ts';
import { isKnown, type Value } from '../core/state.ts';
import type { ApplyNode, ChoiceNode, FactNode, Node, TableNode, Type } from '../ir.ts';
import { quoted } from '../quoted.ts';
import type { Env } from './env.ts';
import { namesAt } from './names.ts';
import { peek } from './peek.ts';
import type { Program } from './program.ts';
import { formulaOf, labelOf, plainly } from './render.ts';
import { heldBy, type Telling } from './render-operators.ts';
import { unitOf } from './shares.ts';
import { children } from './walk.ts';

/**
 * For a condition that is not met: `毕业日期是2017年6月30日，须不早于2018年10月15日（…）`, every comparison that is not as
 * it must be; of which one would do, joined by 或者. undefined: it turns on nothing that is compared.
 */
export function comparedIn(program: Program, test: Node, env: Env): string | undefined {
  if (!compares(test)) return undefined;
  const teller = new Teller(program, env, test);
  const told = teller.against(test, true);
  return teller.compared === 0 ? undefined : plainly([...new Set(told)].join('；'));
}

type Sign = '<' | '≤' | '>' | '≥' | '=' | '≠';

const SIGNS: { readonly [operator in string]?: Sign } = { less: '<', 'at-most': '≤', equal: '=' };
const DENIED: { readonly [sign in Sign]: Sign } = {
  '<': '≥',
  '≤': '>',
  '>': '≤',
  '≥': '<',
  '=': '≠',
  '≠': '=',
};
const TURNED: { readonly [sign in Sign]: Sign } = {
  '<': '>',
  '≤': '≥',
  '>': '<',
  '≥': '≤',
  '=': '=',
  '≠': '≠',
};

const WORDS: { readonly [sign in Sign]: { readonly time: string; readonly number: string } } = {
  '<': { time: '早于', number: '小于' },
  '≤': { time: '不晚于', number: '不超过' },
  '>': { time: '晚于', number: '大于' },
  '≥': { time: '不早于', number: '不少于' },
  '=': { time: '等于', number: '等于' },
  '≠': { time: '不等于', number: '不等于' },
};

const YEARS: { readonly [sign in Sign]: string } = {
  '<': '早于',
  '≤': '不晚于',
  '>': '晚于',
  '≥': '不早于',
  '=': '在',
  '≠': '不在',
};

class Teller {
  private readonly program: Program;
  private readonly env: Env;
  /** What has been asked for: most of it is, more than once. */
  private readonly values: Map<Node, Value>;
  /** How many comparisons have been told. */
  compared = 0;

  constructor(program: Program, env: Env, unmet: Node) {
    this.program = program;
    this.env = env;
    this.values = new Map([[unmet, 0]]);
  }

  /**
   * The comparisons by which a node is not as wanted, where it is known not to be.
   *
   * @param whole tells what is not compared as well: it stands beside a comparison of which either would do
   */
  against(node: Node, wanted: boolean, whole = false): string[] {
    if ((!whole && !compares(node)) || this.valueOf(node) !== (wanted ? 0 : 1)) return [];
    switch (node.kind) {
      case 'definition':
        return this.against(node.body, wanted, whole);
      case 'choice':
        return this.ofChoice(node, wanted, whole);
      case 'table':
        return this.ofTable(node, wanted, whole);
      case 'fact':
        return whole ? [`须${wanted ? '是' : '不是'}${quoted(labelOf(node))}`] : [];
      case 'apply':
        return this.ofOperator(node, wanted, whole);
      default:
        return [];
    }
  }

  /** By the case that is taken; what no case provides for is refused for its kind, not for a figure. */
  private ofChoice({ cases, otherwise }: ChoiceNode, wanted: boolean, whole: boolean): string[] {
    const taken = cases.find(({ when }) => this.valueOf(when) !== 0);
    if (taken === undefined) return this.against(otherwise, wanted, whole);
    if (this.valueOf(taken.when) !== 1) return [];
    return taken.gives.kind === 'constant'
      ? this.against(taken.when, false, whole)
      : this.against(taken.gives, wanted, whole);
  }

  /** By the row that is looked up, where all by which it is are known. */
  private ofTable({ inputs, rows, otherwise }: TableNode, wanted: boolean, whole: boolean): string[] {
    const sought = inputs.map(this.valueOf);
    if (!sought.every((value) => typeof value === 'string')) return [];
    const row = rows.find(({ match }) =>
      match.every((codes, index) => codes === null || codes.includes(sought[index] ?? '')),
    );
    const gives = row?.gives ?? otherwise;
    return gives === undefined ? [] : this.against(gives, wanted, whole);
  }

  private ofOperator(node: ApplyNode, wanted: boolean, whole: boolean): string[] {
    const { operator, args } = node;
    if (operator === 'not') return args.flatMap((arg) => this.against(arg, !wanted, whole));
    if (operator !== 'and' && operator !== 'or') return this.comparison(node, wanted, whole);
    if ((operator === 'and') === wanted) return args.flatMap((arg) => this.against(arg, wanted, whole));
    const before = this.compared;
    const each = args.map((arg) => this.against(arg, wanted, true));
    // One of them would do: only all of them together are the reason.
    const isReason = each.every((told) => told.length > 0) && (whole || this.compared > before);
    if (!isReason) this.compared = before;
    return isReason ? [each.map((told) => told.join('，且')).join('，或者')] : [];
  }

  private comparison(node: ApplyNode, wanted: boolean, whole: boolean): string[] {
    const [a, b] = node.args;
    const sign = SIGNS[node.operator];
    if (a === undefined || b === undefined || sign === undefined || !isOrdered(a.type)) {
      return whole ? [`须${this.asked(node, wanted)}`] : [];
    }
    if (!isKnown(this.valueOf(a)) || !isKnown(this.valueOf(b))) return [];
    this.compared += 1;
    const asked = wanted ? sign : DENIED[sign];
    const [one, other] = [bare(a), bare(b)];
    return weight(other) > weight(one)
      ? [this.sentence(other, TURNED[asked], one)]
      : [this.sentence(one, asked, other)];
  }

  private asked(node: ApplyNode, wanted: boolean): string {
    const words = formulaOf(node, this.program.names);
    return wanted ? words : `${quoted(words)}为否`;
  }

  private sentence(it: Node, sign: Sign, than: Node): string {
    const day = yearRead(it);
    if (day !== null) return this.ofYears(day, sign, than);
    const unit = it.type === than.type ? unitAt(it) : undefined;
    const words = WORDS[sign][isTime(it.type) ? 'time' : 'number'];
    const from = than.kind === 'constant' ? '' : `（${this.named(than)}）`;
    return `${this.named(it)}是${apart(this.told(it))}，须${words}${apart(this.told(than, unit))}${from}`;
  }

  /** Of years the days are told that they are read from. */
  private ofYears(day: Node, sign: Sign, than: Node): string {
    const other = yearRead(than);
    const from = other === null ? '' : `（${this.named(other)}当年）`;
    return `${this.named(day)}是${this.told(day)}，须${YEARS[sign]}${this.told(than)}年${from}`;
  }

  /** What is read, by its label; what is worked out, by its formula with the values beside the labels. */
  private named(node: Node): string {
    if (isLeaf(node)) return labelOf(node);
    // By which rows are counted is long, and the condition has said it.
    if (node.kind === 'aggregate' && node.aggregate === 'count')
      return `${quoted(node.list.label)}中符合的条数`;
    return formulaOf(node, this.program.names, this.telling);
  }

  private told(node: Node, unit = unitAt(node)): string {
    return describe(node.type, this.valueOf(node), namesAt(node, this.program.names), unit);
  }

  private readonly valueOf = (node: Node): Value => {
    let value = this.values.get(node);
    if (value === undefined) {
      value = peek(this.program, this.env, node);
      this.values.set(node, value);
    }
    return value;
  };

  private readonly telling: Telling = {
    leaf: (node) => {
      const told = this.told(node);
      return node.kind === 'parameter' ? { text: told } : { text: labelOf(node), aside: told };
    },
    holds: (test) => heldBy(this.valueOf(test)),
  };
}

/** Whether a node can turn on something that is compared: most do not, and nothing of them is told. Found once a node. */
function compares(node: Node): boolean {
  const known = comparing.get(node);
  if (known !== undefined) return known;
  const found = turnsOn(node);
  comparing.set(node, found);
  return found;
}
const comparing = new WeakMap<Node, boolean>();

function turnsOn(node: Node): boolean {
  switch (node.kind) {
    case 'definition':
      return compares(node.body);
    case 'choice':
      return [...node.cases.flatMap(({ when, gives }) => [when, gives]), node.otherwise].some(compares);
    case 'table':
      return [...node.rows.map(({ gives }) => gives), ...(node.otherwise ? [node.otherwise] : [])].some(
        compares,
      );
    case 'apply':
      return node.operator in SIGNS ? isOrdered(node.args[0]?.type ?? 'code') : node.args.some(compares);
    default:
      return false;
  }
}

/** The sentence is about what is said of the case, rather than about the day or a figure of the law. Found once a node. */
function weight(node: Node): number {
  const known = weights.get(node);
  if (known !== undefined) return known;
  const found = weighed(node);
  weights.set(node, found);
  return found;
}
const weights = new WeakMap<Node, number>();

function weighed(node: Node): number {
  const facts = factsIn(node);
  if (facts.some(({ definition }) => definition.id !== decisionDate.definition.id))
    return isLeaf(node) ? 3 : 2;
  return facts.length > 0 ? 1 : 0;
}

/** The facts that a node speaks of: not those by which a figure of the law is looked up. */
const factsIn = (node: Node): FactNode[] =>
  node.kind === 'fact' ? [node] : node.kind === 'parameter' ? [] : children(node).flatMap(factsIn);

const isLeaf = (node: Node) =>
  node.kind === 'fact' || node.kind === 'parameter' || node.kind === 'definition';

/** A number that is only taken for another kind of number. */
const bare = (node: Node): Node =>
  node.kind === 'apply' && node.operator === 'convert' ? bare(node.args[0] as Node) : node;

const unitAt = (node: Node): string | undefined =>
  node.kind === 'fact' ? node.definition.unit : unitOf(node);

/** A figure stands apart from the words before it; a day does not. */
const apart = (text: string): string => (/^-?\d/.test(text) && !/^\d+年/.test(text) ? ` ${text}` : text);

const isTime = (type: Type): boolean => type === 'date' || type === 'month';
const isOrdered = (type: Type): boolean => type !== 'code' && type !== 'boolean';

/** The day whose year is read. */
const yearRead = (node: Node): Node | null =>
  node.kind === 'apply' && node.operator === 'year-of' ? (node.args[0] ?? null) : null;
