/** What has become known since a case was decided, and makes it come to something else. Pure. */
import type { Answer, DatedParameter, Json, UsedParameter } from '@wenye/rules';
import { z } from 'zod';
import { type CanonicalValue, canonicalJson } from '../../kernel/chain.ts';
import { factLabel } from '../fact-view.ts';
import { type FrozenFact, namedAsRegistered } from '../facts.ts';

const source = z.object({ name: z.string(), recordedOn: z.string(), reference: z.string().optional() });

export const causeView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fact'),
    fact: z.string(),
    label: z.string(),
    before: z.custom<Json>(),
    after: z.custom<Json>(),
    source: source.describe('哪个登记、哪天登记的'),
  }),
  z.object({
    kind: z.literal('figure'),
    key: z.string(),
    label: z.string(),
    before: z.string().nullable().describe('null：当时没有可用的数值'),
    after: z.string(),
    unit: z.string().nullable(),
    source: z.string(),
    recordedOn: z.iso.date().nullable().describe('两人确认的日期；null：政策包所载'),
  }),
  /** Months of the award that were received otherwise, under no case or another's. */
  z.object({ kind: z.literal('received'), months: z.array(z.string()) }),
  /** The rules themselves are others than those that decided. */
  z.object({ kind: z.literal('rules') }),
  /** What the registers say now is nothing that a rule can read. */
  z.object({ kind: z.literal('unreadable'), problem: z.string() }),
]);
export type Cause = z.output<typeof causeView>;

/**
 * Facts that are others now: those that by themselves change what the case comes to; where none does, all together.
 *
 * @param matters whether the case comes to something else with these facts in place of those of then
 */
export function factCauses(
  then: readonly FrozenFact[],
  now: readonly FrozenFact[],
  matters: (facts: readonly FrozenFact[]) => boolean,
): Cause[] {
  const before = new Map(then.map((each) => [each.fact, each]));
  const changed = now.filter(
    (each) => each.fact !== namedAsRegistered && !same(before.get(each.fact)?.value ?? null, each.value),
  );
  const alone = changed.filter((each) => matters([...then.filter(({ fact }) => fact !== each.fact), each]));
  return (alone.length > 0 ? alone : changed).map(({ fact, value, source: from }) => ({
    kind: 'fact',
    fact,
    label: factLabel(fact),
    before: before.get(fact)?.value ?? null,
    after: value,
    source: from,
  }));
}

/** Figures that are others now than those that the decision read; where none is, it is the rules. */
export function figureCauses(
  benefitId: string,
  then: Answer,
  now: Answer,
  confirmed: readonly DatedParameter[],
): Cause[] {
  const read = new Map(parametersOf(then, benefitId).map((each) => [nameOf(each), each]));
  const changed = parametersOf(now, benefitId).filter((each) => read.get(nameOf(each))?.value !== each.value);
  if (changed.length === 0) return [{ kind: 'rules' }];
  return changed.map((each) => ({
    kind: 'figure',
    key: each.key,
    label: each.label,
    before: inNotationOf(each.value, read.get(nameOf(each))?.value ?? null),
    after: inNotationOf(read.get(nameOf(each))?.value ?? null, each.value),
    unit: each.unit,
    source: each.source,
    recordedOn:
      confirmed.find(({ key, source: from }) => key === each.key && from === each.source)?.recordedFrom ??
      null,
  }));
}

/** A figure beside a fraction is written as one, so that the two can be compared: `2/3` and `3/4`, not `0.75`. */
function inNotationOf<Text extends string | null>(other: string | null, figure: Text): Text | string {
  const decimal = /^(\d{1,6})\.(\d{1,6})$/.exec(figure ?? '');
  if (decimal === null || other === null || !/^\d+\/\d+$/.test(other)) return figure;
  const [, whole = '', digits = ''] = decimal;
  const below = 10 ** digits.length;
  const above = Number(whole) * below + Number(digits);
  const common = commonDivisor(above, below);
  return `${above / common}/${below / common}`;
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other);

const parametersOf = (answer: Answer, benefitId: string): readonly UsedParameter[] =>
  answer.benefits.find(({ id }) => id === benefitId)?.parameters ?? [];

const nameOf = ({ key, on }: UsedParameter): string => `${key} ${on}`;

const same = (one: Json, other: Json): boolean =>
  canonicalJson(one as CanonicalValue) === canonicalJson(other as CanonicalValue);
