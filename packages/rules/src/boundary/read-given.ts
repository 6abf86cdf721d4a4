/** Reads the parameter values and the judgements that a request brings. */
import type { Json } from '../answer.ts';
import { isInterval, isRational } from '../core/state.ts';
import { type Book, type Entry, parameterValue } from '../engine/book.ts';
import type { Judgements } from '../engine/env.ts';
import type { JudgementNode, Type } from '../ir.ts';
import type { ParameterDefinition } from '../parameters.ts';
import type { CodeValue } from '../vocabulary.ts';
import { possibleOf, within } from './bounds.ts';
import { isRecord, type Report, readDay } from './decode.ts';
import { statedBounds } from './format.ts';

const FIELDS: ReadonlySet<string> = new Set(['key', 'value', 'from', 'to', 'region', 'source']);

/** Codes of the divisions of the pack, to look up; empty: the pack has none. */
type Divisions = { readonly size: number; has(code: string): boolean };

/** Says that a code is no division of this policy's territory. */
export const noDivision = (code: string): string => `本政策的行政区划中没有代码“${code}”，请按区划表填写`;

export function readParameters(
  { book, chains: divisions }: { readonly book: Book; readonly chains: Divisions },
  given: Json | undefined,
  report: Report,
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  if (given === undefined || given === null) return found;
  if (!Array.isArray(given)) {
    report('wrong-type', 'parameters', '应为列表');
    return found;
  }
  given.forEach((each: Json, i) => {
    const read = readParameter(book, divisions, each, `parameters[${i}]`, report);
    if (read !== undefined) found.set(read.key, [...(found.get(read.key) ?? []), read.entry]);
  });
  return found;
}

function readParameter(
  book: Book,
  divisions: Divisions,
  each: Json,
  path: string,
  report: Report,
): { key: string; entry: Entry } | undefined {
  if (!isRecord(each)) return report('wrong-type', path, '应为对象');
  for (const name of Object.keys(each)) {
    if (!FIELDS.has(name)) report('unknown-field', `${path}.${name}`, `参数里没有“${name}”这一项`);
  }
  const { key, value, from, to, region, source } = each;
  if (typeof key !== 'string') return report('wrong-type', `${path}.key`, '应为参数标识（字符串）');
  const definition = book.get(key)?.definition;
  if (definition === undefined) return report('unknown-parameter', `${path}.key`, `没有名为“${key}”的参数`);
  const read = readFigure(definition, value, `${path}.value`, report);
  const regions = readRegions(divisions, region, `${path}.region`, report);
  const isSaid = source === undefined || source === null || typeof source === 'string';
  if (!isSaid) report('wrong-type', `${path}.source`, '来源应为文字');
  const end = (text: Json | undefined, open: number, name: string) =>
    text === undefined || text === null ? open : readDay(text, `${path}.${name}`, report);
  const [first, last] = [end(from, -Infinity, 'from'), end(to, Infinity, 'to')];
  if (first === undefined || last === undefined) return undefined;
  if (last < first) return report('out-of-range', `${path}.to`, '截止日早于起始日');
  if (read === undefined || regions === undefined || !isSaid) return undefined;
  const entry: Entry = {
    value: read,
    from: first,
    to: last,
    regions,
    confidence: 'given',
    recordedFrom: -Infinity,
    recordedTo: Infinity,
    source: typeof source === 'string' ? source : '随请求给出',
  };
  return { key, entry };
}

function readFigure(
  definition: ParameterDefinition,
  value: Json | undefined,
  path: string,
  report: Report,
): Entry['value'] | undefined {
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const known = scalar ? parameterValue(definition, value) : undefined;
  if (known === undefined) {
    if (definition.values !== undefined && typeof value === 'string')
      return report('not-allowed', path, notAllowed(definition, definition.values));
    return report('wrong-type', path, `“${definition.label}”${FORMS[definition.type]}`);
  }
  const possible = possibleOf(definition);
  if (!isInterval(possible) || !isRational(known) || within(known, possible)) return known;
  const bounds = statedBounds(definition.type, possible);
  return report('out-of-range', path, `“${definition.label}”应在${bounds}之间`);
}

function readRegions(
  divisions: Divisions,
  region: Json | undefined,
  path: string,
  report: Report,
): Entry['regions'] | undefined {
  const regions = regionsOf(region);
  if (regions === undefined) return report('wrong-type', path, '应为行政区划代码或其列表');
  const foreign = regions?.find((code) => divisions.size > 0 && !divisions.has(code));
  return foreign === undefined ? regions : report('unknown-division', path, noDivision(foreign));
}

/** How a figure of each type is written. */
const FORMS: { readonly [type in Type]: string } = {
  money: '是金额，写成以元为单位的数，最多两位小数，例如 549.00',
  'exact-money': '是金额，写成以元为单位的小数或者分数，例如 549.00、1098/2',
  fraction: '是比例，写成小数或者分数，不写百分号：80% 写成 0.8 或者 4/5',
  integer: '是整数，例如 12',
  date: '是日期，写成 2020-07-13 的样子，月和日都写两位',
  month: '是月份，写成 2020-07 的样子，月写两位',
  boolean: '只有 true 和 false 两种取值',
  code: '是代码，写成文字',
};

const notAllowed = ({ label }: ParameterDefinition, values: readonly CodeValue[]): string =>
  `“${label}”应为${values.map((each) => `${each.code}（${each.label}）`).join('、')}之一`;

/** null: every region; undefined: malformed. */
function regionsOf(region: Json | undefined): readonly string[] | null | undefined {
  if (region === undefined || region === null) return null;
  if (typeof region === 'string') return [region];
  if (!Array.isArray(region)) return undefined;
  const codes = region.filter((code: Json): code is string => typeof code === 'string');
  return codes.length === region.length ? codes : undefined;
}

export function readJudgements(
  nodes: ReadonlyMap<string, JudgementNode>,
  given: Json | undefined,
  report: Report,
): Judgements {
  const found = new Map<string, boolean | ReadonlyMap<string, boolean>>();
  if (given === undefined || given === null) return found;
  if (!isRecord(given)) {
    report('wrong-type', 'judgements', '应为对象：认定事项 → true 或 false');
    return found;
  }
  for (const [id, answer] of Object.entries(given)) {
    const path = `judgements.${id}`;
    const node = nodes.get(id);
    if (node === undefined) report('unknown-judgement', path, `没有名为“${id}”的认定事项`);
    else if (answer !== null) {
      const read = readJudgement(node, answer, path, report);
      if (read !== undefined) found.set(id, read);
    }
  }
  return found;
}

function readJudgement(
  node: JudgementNode,
  answer: Json,
  path: string,
  report: Report,
): boolean | ReadonlyMap<string, boolean> | undefined {
  if (typeof answer === 'boolean') return answer;
  if (node.per === undefined || !isRecord(answer)) return report('wrong-type', path, '应为 true 或 false');
  const items = new Map<string, boolean>();
  for (const [item, each] of Object.entries(answer)) {
    if (typeof each === 'boolean') items.set(item, each);
    else if (each !== null) report('wrong-type', `${path}.${item}`, '应为 true 或 false');
  }
  return items;
}
