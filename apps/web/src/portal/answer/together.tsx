import { sourceText } from '@wenye/policy';
import type { Combination } from '@wenye/rules';
import { Notice } from '../../ui/surface.tsx';
import { type Advice, adviceOf } from './advice.ts';

/** What stands above a benefit that excludes others. Plain words suffice where it is the one to have. */
const HEADS: Readonly<Record<Advice, { title: string; tone: 'info' | 'warn' }>> = {
  chosen: { title: '不能都享受：选这一项', tone: 'info' },
  'not-yet': { title: '不能都享受：选哪一项还不能定', tone: 'warn' },
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
  return [...Map.groupBy(found, adviceOf)].map(([advice, placed]) => (
    <Notice key={advice} tone={HEADS[advice].tone} title={HEADS[advice].title}>
      <ul>
        {placed.map(({ who, text }) => (
          <li key={`${who}${text}`}>
            {who}
            {text}
          </li>
        ))}
      </ul>
      {[...new Map(placed.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))).values()].map(
        ({ id, clause, text, ...rule }) => (
          <p key={id} className="soft small">
            {text}依据：{sourceText(rule)}
            {clause === null ? '' : `（条款 ${clause}）`}
          </p>
        ),
      )}
    </Notice>
  ));
}
