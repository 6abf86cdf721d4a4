import { countiesOn, findDivision, ZONES } from '@wenye/codes';
import { nearestOf, PARAMETER_LABELS, policyValidity, type Turns, turnsAround } from '@wenye/policy';
import type { DatedParameter } from '@wenye/rules';
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
    readonly cells: readonly CountyFigure[];
  }[];
}

/** What a county has of one figure. */
export interface CountyFigure {
  /** More than one where sources differ; none where nobody has found it. */
  readonly figures: readonly Figure[];
  readonly turns: Turns;
}

/**
 * Those of the figures that hold for single counties, of each county its own. Pure.
 *
 * @param values by which it is told what was before, and what is to come; null: of a measure that has ended, neither is
 */
export function byCounty(
  figures: readonly Figure[],
  day: string,
  values: readonly DatedParameter[] | null,
): CountyFigures {
  const keys = keysByCounty(figures);
  const inForce = figures.filter(({ when }) => when === 'in-force');
  return {
    columns: keys.map((key) => {
      const held = inForce.filter((each) => each.key === key);
      return {
        key,
        label: PARAMETER_LABELS[key] ?? key,
        doubtful: held.length > 0 && held.every(({ confidence }) => confidence === 'uncertain'),
        wageOfClass: ({ unit, value }) =>
          unit === 'class'
            ? inForce.find((each) => each.key === `minWage.month.class${value}` && each.value !== null)
            : undefined,
      };
    }),
    rows: countiesOn(day).map(({ code, name }) => ({
      code,
      name,
      cells: keys.map((key) => ({
        figures: nearestOf(
          inForce.filter((each) => each.key === key),
          code,
        ),
        turns: values === null ? NO_TURNS : turnsAround(key, day, policyValidity().from, values, code),
      })),
    })),
  };
}

const NO_TURNS: Turns = { earlier: [], later: [] };

/** Those that hold in the whole city alike, and those that hold nowhere on the day. Pure. */
export function cityWide(figures: readonly Figure[]): Figure[] {
  const keys = keysByCounty(figures);
  return figures.filter(({ key }) => !keys.includes(key));
}

function keysByCounty(figures: readonly Figure[]): string[] {
  const isOfCounty = ({ region }: Figure) =>
    [region].flat().some((code) => findDivision(code)?.level === 'county');
  const keys = new Set(figures.filter(isOfCounty).map(({ key }) => key));
  return [...keys].filter((key) => figures.some((each) => each.key === key && each.when === 'in-force'));
}

/** Who lives in a functional zone looks under the county that its streets and towns belong to. */
export const ZONE_HINT = ZONES.map(
  ({ name, within }) => `${name}的看${within.map((code) => findDivision(code)?.name ?? code).join('或者')}`,
).join('，');
