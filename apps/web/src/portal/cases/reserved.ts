/** States into which a case goes back: what was reserved for it has been given back. */
const GIVEN_BACK = new Set(['returned', 'data-check']);

/**
 * Whether money is reserved for a case that can still be withdrawn, by its steps: an objection that was upheld leaves it
 * reserved, and a refusal that a reviewer proposed never had any. Pure.
 */
export function hasReserved(steps: readonly { to: string }[]): boolean {
  const last = steps.findLast(({ to }) => to === 'proposed-award' || GIVEN_BACK.has(to));
  return last?.to === 'proposed-award';
}
