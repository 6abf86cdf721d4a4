/** Unknown values that stand in an expression: each is a fact that nobody has stated. */
import type { Json } from '../answer.ts';
import { type Bounded, scalar } from '../boundary/bounds.ts';
import type { Report } from '../boundary/decode.ts';
import { compare } from '../core/rational.ts';
import type { FactNode, Rational, Type } from '../ir.ts';
import { at } from './notation.ts';

type Given = { readonly [key: string]: Json };

/** What an unknown number can be where nothing is said: facts of a pack are never negative, figures may be. */
const LEAST: { readonly [type in Type]?: string } = {
  integer: '-1000000000',
  fraction: '-1000000',
  money: '-100000000000.00',
};

/**
 * `{ "unknown": "integer", "from": 0, "to": 9 }`, `{ "unknown": "code", "values": ["A", "B"] }`. Ends are included
 * and written as literals of the type; without them the limits of docs/semantics.md hold.
 *
 * @param id unique within the expression
 */
export function readUnknown(
  type: Type,
  given: Given,
  id: string,
  path: string,
  report: Report,
): FactNode | undefined {
  const { values } = given;
  const min = readEnd('from', type, given, path, report) ?? LEAST[type];
  const max = readEnd('to', type, given, path, report);
  if (values !== undefined && !isCodes(type, values)) {
    return report(
      'wrong-type',
      at(path, 'values'),
      '只有 code 可以列出取值，应为代码（字符串）的列表，不能为空',
    );
  }
  if (min !== undefined && max !== undefined && isAfter(type, min, max)) {
    return report('out-of-range', at(path, 'to'), '“to”不能小于“from”');
  }
  const definition: Bounded & { label: string; id: string } = {
    id,
    type,
    label: id,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(isCodes(type, values) ? { values: values.map((code) => ({ code, label: code })) } : {}),
  };
  return { kind: 'fact', type, definition };
}

const isAfter = (type: Type, a: string, b: string): boolean =>
  compare(scalar(type, a) as Rational, scalar(type, b) as Rational) > 0;

const isCodes = (type: Type, values: Json | undefined): values is readonly string[] =>
  type === 'code' &&
  Array.isArray(values) &&
  values.length > 0 &&
  values.every((each) => typeof each === 'string' && each !== '');

function readEnd(
  name: 'from' | 'to',
  type: Type,
  given: Given,
  path: string,
  report: Report,
): string | undefined {
  const end = given[name];
  if (end === undefined) return undefined;
  const text = typeof end === 'object' ? JSON.stringify(end) : String(end);
  if (scalar(type, text) !== undefined) return text;
  return report('wrong-type', at(path, name), `“${text}”不是 ${type} 的取值`);
}
