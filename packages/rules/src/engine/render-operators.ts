/** Operators in plain Chinese: what a condition asks, and how a date or an amount comes about. */
import { describeKnown, type Names } from '../boundary/format.ts';
import type { Value } from '../core/state.ts';
import type {
  ApplyNode,
  DefinitionNode,
  FactNode,
  Node,
  Operator,
  ParameterNode,
  TableNode,
  Type,
} from '../ir.ts';
import { quoted } from '../quoted.ts';
import { namesAt } from './names.ts';

/** How tightly words bind, so that brackets stand only where they are needed. */
export interface Text {
  readonly text: string;
  readonly binding: number;
}
export const ATOM = 9;
const CLAUSES = 1;
const COMPARISON = 2;
const SUM = 5;
const PRODUCT = 6;

/** Writes an operand, in brackets where it binds less tightly than `binding`. */
export type Write = (node: Node, binding?: number) => string;

/** A named step, fact or parameter. */
export type LeafNode = FactNode | ParameterNode | DefinitionNode;

/** How a leaf appears: by its label, by its value, or by its label with what it is beside it. */
export interface Said {
  readonly text: string;
  /** '是', '企业', '尚不知道'. */
  readonly aside?: string;
}
export type Leaf = (node: LeafNode) => Said;

/** What a formula is told of: of any case, or of one. */
export interface Telling {
  readonly leaf: Leaf;
  /** The same where it is told why: a figure says whose it is. Absent: no case. */
  readonly named?: Leaf;
  /** Whether a test holds in the case; null: it is not decided, or there is no case. */
  readonly holds: (test: Node) => boolean | null;
  /** What a table gives in the case; null: that is not known. Absent: it is not told. */
  readonly came?: (table: TableNode) => string | null;
}

/** Of a test by its value. */
export const heldBy = (value: Value): boolean | null => (typeof value === 'number' ? value === 1 : null);

export interface Style extends Telling {
  readonly names: Names;
  readonly write: Write;
  /** The same of any case, whatever the values are. */
  readonly label: Write;
}

export const atom = (text: string): Text => ({ text, binding: ATOM });

export function wordsOf(node: ApplyNode, style: Style): Text {
  const words = WORDS[node.operator];
  return words(node.args, style, node);
}

/** The parts of a condition that must all hold. */
export function conjunction(node: Node): readonly Node[] {
  return node.kind === 'apply' && node.operator === 'and' ? node.args.flatMap(conjunction) : [node];
}

type Words = (args: readonly Node[], style: Style, node: ApplyNode) => Text;

const phrase =
  (say: (a: string, b: string, c: string) => string, binding = ATOM): Words =>
  (args, { write }) => {
    const [a = '', b = '', c = ''] = args.map((arg) => write(arg, COMPARISON + 1));
    return { text: say(a, b, c), binding };
  };

const infix =
  (sign: string, binding: number): Words =>
  ([a, b, ...more], { write }) => {
    // The right operand of − and ÷ needs brackets at equal strength.
    const rest = [b, ...more].map((arg) => (arg === undefined ? '' : ` ${sign} ${write(arg, binding + 1)}`));
    return { text: `${a === undefined ? '' : write(a, binding)}${rest.join('')}`, binding };
  };

const WORDS: { readonly [operator in Operator]: Words } = {
  and: (_, style, node) => ({ text: allOf(conjunction(node), style).join('，且'), binding: CLAUSES }),
  or: (args, { write }) => ({
    text: args.map((arg) => write(arg, COMPARISON)).join('，或者'),
    binding: CLAUSES,
  }),
  not: ([a], style) => (a === undefined ? atom('') : denied(a, style)),
  equal: comparison(equality),
  less: comparison(lessThan),
  'at-most': comparison(atMost),
  add: (args, style, node) => {
    const [a, b] = args;
    if (node.type !== 'month' || a === undefined || b === undefined) return added(args, style);
    return moved(style.write(a, ATOM), b, '个月', style, true);
  },
  subtract: infix('−', SUM),
  multiply: infix('×', PRODUCT),
  divide: infix('÷', PRODUCT),
  min: extreme('较早者', '较小者', '最多'),
  max: extreme('较晚者', '较大者', '最少'),
  convert: ([a], { write }) => atom(a === undefined ? '' : write(a, COMPARISON + 1)),
  'is-one-of': oneOf('为'),
  'is-within': phrase((a, b) => `${a}在${b}辖区内`, COMPARISON),
  'is-applicable': phrase((a) => `${a}适用`, COMPARISON),
  'if-not-applicable': phrase((a, b) => `${a}（不适用时为${b}）`),
  'add-days': ([a, b], style) => {
    if (a === undefined || b === undefined) return atom('');
    const day = style.write(a, ATOM);
    return b.kind === 'constant' && b.value === -1 ? atom(`${day}的前一天`) : moved(day, b, '天', style);
  },
  'add-months': ([a, b], style) => {
    if (a === undefined || b === undefined) return atom('');
    const day = style.write(a, ATOM);
    const years = yearsIn(b);
    return years === null ? moved(day, b, '个月', style) : moved(day, years, '年', style);
  },
  'days-between': phrase((a, b) => `${a}至${b}的天数`),
  'months-between': phrase((a, b) => `${a}至${b}的整月数`),
  'years-between': phrase((a, b) => `${a}至${b}的整年数`),
  'make-date': phrase((a, b, c) => `${a}年${b}月${c}日`),
  'month-of': phrase((a) => (isDay(a) ? a.replace(/\d+日$/, '') : `${a}当月`)),
  'year-of': phrase((a) => (isDay(a) ? a.replace(/\d+月\d+日$/, '') : `${a}当年`)),
  'first-day': phrase((a) => `${a}首日`),
  'last-day': phrase((a) => `${a}末日`),
};

