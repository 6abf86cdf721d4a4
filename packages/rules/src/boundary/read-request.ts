/** Reads a whole request into what the engine evaluates, or the list of all that is wrong with it. */
import type { InputError, Json, Request } from '../answer.ts';
import { county, decisionDate } from '../build/values.ts';
import { type Env, newEnv } from '../engine/env.ts';
import type { Row } from '../engine/layout.ts';
import type { CompiledBenefit, Program } from '../engine/program.ts';
import { collector, isRecord, type Report, readDay } from './decode.ts';
import { readFacts } from './read-facts.ts';
import { noDivision, readJudgements, readParameters } from './read-given.ts';

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
  'changes',
]);

/** Nothing about the request is taken for granted: it may come from anywhere. */
export function readRequest(
  program: Program,
  request: Request,
): Case | { readonly errors: readonly InputError[] } {
  const { errors, report } = collector();
  const json: unknown = request;
  if (!isRecord(json)) {
    report('wrong-type', '', '请求应为对象');
    return { errors };
  }
  for (const key of Object.keys(json)) {
    if (!FIELDS.has(key)) report('unknown-field', key, `没有“${key}”这一项`);
  }
  const { trust = 'demonstration', subject } = request;
  if (subject !== 'person' && subject !== 'firm') report('not-allowed', 'subject', '应为 person 或 firm');
  if (trust !== 'demonstration' && trust !== 'real') {
    report('not-allowed', 'trust', '应为 demonstration 或 real');
  }
  if (request.changes !== undefined && typeof request.changes !== 'boolean') {
    report('wrong-type', 'changes', '应为 true 或 false');
  }
  const { layout } = program;
  const root: Row = { cells: readFacts(layout, request, report), item: null };
  const day = readDay(json['decisionDate'], 'decisionDate', report);
  const knownOn = json['knownOn'] ?? null;
  const knownOnDay = knownOn === null ? null : readDay(knownOn, 'knownOn', report);
  const place = readCounty(program, json['county'], report);
  const benefits = readClauses(program, json['clauses'], request, report);
  const given = readParameters(program, json['parameters'], report);
  const judgements = readJudgements(program.judgements, json['judgements'], report);
  if (errors.length > 0 || day === undefined || knownOnDay === undefined) return { errors };
  root.cells[layout.places.get(decisionDate.definition.id)?.slot.index as number] = day;
  if (place !== null) root.cells[layout.places.get(county.definition.id)?.slot.index as number] = place;
  const plain = knownOnDay === null && given.size === 0;
  const common = plain ? program.commons.of(`${trust} ${day} ${place}`) : null;
  return { env: newEnv(root, { knownOn: knownOnDay, trust }, given, judgements, true, common), benefits };
}

function readCounty(program: Program, code: Json | undefined, report: Report): string | null {
  if (code === undefined || code === null) return null;
  if (typeof code !== 'string') report('wrong-type', 'county', '应为行政区划代码（字符串）');
  else if (program.chains.size > 0 && !program.chains.has(code)) {
    report('unknown-division', 'county', noDivision(code));
  } else return code;
  return null;
}

/**
 * The benefits asked for. A clause that has no benefit for this subject gives none, unless it leaves nothing to
 * decide: an empty answer would look like a refusal.
 */
function readClauses(
  { benefits, pack }: Program,
  wanted: Json | undefined,
  { subject }: Request,
  report: Report,
): readonly CompiledBenefit[] {
  const all = benefits.filter((each) => each.benefit.subject === subject);
  if (wanted === undefined || wanted === null) return all;
  if (!Array.isArray(wanted)) {
    report('wrong-type', 'clauses', '应为条款编号的列表');
    return [];
  }
  const known = new Set([
    ...pack.clauses.map((each) => each.id),
    ...benefits.flatMap(({ benefit }) => [benefit.id, benefit.clause]),
  ]);
  wanted.forEach((id: Json, i) => {
    if (typeof id !== 'string') report('wrong-type', `clauses[${i}]`, '应为条款编号（字符串）');
    else if (!known.has(id)) report('unknown-clause', `clauses[${i}]`, `没有编号为“${id}”的条款`);
  });
  const asked = all.filter(({ benefit }) => wanted.includes(benefit.id) || wanted.includes(benefit.clause));
  if (wanted.length === 0)
    report('not-allowed', 'clauses', '没有列出条款；各条都要认定的，不写 clauses 这一项');
  else if (asked.length === 0 && wanted.every((id) => known.has(id as string)) && all.length > 0) {
    const who = subject === 'person' ? '个人' : '企业';
    const own = all.map(({ benefit }) => benefit.id).join('、');
    report('unknown-clause', 'clauses', `所列条款没有${who}可以认定的待遇；${who}可以认定的有：${own}`);
  }
  return asked;
}
