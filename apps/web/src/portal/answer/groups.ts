import { findScheme } from '@wenye/policy';
import type { BenefitAnswer, Combination, PlacedState } from '@wenye/rules';

export type Group = 'entitled' | 'open' | 'refused';

/**
 * What is due, what is open, what is refused; of each first what can be applied for here, then other money, then rules that
 * others carry out. Beyond that the policy's own order. Pure.
 */
export function groupsOf(benefits: readonly BenefitAnswer[]): Partial<Record<Group, BenefitAnswer[]>> {
  return Object.groupBy(inOrder(benefits), ({ eligibility }): Group => {
    if (eligibility === 'entitled') return 'entitled';
    return eligibility === 'not-entitled' ? 'refused' : 'open';
  });
}

/** How far a benefit is from money that is asked for here. */
const distance = ({ id, amount, range }: BenefitAnswer): number =>
  findScheme(id) ? 0 : amount || range ? 1 : 2;

const inOrder = (benefits: readonly BenefitAnswer[]): BenefitAnswer[] =>
  benefits.toSorted((a, b) => distance(a) - distance(b));

/** How many there are of each, in a sentence; of those due that exclude each other, how many there are together. */
export function groupsText(
  benefits: readonly BenefitAnswer[],
  combinations: readonly Combination[] = [],
): string {
  const { entitled = [], open = [], refused = [] } = groupsOf(benefits);
  return [
    `${entitled.length} 项可以享受${togetherText(entitled, combinations)}`,
    open.length > 0 ? `${open.length} 项还不能确定` : '',
    refused.length > 0 ? `${refused.length} 项不符合条件` : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** Of a roster it is told row by row. */
function togetherText(entitled: readonly BenefitAnswer[], combinations: readonly Combination[]): string {
  const placed = combinations.flatMap(({ item, benefits }) => (item === null ? benefits : []));
  const those = (...states: readonly PlacedState[]) =>
    entitled.filter(({ id }) =>
      placed.some(({ benefit, state }) => benefit === id && states.includes(state)),
    );
  if (those('choice').length > 0) return '（其中有的只能选一项）';
  const left = entitled.length - those('not-chosen').length;
  return left === entitled.length ? '' : `（其中有的只能选一项，选下来一共 ${left} 项）`;
}
