/** Formulas in plain Chinese: the body of a named step with the labels of what it uses. */
import { describeKnown, type Names } from '../boundary/format.ts';
import { joined } from '../core/joined.ts';
import type { AggregateNode, ChoiceNode, Node, RoundingMode, RoundingNode, TableNode } from '../ir.ts';
import { quoted } from '../quoted.ts';
import {
  ATOM,
  atom,
  conjunction,
  denied,
  type LeafNode,
  type Said,
  type Style,
  type Telling,
  type Text,
  type Write,
  wordsOf,
} from './render-operators.ts';
import { unitOf } from './shares.ts';

/** The label of a named step, fact or parameter. */
export const labelOf = (node: LeafNode): string =>
  node.kind === 'definition' ? node.label : node.definition.label;
const ofAnyCase: Telling = { leaf: (node) => ({ text: labelOf(node) }), holds: () => null };

/** The formula of a definition's body; the rows of a list are always spoken of by label. */
export const formulaOf = (body: Node, names: Names, telling: Telling = ofAnyCase): string =>
  tidy(writer(names, telling)(body));

function writer(names: Names, telling: Telling): Write {
  const label: Write = (node, binding) => writer(names, ofAnyCase)(node, binding);
  const style: Style = { names, write, label, ...telling };
  function write(node: Node, binding = 0): string {
    const inner = render(node, style);
    return inner.binding < binding ? `（${inner.text}）` : inner.text;
  }
  return write;
}

function render(node: Node, style: Style): Text {
  switch (node.kind) {
    case 'constant':
      return atom(
        node.value === null
          ? '不适用'
          : spaced(describeKnown(node.type, node.value, style.names, unitOf(node))),
      );
    case 'fact':
    case 'parameter':
    case 'definition':
      return atom(said(style.leaf(node)));
    case 'judgement':
      return atom(`工作人员认定${quoted(node.question)}`);
    case 'apply':
      return wordsOf(node, style);
    case 'choice':
      return { text: choice(node, style), binding: 0 };
    case 'aggregate':
      return atom(aggregate(node, style.names));
    case 'rounding':
      return { text: `${style.write(node.of, 1)}，${roundingText(node)}`, binding: 0 };
    case 'table':
      return atom(table(node, style));
  }
}

/** A figure by itself; whatever is no figure, or is not known, by its name with that beside it. */
const said = ({ text, aside }: Said): string => (aside === undefined ? spaced(text) : `${text}（${aside}）`);

/**
 * A condition's branches end in a verdict, those of a figure in the figure. Of a case only the branches are told that it
 * can take: of one that it does not, why.
 */
function choice({ type, cases, otherwise }: ChoiceNode, style: Style): string {
  const { write, holds } = style;
  const gives = (node: Node): string => {
    if (node.kind === 'constant' && node.value === null) return '不适用';
    if (type !== 'boolean') return `取${write(node, 1)}`;
    if (node.kind !== 'constant') return `看${write(node, 1)}`;
    return node.value === 1 ? '符合' : '不符合';
  };
  const open: string[] = [];
  const because: string[] = [];
  let taken = otherwise;
  for (const each of cases) {
    const held = holds(each.when);
    if (held === null) open.push(`如果${write(each.when, 1)}，${gives(each.gives)}`);
    else because.push(reasonOf(each.when, held, style));
    if (held !== true) continue;
    taken = each.gives;
    break;
  }
  const last = because.length === 0 ? gives(taken) : `因${[...because, gives(taken)].join('，')}`;
  return open.length === 0 ? last : [...open, `否则${last}`].join('；');
}

const isCompound = (node: Node): boolean =>
  node.kind === 'apply' && (node.operator === 'or' || node.operator === 'not');

