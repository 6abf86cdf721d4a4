import { sumYuan } from '../../format/money.ts';
import type { Obstacles } from './views.ts';

type Condition = Obstacles['conditions'][number];
type Lacking = Obstacles['missing'][number];

/** What stands in the way over the counties looked at, each condition and each missing thing once, the heaviest first. */
export type ObstaclesSummed = {
  readonly conditions: readonly Omit<Condition, 'division'>[];
  readonly missing: readonly Omit<Lacking, 'division'>[];
};

/** @param division six digits of a county; absent: all that are told */
export function obstaclesSummed({ conditions, missing }: Obstacles, division?: string): ObstaclesSummed {
  const here = <Row extends Condition | Lacking>(rows: readonly Row[]) =>
    rows.filter((row) => division === undefined || row.division.code === division);
  return {
    conditions: [...Map.groupBy(here(conditions), ({ id }) => id).values()]
      .flatMap(([first, ...others]) => (first ? others.reduce(addCondition, first) : []))
      .toSorted((a, b) => b.othersMet - a.othersMet || b.people - a.people),
    missing: [...Map.groupBy(here(missing), ({ gap }) => gap).values()]
      .flatMap(([first, ...others]) => (first ? others.reduce(addLacking, first) : []))
      .toSorted((a, b) => b.alone - a.alone || b.people - a.people || b.untold - a.untold),
  };
}

const addCondition = (a: Condition, b: Condition): Condition => ({
  ...a,
  people: a.people + b.people,
  othersMet: a.othersMet + b.othersMet,
});

const addLacking = (a: Lacking, b: Lacking): Lacking => ({
  ...a,
  people: a.people + b.people,
  alone: a.alone + b.alone,
  aloneHighYuan: sumYuan([a.aloneHighYuan, b.aloneHighYuan]),
  aloneUnbounded: a.aloneUnbounded + b.aloneUnbounded,
  untold: a.untold + b.untold,
});