/** What is not so: of a comparison the opposite, of a statement that it is answered with no. */
export function denied(node: Node, style: Style): Text {
  if (node.kind === 'apply') {
    const words = OPPOSITES[node.operator];
    if (words !== undefined) return words(node.args, style, node);
  }
  if (node.kind !== 'fact' && node.kind !== 'definition') {
    return { text: `${quoted(style.write(node))}为否`, binding: COMPARISON };
  }
  const { text, aside } = style.leaf(node);
  const actual = aside === undefined ? '' : `（${ACTUAL[aside] ?? aside}）`;
  return { text: `${quoted(text)}为否${actual}`, binding: COMPARISON };
}

const ACTUAL: Readonly<Record<string, string>> = { 是: '不成立，实际为是', 否: '成立' };

const OPPOSITES: { readonly [operator in Operator]?: Words } = {
  equal: comparison((a, b, type) => {
    const text = equality(a, b, type);
    if (text.endsWith('在同一年')) return text.replace(/在同一年$/, '不在同一年');
    if (type === 'code' && b.fixed) return `${a.text}不是${quoted(b.text)}`;
    return type === 'code' || isTime(type) ? `${a.text}与${b.text}不同` : `${a.text}不等于${b.text}`;
  }),
  less: comparison(notLessThan),
  'at-most': comparison(notAtMost),
  'is-one-of': oneOf('不是'),
  'is-within': phrase((a, b) => `${a}不在${b}辖区内`, COMPARISON),
  'is-applicable': phrase((a) => `${a}不适用`, COMPARISON),
};

function oneOf(is: string): Words {
  return ([a], { write, names }, { codes = [] }) => {
    const named = codes.map((code) => quoted((a ? namesAt(a, names) : names).get(code) ?? code));
    return { text: `${a ? write(a, ATOM) : ''}${is}${named.join('')}之一`, binding: COMPARISON };
  };
}

function lessThan(a: Operand, b: Operand, type: Type): string {
  if (isTime(type)) return a.fixed ? `${b.text}晚于${a.text}` : `${a.text}早于${b.text}`;
  return a.fixed ? `${b.text}大于${a.text}` : `${a.text}小于${b.text}`;
}

function atMost(a: Operand, b: Operand, type: Type): string {
  if (isTime(type)) return a.fixed ? `${b.text}不早于${a.text}` : `${a.text}不晚于${b.text}`;
  return a.fixed ? `${b.text}不少于${a.text}` : `${a.text}不超过${b.text}`;
}

function notLessThan(a: Operand, b: Operand, type: Type): string {
  if (isTime(type)) return a.fixed ? `${b.text}不晚于${a.text}` : `${a.text}不早于${b.text}`;
  return a.fixed ? `${b.text}不超过${a.text}` : `${a.text}不少于${b.text}`;
}

function notAtMost(a: Operand, b: Operand, type: Type): string {
  if (isTime(type)) return a.fixed ? `${b.text}早于${a.text}` : `${a.text}晚于${b.text}`;
  return a.fixed ? `${b.text}小于${a.text}` : `${a.text}大于${b.text}`;
}

interface Operand {
  readonly text: string;
  /** A figure of the rule itself: the sentence is about the other side. */
  readonly fixed: boolean;
}

function comparison(say: (a: Operand, b: Operand, type: Type) => string): Words {
  return ([a, b], { write, names }) => {
    if (a === undefined || b === undefined) return atom('');
    // A code that stands against a fact is one of that fact's.
    const operand = (node: Node, other: Node): Operand => ({
      text:
        node.kind === 'constant' && typeof node.value === 'string'
          ? describeKnown(node.type, node.value, namesAt(other, names))
          : write(node, COMPARISON + 1),
      fixed: node.kind === 'constant',
    });
    return { text: say(operand(a, b), operand(b, a), a.type), binding: COMPARISON };
  };
}

