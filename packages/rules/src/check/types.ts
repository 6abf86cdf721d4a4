/** Checks types again at run time: a pack may come from JSON, or from code that cast its way around them. */
import { productType, quotientType } from '../build/arithmetic.ts';
import { ADDING, COUNTING, MODES } from '../expression/notation.ts';
import type { Aggregate, AggregateNode, ApplyNode, Node, Operator, Overflow, Type } from '../ir.ts';

const NUMERIC: ReadonlySet<Type> = new Set<Type>([
  'money',
  'exact-money',
  'fraction',
  'integer',
  'date',
  'month',
]);
const ADDITIVE: ReadonlySet<Type> = new Set<Type>(['money', 'exact-money', 'fraction', 'integer']);

const AGGREGATES: readonly Aggregate[] = ['count', 'sum', 'min', 'max', 'any', 'all'];
/** What an operator over months may do where a month has no such day; `undefined`: nothing is to be said. */
const OVERFLOWS: { readonly [operator in Operator]?: readonly Overflow[] } = {
  'add-months': ADDING,
  'months-between': COUNTING,
  'years-between': COUNTING,
};

type Fault = { readonly fault: string };

/** What is wrong with the types at a node, in Chinese; null where nothing is. Children are checked apart. */
export function typeFault(node: Node): string | null {
  switch (node.kind) {
    case 'constant':
    case 'judgement':
      return null;
    case 'fact':
      return node.type === node.definition.type ? null : mismatch(node.definition.type, node.type);
    case 'parameter':
      return node.type !== node.definition.type
        ? mismatch(node.definition.type, node.type)
        : signature([node.on, node.region], ['date', 'code']);
    case 'apply':
      return applyFault(node);
    case 'choice':
      return (
        signature(
          node.cases.map((each) => each.when),
          node.cases.map(() => 'boolean'),
        ) ?? allOf([...node.cases.map((each) => each.gives), node.otherwise], node.type)
      );
    case 'definition':
      return allOf([node.body], node.type);
    case 'aggregate':
      return aggregateFault(node);
    case 'rounding': {
      const allowed: readonly Type[] =
        node.type === 'money' ? ['money', 'exact-money'] : ['integer', 'fraction'];
      if (!Number.isSafeInteger(node.unit) || node.unit < 1) return `取整单位应为正整数，不是 ${node.unit}`;
      if (!MODES.includes(node.mode)) return `没有“${String(node.mode)}”这种取整`;
      return allowed.includes(node.of.type) ? null : mismatch(allowed.join('/'), node.of.type);
    }
    case 'table': {
      if (node.rows.some((row) => row.match.length !== node.inputs.length)) return '表的行与输入个数不一致';
      const outputs = [...node.rows.map((row) => row.gives), ...(node.otherwise ? [node.otherwise] : [])];
      return (
        signature(
          node.inputs,
          node.inputs.map(() => 'code'),
        ) ?? allOf(outputs, node.type)
      );
    }
  }
}

const mismatch = (wanted: string, found: string): string => `应为 ${wanted}，而不是 ${found}`;

function signature(args: readonly Node[], types: readonly Type[]): string | null {
  if (args.length !== types.length) return `应有 ${types.length} 个操作数，而不是 ${args.length} 个`;
  const wrong = args.findIndex((arg, i) => arg.type !== types[i]);
  return wrong < 0 ? null : mismatch(types[wrong] as Type, args[wrong]?.type as Type);
}

const allOf = (args: readonly Node[], type: Type): string | null =>
  signature(
    args,
    args.map(() => type),
  );

function applyFault(node: ApplyNode): string | null {
  const result = applyType(node);
  if (typeof result !== 'string') return result.fault;
  if (node.type !== result) return mismatch(result, node.type);
  const wanted = node.args[0]?.type === 'month' ? undefined : OVERFLOWS[node.operator];
  return wanted === undefined || wanted.includes(node.overflow as Overflow)
    ? null
    : `overflow 应为 ${wanted.join('、')} 之一，不是 ${String(node.overflow)}`;
}

/**
 * The type of what an operator gives, whatever the node says; or what is wrong with its arguments, in Chinese. Of
 * `convert` it is the node's type that says which.
 */
