/** How a benefit fares beside those that exclude it, as lines: chosen or not, why, and by which rule. Pure. */
import { sourceText } from '@wenye/policy';
import type { Combination, PlacedBenefit } from '@wenye/rules';
import { placedWord } from '@wenye/server/screening';

type Found = { readonly placed: PlacedBenefit; readonly rules: Combination['rules'] };

/** Where the benefit stands; while all of them are open there is nothing to choose yet. A claim of no row meets any. */
function placesOf(benefit: string, item: string | null, combinations: readonly Combination[]): Found[] {
  return combinations
    .filter(({ benefits }) => benefits.some(({ state }) => state !== 'open'))
    .filter((each) => each.item === null || each.item === item)
    .flatMap(({ benefits, rules }) =>
      benefits.filter((each) => each.benefit === benefit).map((placed) => ({ placed, rules })),
    );
}

/** What to add to the verdict, so that nobody adds up what may not be had together; empty where it stands alone. */
export function verdictBeside(
  benefit: string,
  item: string | null,
  combinations: readonly Combination[],
): string {
  const words = placesOf(benefit, item, combinations).map(({ placed }) =>
    placed.state === 'check' ? '是否重复享受须核对' : `但不能都享受：${placedWord(placed)}`,
  );
  return [...new Set(words)].join('，');
}

/** Why it is chosen or not, and the rules by which they exclude each other, each once. */
export function togetherLines(
  benefit: string,
  item: string | null,
  combinations: readonly Combination[],
): string[] {
  const found = placesOf(benefit, item, combinations);
  const rules = new Map(found.flatMap((each) => each.rules.map((rule) => [rule.id, rule] as const)));
  return [
    ...found.map(({ placed }) => `${placedWord(placed)}：${placed.text}`),
    ...[...rules.values()].map(
      ({ clause, text, ...rule }) =>
        `${text}依据：${sourceText(rule)}${clause === null ? '' : `（第 ${clause} 款）`}`,
    ),
  ];
}
