/** How figures change with time where officers confirmed others from a day on: what is shown, not what is reckoned with. */
import { addDays } from '@wenye/codes';
import type { DatedParameter } from '@wenye/rules';
import { covers, figureOfCity, figureOfCounty, figuresInForce, regionsOf } from './in-force.ts';
import { type ParameterRecord, parameterRecords } from './records.ts';
import { isSameValue } from './same-value.ts';

/** Where and from when another figure holds, since officers confirmed one that begins then, or ended the day before. */
interface Turn {
  readonly on: string;
  readonly region: string;
}

function turnsOf(key: string, values: readonly DatedParameter[]): Turn[] {
  return values
    .filter((each) => each.key === key && each.confidence === 'confirmed')
    .filter(({ recordedTo }) => (recordedTo ?? null) === null)
    .flatMap((each) => {
      const days = [each.from, each.to === null ? null : addDays(each.to, 1)];
      return regionsOf(each).flatMap((region) => days.flatMap((on) => (on === null ? [] : { on, region })));
    })
    .toSorted((a, b) => inOrder(a.on, b.on));
}

/** What a figure was before others took its place, and what it will be. */
export interface Turns {
  /** The latest first; each held before its day, `YYYY-MM-DD`. */
  readonly earlier: readonly { readonly before: string; readonly record: ParameterRecord }[];
  /** The next first; each holds from its day, `YYYY-MM-DD`. */
  readonly later: readonly { readonly from: string; readonly record: ParameterRecord }[];
}

/**
 * How a figure changes around a day where officers confirmed others from a day on: whoever began before that day may
 * still be under the former, and who begins on it or after is under the next. Changes of the pack alone are told with
 * their days by its own words.
 *
 * @param since `YYYY-MM-DD`: none that ended before
 * @param county absent: of the city, as far as it has one figure
 */
export function turnsAround(
  key: string,
  day: string,
  since: string,
  values: readonly DatedParameter[] = parameterRecords,
  county?: string,
): Turns {
  const figureOn = (on: string) =>
    county === undefined
      ? figureOfCity(key, on, values)
      : figureOfCounty(figuresInForce(key, on, values), county);
  const days = [...new Set(turnsOf(key, values).map(({ on }) => on))];
  const earlier: Turns['earlier'][number][] = [];
  let last = figureOn(day);
  for (const before of days.filter((on) => on > since && on <= day).toReversed()) {
    const record = figureOn(addDays(before, -1));
    // Between two days counties may have had different ones.
    if (record === null) continue;
    if (!isSameFigure(record, last)) earlier.push({ before, record });
    last = record;
  }
  const later: Turns['later'][number][] = [];
  last = figureOn(day);
  for (const from of days.filter((on) => on > day)) {
    const record = figureOn(from);
    if (record === null) continue;
    if (!isSameFigure(record, last)) later.push({ from, record });
    last = record;
  }
  return { earlier, later };
}

const inOrder = (one: string | null, other: string | null): number => (one ?? '').localeCompare(other ?? '');

const isSameFigure = (one: ParameterRecord, other: ParameterRecord | null): boolean =>
  other !== null && isSameValue(String(one.value), String(other.value));

/**
 * What is on record of a key around a day: what holds then, and what held before or will hold after where officers
 * confirmed another from a day on. Each with the days for which it holds, until a confirmed one takes its place in all
 * of its regions.
 *
 * @param since `YYYY-MM-DD`: none that ended before
 */
export function figuresAround(
  key: string,
  day: string,
  since: string,
  values: readonly DatedParameter[] = parameterRecords,
): ParameterRecord[] {
  const turns = turnsOf(key, values);
  const found = new Map<string, ParameterRecord>();
  const add = (record: ParameterRecord | null, on: string) => {
    if (record === null) return;
    const shown = bounded(record, on, turns);
    const name = JSON.stringify([shown.region, shown.value, shown.from, shown.to, shown.source]);
    if (!found.has(name)) found.set(name, shown);
  };
  for (const record of figuresInForce(key, day, values)) add(record, day);
  for (const { on, region } of turns) {
    for (const at of [addDays(on, -1), on])
      if (at >= since) add(figureOfCounty(figuresInForce(key, at, values), region), at);
  }
  return [...found.values()];
}

/** A record that holds on a day, with its days as far as no turn of all its regions cuts them short. */
function bounded(record: ParameterRecord, day: string, turns: readonly Turn[]): ParameterRecord {
  const own = regionsOf(record).map((region) => turns.filter((each) => covers(each.region, region)));
  const last = own.map((each) => each.find(({ on }) => on > day)?.on ?? null);
  const first = own.map((each) => each.findLast(({ on }) => on <= day)?.on ?? null);
  const to = last.includes(null) ? null : addDays(last.toSorted(inOrder).at(-1) as string, -1);
  const from = first.includes(null) ? null : (first.toSorted(inOrder)[0] as string);
  return {
    ...record,
    from: from !== null && from > (record.from ?? '') ? from : record.from,
    to: to !== null && (record.to === null || to < record.to) ? to : record.to,
  };
}
