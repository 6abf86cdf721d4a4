/** Which benefits exclude each other and which go together: data of the pack, checked by `checkPack`. */
import type { Compatibility } from '@wenye/rules';
import { type Grain, type OneOf, oneOf } from './one-of.ts';
import { together } from './together.ts';

export type { Grain, OneOf } from './one-of.ts';

export const compatibility: readonly Compatibility[] = [...oneOf, ...together];

/** What excludes others for a benefit, at one of these grains, where the claim itself tells the period. */
export function exclusionsFor(benefitId: string, grains: readonly Grain[]): readonly OneOf[] {
  return oneOf.filter(
    ({ groups, grain, periods }) =>
      periods === undefined && grains.includes(grain) && groups.some((group) => group.includes(benefitId)),
  );
}
