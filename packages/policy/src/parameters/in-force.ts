/** The figures of a key that hold on a day, side by side by region: what is shown, not what is reckoned with. */
import { addDays, ancestors } from '@wenye/codes';
import type { DatedParameter } from '@wenye/rules';
import { type ParameterRecord, parameterRecords } from './records.ts';
import { isSameValue } from './same-value.ts';

const units = new Map(parameterRecords.map(({ key, unit }) => [key, unit]));

const regionsOf = ({ region }: DatedParameter): readonly string[] => [region].flat();

/**
 * What is on record of a key for a day, `YYYY-MM-DD`. Where two officers confirmed a figure for a region, it stands there
 * alone, as rules read it. Figures that are known to exist and that nobody has found are among them, with value null.
 *
 * @param values those of the pack, and those that officers confirmed where they are known
 */
export function figuresInForce(
  key: string,
  day: string,
  values: readonly DatedParameter[] = parameterRecords,
): ParameterRecord[] {
  const held = values
    .filter((each) => each.key === key && (each.recordedTo ?? null) === null)
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
    .map((each) => ({ ...each, unit: each.unit ?? units.get(key) ?? '' }));
  const confirmed = new Set(held.filter(({ confidence }) => confidence === 'confirmed').flatMap(regionsOf));
  return held.flatMap((each) => {
    if (each.confidence === 'confirmed') return [each];
    const left = regionsOf(each).filter((region) => !confirmed.has(region));
    const [only, ...others] = left;
    return only === undefined ? [] : [{ ...each, region: others.length === 0 ? only : left }];
  });
}

/** From the city outwards: the nearest that has a figure decides, as in the rules. */
const CITY_WIDE = ['410300', '410000', 'CN'];

/** The one figure that holds in the whole city on a day; null where there is none, or where counties or sources differ. */
export function figureOfCity(
  key: string,
  day: string,
  values: readonly DatedParameter[] = parameterRecords,
): ParameterRecord | null {
  const figures = figuresInForce(key, day, values);
  if (figures.some((each) => regionsOf(each).some((region) => !CITY_WIDE.includes(region)))) return null;
  const nearest = CITY_WIDE.find((region) => figures.some((each) => regionsOf(each).includes(region)));
  const [figure, ...others] = figures.filter((each) => regionsOf(each).includes(nearest ?? ''));
  return figure === undefined || others.length > 0 ? null : figure;
}

/** The county's own of the figures of a day, else that of the unit above; null where it has none, or where sources differ. */
export function figureOfCounty(figures: readonly ParameterRecord[], county: string): ParameterRecord | null {
  const chain = [county, ...ancestors(county).map(({ code }) => code), 'CN'];
  const held = chain.map((code) => figures.filter((each) => regionsOf(each).includes(code)));
  const [own, ...others] = held.find(({ length }) => length > 0) ?? [];
  return others.length > 0 ? null : (own ?? null);
}

/** A figure of the whole city that held before another. */
export interface Earlier {
  /** The day, `YYYY-MM-DD`, from which the next held. */
  readonly before: string;
  readonly record: ParameterRecord;
}

/**
 * What stood in the city before a figure that officers confirmed from a day on, the latest first: whoever began before
 * that day may still be under it. Those of the pack alone are told with their days by its own words.
 *
 * @param since `YYYY-MM-DD`: none that ended before
 */
export function earlierFigures(
  key: string,
  day: string,
  since: string,
  values?: readonly DatedParameter[],
): Earlier[] {
  const now = figureOfCity(key, day, values);
  const earlier: Earlier[] = [];
  if (now?.confidence !== 'confirmed') return earlier;
  for (let next = now; next.from !== null && next.from > since; ) {
    const record = figureOfCity(key, addDays(next.from, -1), values);
    if (record === null) break;
    if (!isSameValue(String(record.value), String(next.value))) earlier.push({ before: next.from, record });
    next = record;
  }
  return earlier;
}

/** Those of the keys whose figure on the day is another than the pack's own, since officers confirmed it. */
export function confirmedOtherwise(
  keys: ReadonlySet<string>,
  day: string,
  values: readonly DatedParameter[],
): string[] {
  return [...keys].filter((key) => {
    const own = figuresInForce(key, day).map(({ value }) => String(value));
    return figuresInForce(key, day, values).some(
      ({ confidence, value }) =>
        confidence === 'confirmed' && !own.some((each) => isSameValue(each, String(value))),
    );
  });
}
