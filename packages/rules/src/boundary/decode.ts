/** Reads one value of a request. Nothing is guessed: what does not fit is an error with its path. */
import type { InputError, InputErrorCode, Json } from '../answer.ts';
import * as calendar from '../core/calendar.ts';
import { compare, parseRational } from '../core/rational.ts';
import { isInterval, type Possible, type Value } from '../core/state.ts';
import type { FactDefinition } from '../vocabulary.ts';
import { statedBounds } from './format.ts';

export type Report = (code: InputErrorCode, path: string, message: string) => undefined;

/** Collects errors; `report` gives undefined so that a decoder can return it. */
export function collector(): { readonly errors: InputError[]; readonly report: Report } {
  const errors: InputError[] = [];
  return {
    errors,
    report(code, path, message) {
      errors.push({ code, path, message });
      return undefined;
    },
  };
}

export const isRecord = (json: unknown): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A day number; undefined after reporting. */
export function readDay(json: Json | undefined, path: string, report: Report): number | undefined {
  const value = typeof json === 'string' ? calendar.parseDate(json) : 'malformed';
  if (value === 'malformed') return report('wrong-type', path, '应为 YYYY-MM-DD 形式的日期');
  return value === 'impossible' ? report('impossible-date', path, `日期“${json as string}”不存在`) : value;
}

/** The value of a scalar fact; undefined after reporting. `possible` is what the definition allows. */
export function decodeScalar(
  definition: FactDefinition,
  possible: Possible,
  json: Json,
  path: string,
  report: Report,
): Value | undefined {
  const value = parseScalar(definition, json, path, report);
  if (value === undefined) return undefined;
  if (typeof value === 'string') {
    if (possible === 'any' || isInterval(possible) || possible.includes(value)) return value;
    const allowed = possible.slice(0, 12).join('、');
    return report('not-allowed', path, `“${value}”不是允许的取值，应为：${allowed}`);
  }
  if (!isInterval(possible)) return value;
  if (compare(value, possible.min) >= 0 && compare(value, possible.max) <= 0) {
    if (typeof value === 'number' || value.d <= possible.denominator) return value;
    return report('out-of-range', path, '分母过大');
  }
  return report('out-of-range', path, `应在${statedBounds(definition.type, possible)}之间`);
}

/** A literal of this type in the boundary's notation, whatever its bounds; undefined after reporting. */
export function parseScalar(
  { type }: Pick<FactDefinition, 'type'>,
  json: Json,
  path: string,
  report: Report,
): Exclude<Value, object> | ReturnType<typeof parseRational> {
  switch (type) {
    case 'boolean':
      return typeof json === 'boolean' ? Number(json) : report('wrong-type', path, '应为 true 或 false');
    case 'code':
      return typeof json === 'string' && json !== ''
        ? json
        : report('wrong-type', path, '应为代码（字符串）');
    case 'integer':
      if (typeof json !== 'number' || !Number.isInteger(json)) return report('wrong-type', path, '应为整数');
      return Number.isSafeInteger(json) ? json + 0 : report('out-of-range', path, '数字过大');
    case 'money':
      return parseMoney(json, path, report);
    case 'date':
    case 'month': {
      const form = type === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM';
      if (typeof json !== 'string') return report('wrong-type', path, `应为 ${form} 形式的字符串`);
      const value = type === 'date' ? calendar.parseDate(json) : calendar.parseMonth(json);
      if (value === 'malformed') return report('wrong-type', path, `“${json}”不是 ${form} 形式`);
      return value === 'impossible' ? report('impossible-date', path, `日期“${json}”不存在`) : value;
    }
    case 'fraction':
    case 'exact-money': {
      if (typeof json === 'number' && Number.isSafeInteger(json)) return json;
      const value = typeof json === 'string' ? parseRational(json) : undefined;
      return value ?? report('not-decimal', path, '应为十进制数或分数的字符串，例如 "0.055"、"2/3"');
    }
  }
}

/** Yuan as a decimal string with at most two places, or a whole number of yuan. */
function parseMoney(json: Json, path: string, report: Report): number | undefined {
  const advice = '金额应为以元为单位的十进制字符串，最多两位小数，例如 "549.00"';
  const tooGreat = () => report('out-of-range', path, '金额过大，请核对单位是不是元');
  if (typeof json === 'number') {
    if (!Number.isInteger(json)) return report('not-decimal', path, advice);
    const fen = json * 100 + 0;
    return Number.isSafeInteger(fen) ? fen : tooGreat();
  }
  if (typeof json !== 'string') return report('wrong-type', path, advice);
  if (!/^-?\d{1,40}(\.\d{1,2})?$/.test(json)) return report('not-decimal', path, advice);
  const [whole = '', part = ''] = json.replace('-', '').split('.');
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  if (!Number.isSafeInteger(fen)) return tooGreat();
  return json.startsWith('-') ? 0 - fen : fen;
}
