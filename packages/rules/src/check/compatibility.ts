/** Checks that of any two benefits that may be had for one object it is declared whether both may be had. */
import { MOST_EXCLUSIVE } from '../combination.ts';
import { GRAINS, type Pair, pairsOf } from '../compatibility.ts';
import type { Benefit, Pack } from '../pack.ts';
import type { Find } from './finding.ts';

export function checkCompatibility(pack: Pack, find: Find): void {
  const declared = pack.compatibility ?? [];
  const known = new Map(pack.benefits.map((each) => [each.id, each]));
  const clauses = new Set(pack.clauses.map((each) => each.id));
  const seen = new Set<string>();
  for (const { id, groups, clause, grain } of declared) {
    if (seen.has(id)) find('error', 'duplicate', id, '兼得关系的标识重复');
    seen.add(id);
    if (clause !== undefined && !clauses.has(clause))
      find('error', 'unknown-clause', id, `没有条款 ${clause}`);
    if (grain !== undefined && !GRAINS.includes(grain))
      find('error', 'unknown-grain', id, `grain“${String(grain)}”应为 ${GRAINS.join('、')} 之一`);
    const named = groups.flat();
    for (const each of named) {
      if (!known.has(each)) find('error', 'unknown-benefit', id, `没有待遇 ${each}`);
    }
    if (new Set(named).size < named.length) find('error', 'duplicate', id, '同一待遇写了两次');
  }
  const pairs = pairsOf(declared);
  const related = Map.groupBy(pairs, ({ a, b }) => nameOf(a, b));
  for (const each of related.values()) checkOnce(each, find);
  pack.benefits.forEach((a, i) => {
    for (const b of pack.benefits.slice(i + 1)) {
      if (overlap(a, b) && !related.has(nameOf(a.id, b.id)))
        find('error', 'undeclared-overlap', `${a.id} ${b.id}`, '同一对象的两项待遇，没有写明能不能同时享受');
    }
  });
  checkSize(pairs, find);
}

const nameOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** Both give something to the same object: the subject, or one row of the same roster. */
function overlap(a: Benefit, b: Benefit): boolean {
  const gives = ({ kind }: Benefit) => kind !== 'rule';
  const sameObject = a.subject === b.subject && a.per?.definition.id === b.per?.definition.id;
  return gives(a) && gives(b) && sameObject;
}

/** Two benefits may be excluded by several rules, but not go together by another. */
function checkOnce(pairs: readonly Pair[], find: Find): void {
  const relations = new Set(pairs.map(({ by }) => by.relation));
  if (relations.size < 2) return;
  const [first] = pairs as [Pair];
  const by = pairs.map((each) => each.by.id).join('、');
  find('error', 'contradicting-relation', nameOf(first.a, first.b), `又能同时享受，又不能（${by}）`);
}

/** Combinations are searched whole. */
function checkSize(pairs: readonly Pair[], find: Find): void {
  const exclusive = pairs.filter(({ by }) => by.relation === 'one-of');
  const reached = new Set<string>();
  for (const { a } of exclusive) {
    if (reached.has(a)) continue;
    const together = new Set([a]);
    for (const id of together) {
      for (const pair of exclusive) {
        if (pair.a === id) together.add(pair.b);
        if (pair.b === id) together.add(pair.a);
      }
    }
    for (const id of together) reached.add(id);
    if (together.size > MOST_EXCLUSIVE)
      find(
        'error',
        'too-many-exclusive',
        a,
        `互相排斥的待遇有 ${together.size} 项，最多 ${MOST_EXCLUSIVE} 项`,
      );
  }
}
