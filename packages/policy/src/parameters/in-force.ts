/** The figures of a key that hold on a day, side by side by region: what is shown, not what is reckoned with. */
import type { DatedParameter } from '@wenye/rules';
import { nearestOf } from '../divisions.ts';
import { type ParameterRecord, parameterRecords } from './records.ts';
import { isSameValue } from './same-value.ts';

const units = new Map(parameterRecords.map(({ key, unit }) => [key, unit]));

/** Where it holds, one by one. */
export const regionsOf = ({ region }: DatedParameter): readonly string[] => [region].flat();

/** From the city outwards: the nearest that has a figure decides, as in the rules. */
const CITY_WIDE = ['410300', '410000', 'CN'];

/** Whether what stands for one region stands in place of what stands for the other, there or in the whole city. */
export function covers(region: string, other: string): boolean {
  const [near, far] = [CITY_WIDE.indexOf(region), CITY_WIDE.indexOf(other)];
  return region === other || (near !== -1 && near < far);
}

/**
 * What is on record of a key for a day, `YYYY-MM-DD`. Where two officers confirmed a figure for a region, it stands there
 * alone, and what the city has stands alone in it, as rules read them. Figures that are known to exist and that nobody has
 * found are among them, with value null.
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
  const regions = held.flatMap(regionsOf);
  const confirmed = new Set(held.filter(({ confidence }) => confidence === 'confirmed').flatMap(regionsOf));
  return held.flatMap((each) => {
    const [only, ...others] = regionsOf(each)
      .filter((region) => !regions.some((near) => near !== region && covers(near, region)))
      .filter((region) => each.confidence === 'confirmed' || !confirmed.has(region));
    return only === undefined ? [] : [{ ...each, region: others.length === 0 ? only : [only, ...others] }];
  });
}

/** The one figure that holds in the whole city on a day; null where there is none, or where counties or sources differ. */
export function figureOfCity(
  key: string,
  day: string,
  values: readonly DatedParameter[] = parameterRecords,
): ParameterRecord | null {
  const figures = figuresInForce(key, day, values);
  if (figures.some((each) => regionsOf(each).some((region) => !CITY_WIDE.includes(region)))) return null;
  const [figure, ...others] = figures;
  return figure === undefined || others.length > 0 ? null : figure;
}

/** The county's own of the figures of a day, else that of the unit above; null where it has none, or where sources differ. */
export function figureOfCounty(figures: readonly ParameterRecord[], county: string): ParameterRecord | null {
  const [own, ...others] = nearestOf(figures, county);
  return others.length > 0 ? null : (own ?? null);
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
