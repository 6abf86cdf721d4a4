/** Where the words of an example say other than what the rules answer. */

import { DIVISIONS, yuanToFen } from '@wenye/codes';
import type { BenefitAnswer, Request } from '@wenye/rules';
import { datesIn, eligibilityIn, monthsIn, peopleIn, sumsIn, workingsIn } from './said.ts';

/** What each check is called, and whether the words pass it; the names of those that they fail. */
type Checks = Readonly<Record<string, boolean>>;
const failed = (checks: Checks) => Object.keys(checks).filter((name) => checks[name] === false);

/**
 * What its result says wrongly of the answer; empty if nothing. A sum that is certain must be said, last; of one that is
 * open at most its bound, as such. Months and days may be left out.
 */
export function resultAgainst(result: string, outcome: BenefitAnswer): readonly string[] {
  const { amount, range } = outcome;
  const { months, until } = outcome.items?.[0] ?? outcome;
  const bound = amount?.yuan ?? range?.maxYuan ?? null;
  const sum = sumsIn(result).at(-1);
  const lengths = monthsIn(result);
  const open = amount === null && range !== null;
  return failed({
    eligibility: eligibilityIn(result) === outcome.eligibility,
    working: workingsIn(result).every(({ is, said }) => Math.abs(is - said) < 0.005),
    sum: sum === undefined ? amount === null : bound !== null && sum === yuanToFen(bound),
    'open as certain': !open || result.includes(sum === undefined ? '确认' : '最多'),
    months: months === null || lengths.length === 0 || lengths.includes(months),
    until: until === null ? datesIn(result).length === 0 : until.startsWith(datesIn(result).at(-1) ?? ''),
  });
}

/** What its story tells that its request does not hold; empty if nothing. */
export function storyAgainst(story: string, request: Request): readonly string[] {
  const json = JSON.stringify(request);
  const sums = [...json.matchAll(/"(\d+\.\d\d)"/g)].map(([, yuan = '']) => yuanToFen(yuan));
  const counts = Object.values(request.facts).map((fact) => (Array.isArray(fact) ? fact.length : fact));
  const places = DIVISIONS.filter(({ name }) => story.includes(name));
  return failed({
    sums: sumsIn(story).every((sum) => sums.includes(sum)),
    dates: datesIn(story).every((date) => json.includes(date)),
    people: peopleIn(story).every((count) => counts.includes(count)),
    place: places.every(({ code }) => code === request.county),
  });
}
