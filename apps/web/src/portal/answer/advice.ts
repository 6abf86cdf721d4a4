import type { PlacedBenefit, PlacedState } from '@wenye/rules';

/** What to say of a benefit beside those that exclude it: `not-yet` where it is due, but what is open could be better. */
export type Advice = PlacedState | 'not-yet';

/** Nothing is recommended that an undetermined benefit could still change. Pure. */
export const adviceOf = ({ state, mayLoseTo }: Pick<PlacedBenefit, 'state' | 'mayLoseTo'>): Advice =>
  mayLoseTo.length > 0 ? 'not-yet' : state;
