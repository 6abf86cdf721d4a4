/** Reads a whole request into what the engine evaluates, or the list of all that is wrong with it. */
import type { GivenParameter, InputError, Json, Request } from '../answer.ts';
import { county, decisionDate } from '../build/values.ts';
import * as calendar from '../core/calendar.ts';
import { type Entry, parameterValue } from '../engine/book.ts';
import type { Env, Judgements } from '../engine/env.ts';
import { type Cell, isList, type Level, type Row } from '../engine/layout.ts';
import type { CompiledBenefit, Program } from '../engine/program.ts';
import type { JudgementNode } from '../ir.ts';
import type { ListDefinition } from '../vocabulary.ts';
import { ROW_LIMIT } from './bounds.ts';
import { collector, decodeScalar, type Report } from './decode.ts';

export interface Case {
  readonly env: Env;
  readonly benefits: readonly CompiledBenefit[];
}

const FIELDS: ReadonlySet<string> = new Set([
  'clauses',
  'subject',
  'decisionDate',
  'knownOn',
  'county',
  'facts',
  'judgements',
  'parameters',
  'trust',
]);

const isRecord = (json: unknown): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export function readRequest(
  program: Program,
  request: Request,
): Case | { readonly errors: readonly InputError[] } {
  const { errors, report } = collector();
  if (!isRecord(request)) {
    report('wrong-type', '', '请求应为对象');
    return { errors };
  }
  for (const key of Object.keys(request)) {
    if (!FIELDS.has(key)) report('unknown-field', key, `没有“${key}”这一项`);
  }
  const reader = new Reader(program, report);
  const root: Row = { cells: reader.facts(request), item: null };
  const day = reader.day(request.decisionDate, 'decisionDate');
  const knownOn =
    request.knownOn === undefined || request.knownOn === null ? null : reader.day(request.knownOn, 'knownOn');
  const place = reader.county(request.county);
  const { trust = 'demonstration' } = request;
  if (trust !== 'demonstration' && trust !== 'real') {
    report('not-allowed', 'trust', '应为 demonstration 或 real');
  }
  const benefits = reader.benefits(request);
  const given = reader.parameters(request.parameters);
  const judgements = reader.judgements(request.judgements);
  if (errors.length > 0 || day === undefined || knownOn === undefined) return { errors };
  const slots = program.layout.places;
  root.cells[slots.get(decisionDate.definition.id)?.slot.index as number] = day;
  if (place !== null) root.cells[slots.get(county.definition.id)?.slot.index as number] = place;
  return { env: newEnv(root, { knownOn, trust }, given, judgements), benefits };
}

export function newEnv(root: Row, reading: Env['reading'], given: Env['given'], judgements: Judgements): Env {
  return {
    current: [root],
    memo: [],
    reading,
    given,
    judgements,
    used: [],
    causes: new Map(),
    readings: new Map(),
  };
}

class Reader {
  private readonly program: Program;
  private readonly report: Report;
  constructor(program: Program, report: Report) {
    this.program = program;
    this.report = report;
  }

  day(text: unknown, path: string): number | undefined {
    const value = typeof text === 'string' ? calendar.parseDate(text) : 'malformed';
    if (value === 'malformed') return this.report('wrong-type', path, '应为 YYYY-MM-DD 形式的日期');
    return value === 'impossible'
      ? this.report('impossible-date', path, `日期“${String(text)}”不存在`)
      : value;
  }

  county(code: unknown): string | null {
    if (code === undefined || code === null) return null;
    if (typeof code !== 'string') this.report('wrong-type', 'county', '应为行政区划代码（字符串）');
    else if (this.program.chains.size > 0 && !this.program.chains.has(code)) {
      this.report('unknown-division', 'county', `没有代码为“${code}”的行政区划`);
    } else return code;
    return null;
  }

  facts(request: Request): Cell[] {
    if (request.subject !== 'person' && request.subject !== 'firm') {
      this.report('not-allowed', 'subject', '应为 person 或 firm');
    }
    const root = this.program.layout.levels[0] as Level;
    const facts: unknown = request.facts;
    if (!isRecord(facts)) {
      this.report('wrong-type', 'facts', '应为对象：事实标识 → 值');
      return [];
    }
    const readable = (name: string): boolean => {
      const subject = root.byName.get(name)?.definition.subject;
      return !OF_REQUEST.has(name) && (subject === undefined || subject === request.subject);
    };
    return this.cells(root, facts, 'facts', null, readable);
  }

  /** The cells of one row. Unknown keys are errors; null and absent are unknown. */
  private cells(
    level: Level,
    json: { readonly [key: string]: Json },
    path: string,
    item: string | null,
    readable: (name: string) => boolean = () => true,
  ): Cell[] {
    const cells: Cell[] = level.slots.map(() => undefined);
    for (const name of Object.keys(json)) {
      if (level.byName.has(name) && readable(name)) continue;
      this.report('unknown-fact', `${path}.${name}`, `这里没有名为“${name}”的事实`);
    }
    for (const { definition, name, index, possible } of level.slots) {
      const value = Object.hasOwn(json, name) ? json[name] : null;
      if (value === undefined || value === null) continue;
      cells[index] =
        isList(definition) || possible === null
          ? this.rows(definition as ListDefinition, value, `${path}.${name}`, item)
          : decodeScalar(definition, possible, value, `${path}.${name}`, this.report);
    }
    return cells;
  }

