/** One answer that settles several facts at once, offered at each of them. */
import type { Json } from '@wenye/rules';
import { personChecklists } from './person.ts';

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
    'person.left-involuntarily': false,
    'person.unemployment-benefit-state': 'none',
    'person.unemployment-allowance-received': false,
    'person.living-subsidy-received': false,
    'person.unemployed-since': null,
    'person.unemployment-insured-months': 0,
  },
};

/** Who has no diploma is of no kind of school that gives one, and has no day of it. */
const withoutDiploma: Shortcut = {
  label: '没有毕业证书',
  facts: { 'person.school-kind': 'other', 'person.diploma-date': null },
};

const shortcuts: readonly Shortcut[] = [neverEmployed, withoutDiploma];

/**
 * What is offered besides an answer where this is asked.
 *
 * @param id of a fact, or of a checklist of which it settles each item
 */
export function shortcutAt(id: string): Shortcut | undefined {
  const settled = personChecklists.find((each) => each.id === id)?.items.map(({ fact }) => fact) ?? [id];
  return shortcuts.find(({ facts }) => settled.every((fact) => fact in facts));
}
