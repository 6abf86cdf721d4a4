/** Of whom a unit's benefit is told: what is known of a person speaks for them, or at least not against them. */
import type { Json } from '@wenye/rules';
import { GRADUATE_SCHOOLS } from '../facts/schooling.ts';
import { parameterRecords } from '../parameters/records.ts';

type Facts = Readonly<Record<string, Json>>;

/** Whether to tell a person of whom this is known, on this day (YYYY-MM-DD). */
export type Reached = (facts: Facts, day: string) => boolean;

/** What to tell a person who cannot claim a benefit of what it holds for them: neither an amount nor a right. */
export interface Reach {
  readonly of: Reached;
  /** Names whom it is for, since not all of that need be known. */
  readonly text: string;
  /** Where to ask. */
  readonly ask: string;
}

/** A yes-no fact that is known to hold. */
export const holding =
  (...facts: readonly string[]): Reached =>
  (known) =>
    facts.some((fact) => known[fact] === true);

/** Out of work, and one of these so far as is known. */
export const outOfWork =
  (...groups: readonly Reached[]): Reached =>
  (facts, day) =>
    holding('person.unemployed')(facts, day) && groups.some((group) => group(facts, day));

/** Nothing known says that the person is not registered as unemployed. */
export const mayBeRegistered: Reached = (facts) => facts['person.registered-unemployed'] !== false;

/** Nothing known says that the person is no 高校毕业生 within so many years (the figure's) of leaving school. */
export const mayHaveLeftSchoolWithin =
  (figure: string): Reached =>
  (facts, day) => {
    const { 'person.school-kind': school, 'person.diploma-date': diploma } = facts;
    const graduate = typeof school !== 'string' || GRADUATE_SCHOOLS.includes(school);
    return graduate && (typeof diploma !== 'string' || day < yearsLater(diploma, figureOf(figure)));
  };

/** Known to be a 高校毕业生 within so many years (the figure's) of leaving school. */
export const hasLeftSchoolWithin =
  (figure: string): Reached =>
  (facts, day) =>
    ['person.school-kind', 'person.diploma-date'].every((fact) => typeof facts[fact] === 'string') &&
    mayHaveLeftSchoolWithin(figure)(facts, day);

/** Nothing known says that the person is not of these ages (the figures'), both included. */
export const mayBeAged =
  (youngest: string, oldest: string): Reached =>
  (facts, day) => {
    const birth = facts['person.birth-date'];
    if (typeof birth !== 'string') return true;
    return yearsLater(birth, figureOf(youngest)) <= day && day < yearsLater(birth, figureOf(oldest) + 1);
  };

/** In years. Each of these figures is recorded once, for the whole of the policy. */
function figureOf(key: string): number {
  const [record, ...others] = parameterRecords.filter((each) => each.key === key);
  if (record === undefined || others.length > 0) throw new Error(`Not exactly one value for ${key}`);
  return Number(record.value);
}

/** The same day so many years later, to compare days with: 29 February stays what it is. */
const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
