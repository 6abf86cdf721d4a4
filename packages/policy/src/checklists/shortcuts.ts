/** One answer that settles several facts at once, offered at each of them. */
import type { Json } from '@wenye/rules';

export interface Shortcut {
  /** What one says of oneself, in Chinese. */
  readonly label: string;
  /** What follows of each fact; null: there is nothing to say of it. */
  readonly facts: Readonly<Record<string, Json>>;
}

/** Who never worked for a unit has no last job, was never insured through one, and has drawn nothing for it. */
const neverEmployed: Shortcut = {
  label: '没有在单位工作过',
  facts: {
    'person.unemployment-benefit-state': 'none',
    'person.unemployed-since': null,
    'person.left-involuntarily': false,
    'person.unemployment-insured-months': 0,
  },
};

const shortcuts: readonly Shortcut[] = [neverEmployed];

/** What is offered besides an answer where this fact is asked. */
export function shortcutAt(fact: string): Shortcut | undefined {
  return shortcuts.find(({ facts }) => fact in facts);
}