/** Why a test holds, or does not: of alternatives one that does, of what must all hold one that does not. */
function reasonOf(test: Node, held: boolean, style: Style): string {
  if (test.kind === 'apply' && (test.operator === 'and' || test.operator === 'or')) {
    const decides = (test.operator === 'or') === held;
    const one = decides ? test.args.find((arg) => style.holds(arg) === held) : undefined;
    if (one !== undefined) return reasonOf(one, held, style);
    // What must all hold, and does, reads best as it is asked: of two limits as one span.
    if (test.operator === 'or' || conjunction(test).some(isCompound))
      return test.args.map((arg) => reasonOf(arg, held, style)).join('，且');
  }
  if (test.kind === 'apply' && test.operator === 'not') {
    const [denied] = test.args;
    if (denied !== undefined) return reasonOf(denied, !held, style);
  }
  const { leaf, named = leaf, names, holds } = style;
  const write = writer(names, { leaf: named, named, holds });
  if (test.kind === 'table') return `${write(test)}${held ? '成立' : '不成立'}`;
  return held ? write(test, 1) : denied(test, { ...style, leaf: named, write }).text;
}

/** By what it is looked up; in a case also what it gives. */
function table(node: TableNode, { write, came }: Style): string {
  const sought = node.inputs.map((input) => write(input)).join('、');
  const given = came?.(node) ?? null;
  return `对照表（按${sought}）的结果${given === null ? '' : `（${given}）`}`;
}

const AGGREGATES: { readonly [aggregate in AggregateNode['aggregate']]: string } = {
  count: '条数',
  sum: '合计',
  min: '最小值',
  max: '最大值',
  any: '至少一条满足',
  all: '每条均满足',
};

function aggregate(node: AggregateNode, names: Names): string {
  const write = writer(names, ofAnyCase);
  const filters: string[] = [];
  if (node.window !== undefined) {
    const { date, from, to } = node.window;
    filters.push(`${write(date, ATOM)}在${write(from, ATOM)}至${write(to, ATOM)}之间`);
  }
  if (node.where !== undefined) filters.push(...conjunction(node.where).map((each) => write(each, 2)));
  const which = filters.length === 0 ? '' : `中${filters.join('、')}的`;
  const what = node.aggregate === 'count' ? '' : write(node.of, 3);
  const how = node.nth === undefined ? AGGREGATES[node.aggregate] : `从小到大第${write(node.nth, ATOM)}个`;
  return `${quoted(node.list.label)}${which}${what}${how}`;
}

const MODES: { readonly [mode in RoundingMode]: string } = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  'half-down': '五舍六入',
  up: '进位',
  down: '舍去尾数',
  floor: '向下取整',
  ceiling: '向上取整',
};

function roundingText({ type, mode, unit }: RoundingNode): string {
  if (type === 'integer') return `${MODES[mode]}到${unit === 1 ? '整数' : ` ${unit} 的倍数`}`;
  const units: { readonly [fen: number]: string } = { 1: '分', 10: '角', 100: '元' };
  return `${MODES[mode]}到${units[unit] ?? ` ${unit} 分的倍数`}`;
}

/** A figure stands apart from the words around it; a date does not. */
const spaced = (text: string): string => (/^[\d.,/−-]+(%| 元)?$/.test(text) ? ` ${text} ` : text);

/** A sentence that was put together of figures and words, without the blanks that are too many. */
export const plainly = (text: string): string => tidy(text);

/** Formulas are few, and most of their values recur; what is kept is dropped when it grows. */
const tidied = new Map<string, string>();
const MOST_TIDIED = 10_000;

function tidy(text: string): string {
  const known = tidied.get(text);
  if (known !== undefined) return known;
  if (tidied.size >= MOST_TIDIED) tidied.clear();
  const tidy = tidyOnce(text);
  tidied.set(text, tidy);
  return tidy;
}

function tidyOnce(text: string): string {
  const tidy = text
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?([（），；、“”‘’]) ?/g, '$1')
    .replaceAll(/元 (?=\p{Script=Han})/gu, '元')
    .trim();
  return joined(...tidy.split(''));
}