export function applyType(node: Pick<ApplyNode, 'operator' | 'args' | 'type'>): Type | Fault {
  const { operator, args, type } = node;
  const [a, b] = args;
  const first = a?.type as Type;
  const gives = (result: Type, fault: string | null): Type | Fault => (fault === null ? result : { fault });
  switch (operator) {
    case 'and':
    case 'or':
      return gives('boolean', allOf(args, 'boolean'));
    case 'not':
      return gives('boolean', signature(args, ['boolean']));
    case 'equal':
      return gives('boolean', signature(args, [first, first]));
    case 'less':
    case 'at-most':
      return gives('boolean', NUMERIC.has(first) ? signature(args, [first, first]) : mismatch('数', first));
    case 'min':
    case 'max':
      return gives(first, NUMERIC.has(first) ? allOf(args, first) : mismatch('数', first));
    case 'add':
      if (first === 'month') return gives('month', signature(args, ['month', 'integer']));
      return gives(first, ADDITIVE.has(first) ? allOf(args, first) : mismatch('数', first));
    case 'subtract':
      return gives(first, ADDITIVE.has(first) ? signature(args, [first, first]) : mismatch('数', first));
    case 'multiply':
    case 'divide': {
      if (a === undefined || b === undefined || args.length !== 2) return { fault: '应有 2 个操作数' };
      if (!ADDITIVE.has(a.type) || !ADDITIVE.has(b.type)) {
        return { fault: mismatch('数', `${a.type} 与 ${b.type}`) };
      }
      const amounts = [a, b].filter((each) => isAmount(each.type)).length;
      if (operator === 'multiply' && amounts > 0 && isAmount(b.type)) {
        return { fault: '金额只能乘以整数或比例' };
      }
      if (operator === 'divide' && amounts === 1 && isAmount(b.type)) return { fault: '数不能除以金额' };
      return operator === 'multiply' ? productType(a.type, b.type) : quotientType(a.type, b.type);
    }
    case 'convert':
      return type === 'exact-money'
        ? gives(type, signature(args, ['money']))
        : gives('fraction', signature(args, ['integer']));
    case 'is-one-of':
      return gives('boolean', signature(args, ['code']));
    case 'is-within':
      return gives('boolean', signature(args, ['code', 'code']));
    case 'is-applicable':
      return gives('boolean', args.length === 1 ? null : '应有 1 个操作数');
    case 'if-not-applicable':
      return gives(first, signature(args, [first, first]));
    case 'add-days':
    case 'add-months':
      return gives('date', signature(args, ['date', 'integer']));
    case 'days-between':
    case 'years-between':
      return gives('integer', signature(args, ['date', 'date']));
    case 'months-between':
      return gives('integer', signature(args, first === 'month' ? ['month', 'month'] : ['date', 'date']));
    case 'make-date':
      return gives('date', signature(args, ['integer', 'integer', 'integer']));
    case 'month-of':
      return gives('month', signature(args, ['date']));
    case 'year-of':
      return gives('integer', signature(args, [first === 'month' ? 'month' : 'date']));
    case 'first-day':
    case 'last-day':
      return gives('date', signature(args, ['month']));
    default:
      return { fault: `没有“${String(operator)}”这种运算` };
  }
}

const isAmount = (type: Type): boolean => type === 'money' || type === 'exact-money';

function aggregateFault(node: AggregateNode): string | null {
  const { aggregate, of, nth, type, where, window } = node;
  if (!AGGREGATES.includes(aggregate)) return `没有“${String(aggregate)}”这种汇总`;
  const tests = aggregate === 'any' || aggregate === 'all';
  const values = aggregate === 'sum' ? ADDITIVE : NUMERIC;
  if (tests ? of.type !== 'boolean' : !values.has(of.type))
    return mismatch(tests ? 'boolean' : '数', of.type);
  if (type !== (aggregate === 'count' ? 'integer' : of.type)) return mismatch(of.type, type);
  if (nth !== undefined && (aggregate !== 'min' || nth.type !== 'integer'))
    return mismatch('integer', nth.type);
  if (where !== undefined && where.type !== 'boolean') return mismatch('boolean', where.type);
  if (window === undefined) return null;
  const { date, from, to } = window;
  if (date.type !== 'date' && date.type !== 'month') return mismatch('date/month', date.type);
  return signature([from, to], [date.type, date.type]);
}
