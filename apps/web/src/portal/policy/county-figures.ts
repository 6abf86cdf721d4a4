import { ancestors, countiesOn, findDivision, ZONES } from '@wenye/codes';
import type { Figure } from './figures.ts';

/** What differs by county: a row for each county in being on the day, a column for each such figure. */
export interface CountyFigures {
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    /** Nothing in it comes from a source that can be relied on. */
    readonly doubtful: boolean;
    /** Of a class into which counties are divided for the minimum wage: how much that is. */
    readonly wageOfClass: (figure: Figure) => Figure | undefined;
  }[];
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    /** By column. More than one where sources differ; none where nobody has found it. */
    readonly cells: readonly (readonly Figure[])[];
  }[];
}

/** Those of the figures that hold for single counties, of each county its own. Pure. */
export function byCounty(figures: readonly Figure[], day: string): CountyFigures {
  const keys = keysByCounty(figures);
  return {
    columns: keys.map((key) => {
      const held = figures.filter((each) => each.key === key);
      return {
        key,
        label: held[0]?.label ?? key,
        doubtful: held.every(({ confidence }) => confidence === 'uncertain'),
        wageOfClass: ({ unit, value }) =>
          unit === 'class'
            ? figures.find((each) => each.key === `minWage.month.class${value}` && each.value !== null)
            : undefined,
      };
    }),
    rows: countiesOn(day).map(({ code, name }) => ({
      code,
      name,
      cells: keys.map((key) =>
        nearest(
          figures.filter((each) => each.key === key),
          code,
        ),
      ),
    })),
  };
}

/** Those that hold in the whole city alike. Pure. */
export function cityWide(figures: readonly Figure[]): Figure[] {
  const keys = keysByCounty(figures);
  return figures.filter(({ key }) => !keys.includes(key));
}

function keysByCounty(figures: readonly Figure[]): string[] {
  const those = figures.filter(({ region }) =>
    [region].flat().some((code) => findDivision(code)?.level === 'county'),
  );
  return [...new Set(those.map(({ key }) => key))];
}

/** The county's own, else those of the unit above, as rules read them. */
function nearest(figures: readonly Figure[], county: string): readonly Figure[] {
  const chain = [county, ...ancestors(county).map(({ code }) => code), 'CN'];
  const held = chain.map((code) => figures.filter(({ region }) => [region].flat().includes(code)));
  return held.find(({ length }) => length > 0) ?? [];
}

/** Who lives in a functional zone looks under the county that its streets and towns belong to. */
export const ZONE_HINT = ZONES.map(
  ({ name, within }) => `${name}的看${within.map((code) => findDivision(code)?.name ?? code).join('或者')}`,
).join('，');
