/** How far the figures of a parameter can be trusted on a day, county by county, as rules read them. Pure. */
import { countiesOn } from '@wenye/codes';
import { nearestOf } from '@wenye/policy';
import type { Figure } from './parameter.ts';

/** How a parameter stands in a county: the best that is known of the figures that hold there. */
export type ParameterState = 'confirmed' | 'recorded' | 'conflict' | 'uncertain' | 'missing';

/** What has the most to do first. */
export const PARAMETER_STATES: Readonly<Record<ParameterState, string>> = {
  missing: '空缺',
  conflict: '出处相互矛盾',
  uncertain: '存疑',
  recorded: '有出处',
  confirmed: '已经两人确认',
};

/** One way in which a parameter stands, and the counties in which it does. */
export interface Standing {
  readonly state: ParameterState;
  readonly stateName: string;
  readonly counties: readonly string[];
}

/**
 * How a parameter stands in the counties that are in being on a day, `YYYY-MM-DD`, by all its figures that are on record:
 * one entry where it stands alike in all of them, else one for each way in which it stands in some.
 */
export function standingsOn(day: string, all: readonly Figure[]): Standing[] {
  const today = all.filter(({ from, to }) => (from ?? day) <= day && (to ?? day) >= day);
  const byState = Map.groupBy(countiesOn(day), ({ code }) => stateOf(nearestOf(today, code)));
  return Object.entries(PARAMETER_STATES).flatMap(([key, stateName]) => {
    const state = key as ParameterState;
    const counties = byState.get(state);
    return counties === undefined ? [] : { state, stateName, counties: counties.map(({ name }) => name) };
  });
}

/** Of figures of one region. */
function stateOf(here: readonly Figure[]): ParameterState {
  const known = here.filter(({ value }) => value !== null);
  const by = (...wanted: readonly Figure['confidence'][]) =>
    known.filter(({ confidence }) => wanted.includes(confidence));
  if (by('confirmed').length > 0) return 'confirmed';
  const trusted = by('seen', 'known');
  if (trusted.length === 0) return by('uncertain').length > 0 ? 'uncertain' : 'missing';
  return new Set(trusted.map(({ value }) => String(value))).size > 1 ? 'conflict' : 'recorded';
}
