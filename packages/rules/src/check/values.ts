/** Checks dated parameters: form, regions, gaps and conflicting overlaps. */
import { type Bounded, possibleOf } from '../boundary/bounds.ts';
import { formatDate, parseDate } from '../core/calendar.ts';
import type { Known } from '../core/state.ts';
import { parameterValue, sameValue } from '../engine/book.ts';
import { isList } from '../engine/layout.ts';
import type { Pack } from '../pack.ts';
import type { DatedParameter, ParameterDefinition } from '../parameters.ts';
import type { AnyFactDefinition } from '../vocabulary.ts';
import type { Find } from './finding.ts';

/** The stated bounds of facts and parameters. */
export function checkBounds(pack: Pack, find: Find): void {
  const check = (name: string, bounded: Bounded): void => {
    try {
      possibleOf(bounded);
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
  return [span];
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
