import { sumYuan } from '../../format/money.ts';
import type { ImpactCount } from './views.ts';

export type CountSummed = Omit<ImpactCount, 'division'>;

/** The county that an address asks for, where something is told of it; one of which nothing is counts as not said. */
export function divisionIn(counts: readonly ImpactCount[], asked: unknown): string | undefined {
  return counts.find(({ division }) => division.code === asked)?.division.code;
}

/**
 * The counts of each benefit over the counties looked at.
 *
 * @param division six digits of a county; absent: all that are told
 */
export function countsSummed(counts: readonly ImpactCount[], division?: string): CountSummed[] {
  const here = counts.filter((each) => division === undefined || each.division.code === division);
  return [...Map.groupBy(here, ({ benefitId }) => benefitId).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    // A sum is of no county.
    const { division: _, ...sum } = others.reduce(add, first);
    return sum;
  });
}

const add = (a: ImpactCount, b: ImpactCount): ImpactCount => ({
  ...a,
  before: addStandings(a.before, b.before),
  after: addStandings(a.after, b.after),
  gains: a.gains + b.gains,
  gainedYuan: sumYuan([a.gainedYuan, b.gainedYuan]),
  loses: a.loses + b.loses,
  lostYuan: sumYuan([a.lostYuan, b.lostYuan]),
  mayGain: a.mayGain + b.mayGain,
  mayLose: a.mayLose + b.mayLose,
  shifts: a.shifts + b.shifts,
});

const addStandings = (a: ImpactCount['before'], b: ImpactCount['before']): ImpactCount['before'] => ({
  entitled: a.entitled + b.entitled,
  open: a.open + b.open,
  lowYuan: sumYuan([a.lowYuan, b.lowYuan]),
  highYuan: sumYuan([a.highYuan, b.highYuan]),
});