function equality(a: Operand, b: Operand, type: Type): string {
  const [one, other] = [a, b].map(({ text }) => /^(.+)当年$/.exec(text)?.[1]);
  if (one !== undefined && other !== undefined) return `${one}与${other}在同一年`;
  if (type === 'code') return b.fixed ? `${a.text}为${quoted(b.text)}` : `${a.text}与${b.text}相同`;
  return isTime(type) ? `${a.text}与${b.text}相同` : `${a.text}等于${b.text}`;
}

/** Every part of a condition; a lower and an upper end of the same thing are said together. */
function allOf(parts: readonly Node[], style: Style): string[] {
  const said: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [low, high] = [endsOf(parts[i]), endsOf(parts[i + 1])];
    if (low !== undefined && high !== undefined && isSame(low[1], high[0], style)) {
      const [least, it, most] = [...low, high[1]].map((each) => style.write(each as Node, ATOM));
      said.push(`${it}在${least}至${most}之间`);
      i += 1;
    } else said.push(style.write(parts[i] as Node, COMPARISON));
  }
  return said;
}

/** The same thing, and not another that comes to the same figure; of a pack that was restored it stands there twice. */
const isSame = (one: Node | undefined, other: Node | undefined, { label }: Style): boolean =>
  one === other || (one !== undefined && other !== undefined && label(one, ATOM) === label(other, ATOM));

const endsOf = (node: Node | undefined): readonly Node[] | undefined =>
  node?.kind === 'apply' && node.operator === 'at-most' ? node.args : undefined;

/** A sum; a negative figure is taken away. */
function added([first, ...rest]: readonly Node[], { write }: Style): Text {
  const parts = rest.map((arg) => {
    const text = write(arg, SUM + 1).trim();
    return text.startsWith('-') ? ` − ${text.slice(1)}` : ` + ${text}`;
  });
  return { text: `${first === undefined ? '' : write(first, SUM)}${parts.join('')}`, binding: SUM };
}

/** `毕业日期起满 2 年之日`; backwards `毕业日期往前 2 年之日`; by label `毕业日期起满（离校年限）之日`; of months `7月往后 3 个月`. */
function moved(from: string, by: Node, unit: string, { write }: Style, isMonth = false): Text {
  const taken = negated(by);
  const text = write(taken ?? by, ATOM).trim();
  const [, minus, figure] = /^(-?)(\d+)$/.exec(text) ?? [];
  const far = figure === undefined ? bracketed(text) : ` ${figure} ${unit}`;
  const isBack = taken !== null || minus === '-';
  if (isMonth) return atom(`${from}${isBack ? '往前' : '往后'}${far}${figure === undefined ? unit : ''}`);
  return atom(`${from}${isBack ? '往前' : '起满'}${far}之日`);
}

const bracketed = (text: string): string => (text.startsWith('（') ? text : `（${text}）`);

/** 0 − x, as x. */
function negated(node: Node): Node | null {
  if (node.kind !== 'apply' || node.operator !== 'subtract') return null;
  const [zero, taken] = node.args;
  return zero?.kind === 'constant' && zero.value === 0 ? (taken ?? null) : null;
}

/** Twelve months times a number, as that number of years. */
function yearsIn(months: Node): Node | null {
  // A whole number of years that is written in months.
  if (
    months.kind === 'constant' &&
    typeof months.value === 'number' &&
    months.value % 12 === 0 &&
    months.value !== 0
  )
    return { ...months, value: months.value / 12 };
  if (months.kind !== 'apply' || months.operator !== 'multiply') return null;
  const [years, twelve] = months.args;
  return twelve?.kind === 'constant' && twelve.value === 12 ? (years ?? null) : null;
}

/** The earlier, the smaller; against a figure of the rule: at most, at least. */
function extreme(ofTimes: string, ofNumbers: string, bound: string): Words {
  return (args, { write }, { type }) => {
    const fixed = args.filter((arg) => arg.kind === 'constant');
    const free = args.filter((arg) => arg.kind !== 'constant');
    const [only] = free;
    if (free.length === 1 && fixed.length === 1 && only !== undefined) {
      return atom(`${write(only, ATOM)}（${bound}${isTime(type) ? '' : '按'}${write(fixed[0] as Node)}计）`);
    }
    const parts = args.map((arg) => write(arg, COMPARISON + 1));
    const listed = parts.length === 2 ? parts.join('与') : parts.join('、');
    return { text: `${listed}中${isTime(type) ? ofTimes : ofNumbers}`, binding: COMPARISON };
  };
}

const isTime = (type: Type): boolean => type === 'date' || type === 'month';

const isDay = (text: string): boolean => /^\d+年\d+月\d+日$/.test(text);
