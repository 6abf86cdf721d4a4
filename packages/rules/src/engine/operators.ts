/** Compiles the application of an operator: picks its law. */
import type { Value } from '../core/state.ts';
import type { ApplyNode } from '../ir.ts';
import * as arithmetic from '../operators/arithmetic.ts';
import { ifNotApplicable } from '../operators/choice.ts';
import * as comparison from '../operators/comparison.ts';
import * as dates from '../operators/dates.ts';
import * as logic from '../operators/logic.ts';
import type { Env, Evaluate } from './env.ts';
import type { Chains } from './parameters.ts';

const unary =
  (law: (a: Value) => Value, [a]: readonly Evaluate[]): Evaluate =>
  (env) =>
    law((a as Evaluate)(env));

const binary =
  (law: (a: Value, b: Value) => Value, [a, b]: readonly Evaluate[]): Evaluate =>
  (env) =>
    law((a as Evaluate)(env), (b as Evaluate)(env));

const at = (args: readonly Evaluate[], env: Env) => (i: number) => (args[i] as Evaluate)(env);

export function compileApply(node: ApplyNode, args: readonly Evaluate[], chains: Chains): Evaluate {
  const count = args.length;
  const inside = (code: string, region: string) =>
    code === region || chains.get(code)?.includes(region) === true;
  switch (node.operator) {
    case 'and':
      return (env) => logic.junction(count, at(args, env), 0);
    case 'or':
      return (env) => logic.junction(count, at(args, env), 1);
    case 'not':
      return unary(logic.not, args);
    case 'equal':
      return binary(comparison.equal, args);
    case 'less':
      return binary(comparison.less, args);
    case 'at-most':
      return binary(comparison.atMost, args);
    case 'add':
      return (env) => arithmetic.fold(count, at(args, env), arithmetic.add);
    case 'min':
      return (env) => arithmetic.fold(count, at(args, env), arithmetic.least);
    case 'max':
      return (env) => arithmetic.fold(count, at(args, env), arithmetic.greatest);
    case 'subtract':
      return binary(arithmetic.subtract, args);
    case 'multiply':
      return binary(arithmetic.multiply, args);
    case 'divide':
      return binary(arithmetic.divide, args);
    case 'convert':
      return args[0] as Evaluate;
    case 'is-one-of': {
      const codes = new Set(node.codes);
      return unary((value) => comparison.codeTest(value, (code) => codes.has(code)), args);
    }
    case 'is-within':
      return binary(comparison.codeRelation(inside), args);
    case 'is-applicable':
      return unary(logic.isApplicable, args);
    case 'if-not-applicable':
      return (env) => ifNotApplicable(at(args, env)(0), () => at(args, env)(1));
    default:
      return compileDates(node, args);
  }
}

function compileDates(node: ApplyNode, args: readonly Evaluate[]): Evaluate {
  const overflow = node.overflow ?? 'clamp';
  const mode = overflow === 'roll' ? 'roll' : 'clamp';
  const first = node.args[0]?.type;
  switch (node.operator) {
    case 'add-days':
      return binary(dates.addDays, args);
    case 'add-months':
      return binary((day, months) => dates.addMonths(day, months, overflow), args);
    case 'days-between':
      return binary(dates.daysBetween, args);
    case 'months-between':
      return first === 'month'
        ? binary((from, to) => arithmetic.subtract(to, from), args)
        : binary((from, to) => dates.monthsBetween(from, to, mode), args);
    case 'years-between':
      return binary((from, to) => dates.yearsBetween(from, to, mode), args);
    case 'make-date':
      return (env) => {
        const arg = at(args, env);
        return dates.makeDate(arg(0), arg(1), arg(2));
      };
    case 'month-of':
      return unary(dates.monthOf, args);
    case 'year-of':
      return unary(first === 'month' ? dates.yearOfMonth : dates.yearOfDate, args);
    case 'first-day':
      return unary(dates.firstDay, args);
    case 'last-day':
      return unary(dates.lastDay, args);
    default:
      throw new TypeError(`Unknown operator ${node.operator}`);
  }
}
