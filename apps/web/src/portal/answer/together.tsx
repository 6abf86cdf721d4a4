import type { Combination, PlacedState } from '@wenye/rules';
import { Notice } from '../../ui/surface.tsx';

/** What stands above a benefit that excludes others. Plain words suffice where it is the one to have. */
const HEADS: Readonly<Record<PlacedState, { title: string; tone: 'info' | 'warn' }>> = {
  chosen: { title: '不能都享受：选这一项', tone: 'info' },
  'not-chosen': { title: '不能都享受：没有选这一项', tone: 'warn' },
  choice: { title: '不能都享受：请选一项', tone: 'warn' },
  open: { title: '不能都享受', tone: 'info' },
  check: { title: '是否重复享受，办理时核对', tone: 'info' },
};

/** How a benefit fares beside those that exclude it: chosen or not, why, and by which rule. Of a roster, row by row. */
export function Together({
  benefit,
  combinations,
  nameOf,
}: {
  benefit: string;
  combinations: readonly Combination[];
  nameOf: (item: string) => string;
}) {
  // While all of them are open there is nothing to choose yet.
  const told = combinations.filter(({ benefits }) => benefits.some(({ state }) => state !== 'open'));
  const found = told.flatMap(({ item, benefits, rules }) =>
    benefits
      .filter((each) => each.benefit === benefit)
      .map((placed) => ({ ...placed, rules, who: item === null ? '' : `${nameOf(item)}：` })),
  );
  const byState = Map.groupBy(found, ({ state }) => state);
  return [...byState].map(([state, placed]) => (
    <Notice key={state} tone={HEADS[state].tone} title={HEADS[state].title}>
      <ul>
        {placed.map(({ who, text }) => (
          <li key={`${who}${text}`}>
            {who}
            {text}
          </li>
        ))}
      </ul>
      {[...new Map(placed.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))).values()].map(
        ({ id, clause, text, source }) => (
          <p key={id} className="soft small">
            {text}依据：{source}
            {clause === null ? '' : `（条款 ${clause}）`}
          </p>
        ),
      )}
    </Notice>
  ));
}
