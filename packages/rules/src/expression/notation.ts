/** The names that expressions are written with; each operator's node is of the language (ir.ts) and nothing else. */
import type { Operator, Overflow, RoundingMode, Type } from '../ir.ts';

/** Types with literals: `{ "date": "2021-01-31" }`. Exact money comes about by `convert`, ×, ÷. */
export const LITERALS = ['boolean', 'integer', 'fraction', 'money', 'date', 'month', 'code'] as const;

export const TYPES: readonly Type[] = [...LITERALS, 'exact-money'];

/** Operators whose arguments say everything. */
const PLAIN = [
  'and',
  'or',
  'not',
  'equal',
  'less',
  'at-most',
  'add',
  'subtract',
  'multiply',
  'divide',
  'min',
  'max',
  'is-applicable',
  'if-not-applicable',
  'add-days',
  'days-between',
  'make-date',
  'month-of',
  'year-of',
  'first-day',
  'last-day',
] as const satisfies readonly Operator[];

/** What else stands beside an operator, and whether it must. */
export interface Form {
  readonly also: readonly string[];
  readonly optional?: readonly string[];
}

export const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...PLAIN.map((operator): [string, Form] => [operator, { also: [] }]),
  ['add-months', { also: ['overflow'] }],
  ['months-between', { also: ['overflow'] }],
  ['years-between', { also: ['overflow'] }],
  ['convert', { also: ['to'] }],
  ['is-one-of', { also: ['codes'] }],
  ['round', { also: ['mode'], optional: ['unit'] }],
  ['choose', { also: ['otherwise'] }],
  ['unknown', { also: [], optional: ['from', 'to', 'values'] }],
  ['not-applicable', { also: [] }],
  ...LITERALS.map((type): [string, Form] => [type, { also: [] }]),
]);

export const ADDING: readonly Overflow[] = ['clamp', 'next', 'roll', 'reject'];
export const COUNTING: readonly Overflow[] = ['clamp', 'roll'];
export const CONVERTED: readonly Type[] = ['fraction', 'exact-money'];
export const MODES: readonly RoundingMode[] = [
  'half-up',
  'half-even',
  'half-down',
  'up',
  'down',
  'floor',
  'ceiling',
];

/** The path of a member: `and[1].add`. */
export const at = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
