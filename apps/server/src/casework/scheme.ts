import { findScheme, type Scheme } from '@wenye/policy';
import type { Days, SchemeRules } from './case.ts';
import { refuse } from './refusals.ts';

/** 行政复议法 31: the office decides within sixty days. The same for every scheme, so not part of them. */
const statutoryReconsideration: Days = { count: 60, unit: 'calendar' };

/** The scheme by which a benefit is delivered. @throws Refusal `casework.no-scheme` */
export function schemeOf(benefitId: string): Scheme {
  return findScheme(benefitId) ?? refuse('casework.no-scheme', { benefit: benefitId });
}

/** What the core needs of a scheme. */
export function rulesOf(scheme: Scheme): SchemeRules {
  return {
    levels: scheme.levels.value,
    acceptWithin: scheme.acceptWithin.value,
    decideWithinWorkingDays: scheme.decideWithin.value.count,
    correctWithin: scheme.correctWithin.value,
    rebutWithin: scheme.rebutWithin.value,
    defendWithin: scheme.defendWithin.value,
    notice: scheme.notice.value,
    reconsiderWithin: scheme.reconsiderWithin.value,
    decideReconsiderationWithin: statutoryReconsideration,
    lapseAfter: scheme.lapseAfter.value,
    suspends: scheme.suspends.value,
  };
}
