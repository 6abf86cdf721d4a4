import { countiesOn, DIVISIONS, type Division, findDivision, findTownship, townshipsOn } from '@wenye/codes';
import { type Parsed, problem } from './parse-cell.ts';

/** 高新区 and 伊滨区 accept applications, but no division has their name (its standards are of the district around). */
const ZONES = ['高新', '伊滨', '410371'];

/**
 * A county as officers write it: its code, its name, with the city and province before or without 县, 区, 市 at the
 * end; or a township of it. A name that was borne before and after 2021 is that of the day; a revoked one stays good.
 */
export function parseCounty(cell: string, onDay: string): Parsed<string> {
  const written = cell.replaceAll(/\s/g, '');
  if (findDivision(written)) return { value: written };
  const name = written.replace(/^(河南省)?洛阳市?(?=.)/, '');
  const places = [...countiesOn(onDay), ...DIVISIONS];
  const found =
    places.find((each) => each.name === written || each.name === name) ??
    (name.length < 2 ? undefined : places.find((each) => shortName(each.name) === name));
  if (found) return { value: found.code };
  const inCounty = countyBefore(name, onDay, places);
  if (inCounty !== undefined) return { value: inCounty };
  const counties = countiesOfTownship(written, onDay);
  const [county, ...others] = counties;
  if (county !== undefined && others.length === 0) return { value: county };
  if (county !== undefined) {
    const names = counties.map((code) => findDivision(code)?.name ?? code).join('、');
    return problem(`${names}都有“${written}”，分不清是哪一个；请填县区，或者填 9 位区划代码`);
  }
  if (ZONES.some((zone) => name.startsWith(zone)))
    return problem('高新区、伊滨区是办理机构，不是行政区划；请填所在地的县区，例如洛龙区、涧西区');
  return problem('没有这个县区；请填名称（如 嵩县）或 6 位区划代码（如 410325）');
}

/** The county of a township given by its nine-digit code, or those that have a township of that name. */
function countiesOfTownship(written: string, onDay: string): readonly string[] {
  const byCode = findTownship(written);
  if (byCode) return [byCode.county];
  return [...new Set(townshipsOn(onDay).flatMap(({ name, county }) => (name === written ? [county] : [])))];
}

/** The county that stands before a township of its own, 嵩县城关镇, or further, as rosters have an address in one cell. */
function countyBefore(name: string, onDay: string, places: readonly Division[]): string | undefined {
  const townships = [onDay, BEFORE_MERGER].flatMap(townshipsOn);
  return places.find(({ code, name: county }) =>
    [county, shortName(county)].some(
      (each) =>
        name.startsWith(each) &&
        townships.some((town) => town.county === code && name.startsWith(town.name, each.length)),
    ),
  )?.code;
}

/** A county that the merger of 2021 ended has its townships until then. */
const BEFORE_MERGER = '2021-03-17';

function shortName(name: string): string {
  return name.replace(/(回族)?[县区市]$/, '');
}
