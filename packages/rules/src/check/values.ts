/** Checks dated parameters: form, regions, gaps and conflicting overlaps. */
import { type Bounded, possibleOf, within } from '../boundary/bounds.ts';
import { formatKnown } from '../boundary/format.ts';
import { formatDate, parseDate } from '../core/calendar.ts';
import { compare } from '../core/rational.ts';
import { type Interval, isInterval, isRational, type Known } from '../core/state.ts';
import { parameterValue, sameValue } from '../engine/book.ts';
import { isList } from '../engine/layout.ts';
import type { Pack } from '../pack.ts';
import type { Confidence, DatedParameter, ParameterDefinition } from '../parameters.ts';
import type { AnyFactDefinition } from '../vocabulary.ts';
import type { Find } from './finding.ts';

/** The stated bounds of facts and parameters. */
export function checkBounds(pack: Pack, find: Find): void {
  const check = (name: string, bounded: Bounded): void => {
    try {
      const possible = possibleOf(bounded);
      if (isInterval(possible) && compare(possible.min, possible.max) > 0)
        find('error', 'malformed-bounds', name, '下限大于上限');
    } catch {
      find('error', 'malformed-bounds', name, '上下限的写法不对');
    }
  };
  const visit = (definition: AnyFactDefinition): void => {
    if (isList(definition)) definition.items.forEach(visit);
    else check(definition.id, definition);
  };
  for (const { definition } of pack.facts) visit(definition);
  for (const { definition } of pack.parameters) check(definition.key, definition);
}

interface Span {
  readonly given: DatedParameter;
  readonly value: Known | null;
  readonly from: number;
  readonly to: number;
  readonly recordedFrom: number;
  readonly recordedTo: number;
}

export function checkValues(pack: Pack, find: Find): void {
  const regions = new Set(pack.divisions.map((each) => each.code));
  const keys = new Set(pack.parameters.map(({ definition }) => definition.key));
  for (const { key } of pack.values) {
    if (!keys.has(key))
      find(
        'error',
        'unknown-parameter',
        key,
        '有取值，但没有定义这个标准：没有规则会读到它，标识是不是写错了',
      );
  }
  for (const { definition } of pack.parameters) {
    const values = pack.values.filter((each) => each.key === definition.key);
    if (values.length === 0) find('warning', 'parameter-without-value', definition.key, '没有任何取值');
    const spans = values.flatMap((given) => spanOf(definition, given, find));
    for (const region of new Set(values.flatMap((each) => each.region))) {
      if (regions.size > 0 && !regions.has(region)) {
        find('warning', 'unknown-region', definition.key, `区划表中没有 ${region}`);
      }
      checkRegion(
        definition,
        region,
        spans.filter(({ given }) => given.region === region || given.region.includes(region)),
        find,
      );
    }
  }
}

function spanOf(definition: ParameterDefinition, given: DatedParameter, find: Find): Span[] {
  const value = given.value === null ? null : parameterValue(definition, given.value);
  if (value === undefined) {
    const wanted = definition.values?.map(({ code }) => code).join('、') ?? definition.type;
    find('error', 'malformed-value', definition.key, `取值 ${String(given.value)} 不是 ${wanted}`);
    return [];
  }
  checkStated(definition, given, value, find);
  const bad: string[] = [];
  const day = (text: string | null | undefined, open: number): number => {
    const parsed = text === null || text === undefined ? open : parseDate(text);
    if (typeof parsed === 'number') return parsed;
    bad.push(String(text));
    return open;
  };
  const span = {
    given,
    value,
    from: day(given.from, -Infinity),
    to: day(given.to, Infinity),
    recordedFrom: day(given.recordedFrom, -Infinity),
    recordedTo: day(given.recordedTo, Infinity),
  };
  if (bad.length > 0) {
    find('error', 'malformed-value', definition.key, `不是日期：${bad.join('、')}`);
    return [];
  }
  if (span.from > span.to)
    find('error', 'empty-interval', definition.key, `起日 ${given.from} 晚于止日 ${given.to}`);
  if (span.recordedFrom > span.recordedTo)
    find(
      'error',
      'empty-interval',
      definition.key,
      `记载起日 ${given.recordedFrom} 晚于记载止日 ${given.recordedTo}`,
    );
  return [span];
}

/** `given` comes with a request and is never written into a pack: it would go before everything that is on record. */
const CONFIDENCES: readonly string[] = ['seen', 'known', 'uncertain', 'confirmed'] satisfies Confidence[];

/** What is stated of one value: within the bounds of its key, from a named source, trusted to a known degree. */
function checkStated(
  definition: ParameterDefinition,
  { value: written, source, confidence }: DatedParameter,
  value: Known | null,
  find: Find,
): void {
  const { key, type } = definition;
  const possible = boundsOf(definition);
  if (possible !== null && value !== null && isRational(value) && !within(value, possible)) {
    const below = compare(value, possible.min) < 0;
    const end = formatKnown(type, below ? possible.min : possible.max);
    const share = type === 'fraction' && !below ? '（60% 写成 0.6，不写成 60）' : '';
    find(
      'error',
      'value-out-of-bounds',
      key,
      `取值 ${written} ${below ? '小于下限' : '大于上限'} ${end}${share}`,
    );
  }
  if (!CONFIDENCES.includes(confidence))
    find(
      'error',
      'unknown-confidence',
      key,
      `可信程度 confidence“${confidence}”应为 ${CONFIDENCES.join('、')} 之一`,
    );
  if (confidence === 'confirmed')
    find(
      'warning',
      'confirmed-in-pack',
      key,
      `取值 ${written ?? '（空）'} 写成 confirmed：这要由两名经办人员在系统里核实，政策包里写 seen 或 known`,
    );
  if (typeof source !== 'string' || source.trim() === '')
    find('error', 'without-source', key, `取值 ${written ?? '（空）'} 没有写出处 source`);
}

/** null: it has none, or malformed ones, which `checkBounds` tells. */
function boundsOf(definition: ParameterDefinition): Interval | null {
  try {
    const possible = possibleOf(definition);
    return isInterval(possible) ? possible : null;
  } catch {
    return null;
  }
}

/** Between the values of one region: overlaps that disagree, and days without any. */
function checkRegion(
  definition: ParameterDefinition,
  region: string,
  spans: readonly Span[],
  find: Find,
): void {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  sorted.forEach((a, i) => {
    for (const b of sorted.slice(i + 1)) {
      const apart = b.from > a.to || b.recordedFrom > a.recordedTo || a.recordedFrom > b.recordedTo;
      if (apart || a.given.confidence !== b.given.confidence || sameValue(a.value, b.value)) continue;
      if (a.value === null || b.value === null || a.given.confidence === 'uncertain') continue;
      const when = Number.isFinite(b.from) ? formatDate(b.from) : '一开始';
      find('warning', 'parameter-conflict', definition.key, `${region} 自${when}起有两个不同的取值`);
    }
  });
  const current = sorted.filter((each) => each.recordedTo === Infinity);
  let reached = current[0]?.to ?? Infinity;
  for (const next of current.slice(1)) {
    if (next.from > reached + 1) {
      const gap = `${formatDate(reached + 1)} 至 ${formatDate(next.from - 1)}`;
      find('warning', 'parameter-gap', definition.key, `${region} 在 ${gap} 没有取值`);
    }
    reached = Math.max(reached, next.to);
  }
}
