import { decideRequest } from '@wenye/policy';
import type { AnyFactDefinition, BenefitAnswer, Json, Pack, Request } from '@wenye/rules';
import { amountText, VERDICTS } from '../answer/words.ts';

/**
 * What each choice of an elective fact comes to, by code: the benefits that turn on it, each with its amount, so that
 * one chooses by what one gets. None where it can no longer matter. Pure.
 */
export function outcomesOf(
  definition: AnyFactDefinition,
  request: Request,
  pack: Pack,
): Readonly<Record<string, string>> {
  if (definition.type === 'list') return {};
  const given = (value: Json): Request => ({
    ...request,
    facts: { ...request.facts, [definition.id]: value },
  });
  const turning = benefitsOf(given(null), pack)
    .filter(({ missing }) => missing.some((each) => each.kind === 'fact' && each.fact === definition.id))
    .map(({ id }) => id);
  if (turning.length === 0) return {};
  return Object.fromEntries(
    (definition.values ?? []).map(({ code }) => [
      code,
      benefitsOf({ ...given(code), clauses: turning }, pack)
        .map(outcomeText)
        .join('；'),
    ]),
  );
}

const benefitsOf = (request: Request, pack: Pack): readonly BenefitAnswer[] => {
  const decided = decideRequest(request, pack);
  return decided.ok ? decided.benefits : [];
};

/** `应急稳岗补贴：最多 302,400.00 元`. */
const outcomeText = (benefit: BenefitAnswer): string =>
  `${benefit.title}：${amountText(benefit) ?? VERDICTS[benefit.eligibility].label}`;
