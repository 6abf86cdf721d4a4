/** How the person whom a case is about is named to a reader. Pure. */
import { maskId, maskName } from '@wenye/codes';
import type { Actor } from '../kernel/access.ts';
import type { Claimant } from './case.ts';

/**
 * Whether the reader named the people of the claim: a firm's roster is its own, and whoever acts for the firm tells two
 * of one surname apart by their names. Officers, at a counter too, and whoever holds no mandate any more do not.
 */
export const namedBy = ({ mandates }: Pick<Actor, 'mandates'>, { kind, id }: Claimant): boolean =>
  kind === 'firm' && mandates.some(({ firmId }) => firmId === id);

/** `王* 4103**********1234`, or the whole name to who gave it; the number is whole on no list. null: the claimant. */
export function objectLabelOf(name: string | null, number: string | null, whole: boolean): string | null {
  return name === null ? null : `${whole ? name : maskName(name)} ${maskId(number ?? '')}`;
}
