/** Formulas in Chinese: the body of a named step with the labels of what it uses. */
import { describeKnown, type Names } from '../boundary/format.ts';
import type {
  AggregateNode,
  ApplyNode,
  DefinitionNode,
  FactNode,
  Node,
  Operator,
  ParameterNode,
  RoundingMode,
  RoundingNode,
} from '../ir.ts';

/** How tightly a formula binds, so that brackets stand only where they are needed. */
interface Text {
  readonly text: string;
  readonly binding: number;
}
const ATOM = 9;

/** How a named step, fact or parameter appears: by its label or its value. */
export type Leaf = (node: FactNode | ParameterNode | DefinitionNode) => string;
const byLabel: Leaf = (node) => (node.kind === 'definition' ? node.label : node.definition.label);

/** The formula of a definition's body; the rows of a list are always spoken of by label. */
export const formulaOf = (body: Node, names: Names, leaf: Leaf = byLabel): string =>
  render(body, { names, leaf }).text;

interface Style {
  readonly names: Names;
  readonly leaf: Leaf;
}

const atom = (text: string): Text => ({ text, binding: ATOM });

function within(node: Node, style: Style, binding: number): string {
  const inner = render(node, style);
  return inner.binding < binding ? `（${inner.text}）` : inner.text;
}

function render(node: Node, style: Style): Text {
  switch (node.kind) {
    case 'constant':
      return atom(node.value === null ? '不适用' : describeKnown(node.type, node.value, style.names));
    case 'fact':
    case 'parameter':
    case 'definition':
      return atom(style.leaf(node));
    case 'judgement':
      return atom(node.question);
    case 'apply':
      return apply(node, style);
    case 'choice': {
      const cases = node.cases.map(
        ({ when, gives }) => `若${within(when, style, 1)}，为${within(gives, style, 2)}`,
      );
      return { text: `${cases.join('；')}；否则为${within(node.otherwise, style, 2)}`, binding: 0 };
    }
    case 'aggregate':
      return aggregate(node, style);
    case 'rounding':
      return { text: `${within(node.of, style, 1)}，${roundingText(node)}`, binding: 0 };
    case 'table':
      return atom(`按${node.inputs.map((input) => render(input, style).text).join('、')}查表`);
  }
}

const listed = (parts: readonly string[]): string =>
  parts.length === 2 ? parts.join('与') : parts.join('、');

const isNegative = (node: Node): boolean =>
  node.kind === 'constant' &&
  node.value !== null &&
  describeKnown(node.type, node.value, NO_NAMES).startsWith('-');
const NO_NAMES: Names = new Map();

type Infix = 'or' | 'and' | 'equal' | 'less' | 'at-most' | 'add' | 'subtract' | 'multiply' | 'divide';

const INFIX: { readonly [operator in Infix]: readonly [sign: string, binding: number] } = {
  or: [' 或 ', 1],
  and: [' 且 ', 2],
  equal: [' = ', 3],
  less: [' < ', 3],
  'at-most': [' ≤ ', 3],
  add: [' + ', 5],
  subtract: [' − ', 5],
  multiply: [' × ', 6],
  divide: [' ÷ ', 6],
};

const isInfix = (operator: Operator): operator is Infix => operator in INFIX;

function apply(node: ApplyNode, style: Style): Text {
  const { operator, args, codes = [] } = node;
  if (isInfix(operator)) return infix(operator, args, style);
  const parts = args.map((arg) => within(arg, style, 2));
  return PHRASES[operator](parts, codes.map((code) => style.names.get(code) ?? code).join('、'));
}

function infix(operator: Infix, args: readonly Node[], style: Style): Text {
  const [sign, binding] = INFIX[operator];
  const parts = args.map((arg, i) => {
    if (i > 0 && operator === 'add' && isNegative(arg)) return ` − ${within(arg, style, 6).slice(1)}`;
    // The right operand of − and ÷ needs brackets at equal strength.
    return `${i === 0 ? '' : sign}${within(arg, style, i === 0 ? binding : binding + 1)}`;
  });
  return { text: parts.join(''), binding };
}

type Phrase = (parts: readonly string[], codes: string) => Text;

const phrase =
  (write: (a: string, b: string, c: string) => string, binding = ATOM): Phrase =>
  ([a = '', b = '', c = '']) => ({ text: write(a, b, c), binding });

const PHRASES: { readonly [operator in Exclude<Operator, Infix>]: Phrase } = {
  not: phrase((a) => `非（${a}）`),
  min: (parts) => ({ text: `${listed(parts)}中较小者`, binding: 2 }),
  max: (parts) => ({ text: `${listed(parts)}中较大者`, binding: 2 }),
  convert: phrase((a) => a),
  'is-one-of': ([a = ''], codes) => ({ text: `${a}属于 ${codes}`, binding: 3 }),
  'is-within': phrase((a, b) => `${a}在${b}辖区内`, 3),
  'is-applicable': phrase((a) => `${a}适用`, 3),
  'if-not-applicable': phrase((a, b) => `${a}（不适用时为 ${b}）`),
  'add-days': phrase((a, b) => `${a}后 ${b} 日`, 4),
  'add-months': phrase((a, b) => `${a}后 ${b} 个月`, 4),
  'days-between': phrase((a, b) => `${a}至${b}的天数`),
  'months-between': phrase((a, b) => `${a}至${b}的整月数`),
  'years-between': phrase((a, b) => `${a}至${b}的整年数`),
  'make-date': phrase((a, b, c) => `${a} 年 ${b} 月 ${c} 日`),
  'month-of': phrase((a) => `${a}所在月`),
  'year-of': phrase((a) => `${a}所在年`),
  'first-day': phrase((a) => `${a}首日`),
  'last-day': phrase((a) => `${a}末日`),
};

const AGGREGATES: { readonly [aggregate in AggregateNode['aggregate']]: string } = {
  count: '条数',
  sum: '合计',
  min: '最小值',
  max: '最大值',
  any: '至少一条满足',
  all: '每条均满足',
};

function aggregate(node: AggregateNode, style: Style): Text {
  const filters: string[] = [];
  const labels: Style = { ...style, leaf: byLabel };
  const text = (each: Node): string => within(each, labels, 3);
  if (node.window !== undefined) {
    const [date, from, to] = [node.window.date, node.window.from, node.window.to].map(text) as [
      string,
      string,
      string,
    ];
    filters.push(`${date}在 ${from} 至 ${to} 之间`);
  }
  if (node.where !== undefined) filters.push(text(node.where));
  const which = filters.length === 0 ? '' : `（${filters.join('，')}）的`;
  const what = node.aggregate === 'count' ? '' : text(node.of);
  const how = node.nth === undefined ? AGGREGATES[node.aggregate] : `从小到大第 ${text(node.nth)} 个`;
  return atom(`${node.list.label}${which}${what}${how}`);
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
