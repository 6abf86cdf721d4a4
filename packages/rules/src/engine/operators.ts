/** Compiles the application of an operator: each has its law. */
import type { Value } from '../core/state.ts';
import type { ApplyNode, Operator } from '../ir.ts';
import * as arithmetic from '../operators/arithmetic.ts';
import { ifNotApplicable } from '../operators/choice.ts';
import * as comparison from '../operators/comparison.ts';
import * as dates from '../operators/dates.ts';
import * as logic from '../operators/logic.ts';
import type { Chains } from './chains.ts';
import type { Env, Evaluate } from './env.ts';

type Args = readonly Evaluate[];
type Compile = (node: ApplyNode, args: Args, chains: Chains) => Evaluate;

export const compileApply: Compile = (node, args, chains) => LAWS[node.operator](node, args, chains);

const unary =
  (law: (a: Value) => Value): Compile =>
  (_, [a]) =>
  (env) =>
    law((a as Evaluate)(env));

const binary =
  (law: (a: Value, b: Value) => Value): Compile =>
  (_, [a, b]) =>
  (env) =>
    law((a as Evaluate)(env), (b as Evaluate)(env));

/** The i-th argument, evaluated when it is asked for. */
const at =
  (args: Args): logic.Next<Env> =>
  (i, env) =>
    (args[i] as Evaluate)(env);

const junction =
  (settling: 0 | 1): Compile =>
  (_, args) => {
    const next = at(args);
    return (env) => logic.junction(args.length, next, env, settling);
  };

const fold =
  (law: typeof arithmetic.add): Compile =>
  (_, args) => {
    const next = at(args);
    return (env) => arithmetic.fold(args.length, next, env, law);
  };

/** How months are counted: see `Overflow`; only `clamp` and `roll` make sense for counting. */
const counting = ({ overflow }: ApplyNode): 'clamp' | 'roll' => (overflow === 'roll' ? 'roll' : 'clamp');

const ofMonths = ({ args }: ApplyNode): boolean => args[0]?.type === 'month';

const LAWS: { readonly [operator in Operator]: Compile } = {
  and: junction(0),
  or: junction(1),
  not: unary(logic.not),
  equal: binary(comparison.equal),
  less: binary(comparison.less),
  'at-most': binary(comparison.atMost),
  add: fold(arithmetic.add),
  min: fold(arithmetic.least),
  max: fold(arithmetic.greatest),
  subtract: binary(arithmetic.subtract),
  multiply: binary(arithmetic.multiply),
  divide: binary(arithmetic.divide),
  convert: (_, [a]) => a as Evaluate,
  'is-one-of': (node, args, chains) => {
    const codes = new Set(node.codes);
    return unary((value) => comparison.codeTest(value, (code) => codes.has(code)))(node, args, chains);
  },
  'is-within': (node, args, chains) => {
    const inside = (code: string, region: string) =>
      code === region || chains.get(code)?.includes(region) === true;
    return binary(comparison.codeRelation(inside))(node, args, chains);
  },
  'is-applicable': unary(logic.isApplicable),
  'if-not-applicable':
    (_, [value, fallback]) =>
    (env) =>
      ifNotApplicable((value as Evaluate)(env), () => (fallback as Evaluate)(env)),
  'add-days': binary(dates.addDays),
  'add-months': (node, args, chains) => {
    const overflow = node.overflow ?? 'clamp';
    return binary((day, months) => dates.addMonths(day, months, overflow))(node, args, chains);
  },
  'days-between': binary(dates.daysBetween),
  'months-between': (node, args, chains) => {
    const mode = counting(node);
    const law = ofMonths(node)
      ? (from: Value, to: Value) => arithmetic.subtract(to, from)
      : (from: Value, to: Value) => dates.monthsBetween(from, to, mode);
    return binary(law)(node, args, chains);
  },
  'years-between': (node, args, chains) => {
    const mode = counting(node);
    return binary((from, to) => dates.yearsBetween(from, to, mode))(node, args, chains);
  },
  'make-date':
    (_, [year, month, day]) =>
    (env) =>
      dates.makeDate((year as Evaluate)(env), (month as Evaluate)(env), (day as Evaluate)(env)),
  'month-of': unary(dates.monthOf),
  'year-of': (node, args, chains) =>
    unary(ofMonths(node) ? dates.yearOfMonth : dates.yearOfDate)(node, args, chains),
  'first-day': unary(dates.firstDay),
  'last-day': unary(dates.lastDay),
};