  private rows(list: ListDefinition, json: Json, path: string, owner: string | null): Row[] | undefined {
    if (!Array.isArray(json)) return this.report('wrong-type', path, '应为列表；没有记录时写 []');
    if (json.length > ROW_LIMIT) return this.report('out-of-range', path, `最多 ${ROW_LIMIT} 条记录`);
    const level = this.program.layout.levels[this.program.layout.levelOfList.get(list.id) as number] as Level;
    const idSlot = list.itemId === undefined ? undefined : this.program.layout.places.get(list.itemId)?.slot;
    const seen = new Set<string>();
    return json.flatMap((each: Json, i): Row[] => {
      const at = `${path}[${i}]`;
      if (!isRecord(each)) {
        this.report('wrong-type', at, '应为对象：事实名 → 值');
        return [];
      }
      const named = idSlot === undefined ? undefined : each[idSlot.name];
      const short = typeof named === 'string' || typeof named === 'number' ? String(named) : String(i + 1);
      if (seen.has(short)) this.report('duplicate-item', at, `“${short}”在列表中出现了不止一次`);
      seen.add(short);
      const item = owner === null ? short : `${owner}/${short}`;
      return [{ cells: this.cells(level, each, at, item), item }];
    });
  }

  benefits(request: Request): readonly CompiledBenefit[] {
    const { benefits, pack } = this.program;
    const all = benefits.filter((each) => each.benefit.subject === request.subject);
    const wanted: unknown = request.clauses;
    if (wanted === undefined || wanted === null) return all;
    if (!Array.isArray(wanted)) {
      this.report('wrong-type', 'clauses', '应为条款编号的列表');
      return [];
    }
    wanted.forEach((id: unknown, i) => {
      const exists =
        benefits.some(({ benefit }) => benefit.id === id || benefit.clause === id) ||
        pack.clauses.some((clause) => clause.id === id);
      if (!exists) this.report('unknown-clause', `clauses[${i}]`, `没有编号为“${String(id)}”的条款`);
    });
    return all.filter(({ benefit }) => wanted.includes(benefit.id) || wanted.includes(benefit.clause));
  }

  parameters(given: unknown): ReadonlyMap<string, readonly Entry[]> {
    const found = new Map<string, Entry[]>();
    if (given === undefined || given === null) return found;
    if (!Array.isArray(given)) {
      this.report('wrong-type', 'parameters', '应为列表');
      return found;
    }
    given.forEach((each: unknown, i) => {
      const path = `parameters[${i}]`;
      const entry = this.parameter(each, path);
      if (entry === undefined) return;
      const { key } = each as GivenParameter;
      found.set(key, [...(found.get(key) ?? []), entry]);
    });
    return found;
  }

  private parameter(each: unknown, path: string): Entry | undefined {
    if (!isRecord(each)) return this.report('wrong-type', path, '应为对象');
    const { key, value, from, to, region, source } = each;
    const definition = typeof key === 'string' ? this.program.book.get(key)?.definition : undefined;
    if (definition === undefined) {
      return this.report(
        'unknown-parameter',
        `${path}.key`,
        typeof key === 'string' ? `没有名为“${key}”的参数` : '应为参数标识（字符串）',
      );
    }
    const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const known = scalar ? parameterValue(definition, value) : undefined;
    if (known === undefined) {
      return this.report('wrong-type', `${path}.value`, `不是“${definition.label}”应有的形式`);
    }
    const regions =
      region === undefined || region === null ? null : typeof region === 'string' ? [region] : region;
    if (regions !== null && !(Array.isArray(regions) && regions.every((code) => typeof code === 'string'))) {
      return this.report('wrong-type', `${path}.region`, '应为行政区划代码或其列表');
    }
    const end = (text: Json | undefined, open: number, name: string) =>
      text === undefined || text === null ? open : this.day(text, `${path}.${name}`);
    const [first, last] = [end(from, -Infinity, 'from'), end(to, Infinity, 'to')];
    if (first === undefined || last === undefined) return undefined;
    return {
      value: known,
      from: first,
      to: last,
      regions: regions as readonly string[] | null,
      confidence: 'given',
      recordedFrom: -Infinity,
      recordedTo: Infinity,
      source: typeof source === 'string' ? source : '随请求给出',
    };
  }

  judgements(given: unknown): Judgements {
    const found = new Map<string, boolean | ReadonlyMap<string, boolean>>();
    if (given === undefined || given === null) return found;
    if (!isRecord(given)) {
      this.report('wrong-type', 'judgements', '应为对象：认定事项 → true 或 false');
      return found;
    }
    for (const [id, answer] of Object.entries(given)) {
      const path = `judgements.${id}`;
      const node = this.program.judgements.get(id);
      if (node === undefined) this.report('unknown-judgement', path, `没有名为“${id}”的认定事项`);
      else if (answer !== null) {
        const read = this.judgement(node, answer, path);
        if (read !== undefined) found.set(id, read);
      }
    }
    return found;
  }

  private judgement(
    node: JudgementNode,
    answer: Json,
    path: string,
  ): boolean | ReadonlyMap<string, boolean> | undefined {
    if (typeof answer === 'boolean') return answer;
    if (node.per === undefined || !isRecord(answer))
      return this.report('wrong-type', path, '应为 true 或 false');
    const items = new Map<string, boolean>();
    for (const [item, each] of Object.entries(answer)) {
      if (typeof each === 'boolean') items.set(item, each);
      else if (each !== null) this.report('wrong-type', `${path}.${item}`, '应为 true 或 false');
    }
    return items;
  }
}

const OF_REQUEST: ReadonlySet<string> = new Set([decisionDate.definition.id, county.definition.id]);
