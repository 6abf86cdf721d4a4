/**
 * The best lawful combination of claims of which some exclude each other. Pure, and over plain numbers: whatever back
 * end found the claims, this is done once.
 */

/** One benefit that is due, or may be, for one object and period. */
export interface Claim {
  readonly id: string;
  /** Whether it is due for certain, whatever its amount. */
  readonly certain: boolean;
  /** What it can come to in fen, ends included; `max` may be Infinity. */
  readonly min: number;
  readonly max: number;
}

/**
 * - `chosen`: in the best combination, whatever the amounts that are open turn out to be;
 * - `not-chosen`: in none that can be best;
 * - `choice`: which is best depends on amounts that are open;
 * - `open`: not due for certain, and could be better than what it excludes.
 */
export interface Placed {
  readonly id: string;
  readonly state: 'chosen' | 'not-chosen' | 'choice' | 'open';
  /** Those that exclude it and stand in its place, or could; in the order of the claims. */
  readonly against: readonly string[];
  /** Of a certain claim that is kept: those that would take its place if they turned out to be due. */
  readonly mayLoseTo: readonly string[];
}

/** Most claims that may exclude each other; `checkPack` refuses a pack that declares more. */
export const MOST_EXCLUSIVE = 16;

/**
 * Places every claim. Two combinations are compared exactly: one is better where it comes to at least as much for
 * all amounts that are possible; of equal ones the one with the earlier claims is taken. A claim that is not certain
 * displaces nothing that is: it is placed beside what it could displace.
 *
 * @param claims at most `MOST_EXCLUSIVE`, in order of precedence
 * @param excludes symmetric
 * @param covers whether `a`, if due, is known to come to at least as much as `b`, whatever is open
 */
export function combine(
  claims: readonly Claim[],
  excludes: Relation,
  covers: Relation = () => false,
): readonly Placed[] {
  const certain = candidates(
    claims.filter((each) => each.certain),
    excludes,
    covers,
  );
  // What is not certain may come to nothing.
  const possible = candidates(
    claims.map((each) => (each.certain ? each : { ...each, min: 0 })),
    excludes,
    covers,
  );
  return claims.map((claim) => {
    const rivals = claims.filter((other) => other.id !== claim.id && excludes(claim.id, other.id));
    /** Of its rivals, those in a combination that could be best and goes without the claim. */
    const instead = (sets: readonly Combination[]) =>
      rivals.filter(({ id }) => sets.some((set) => set.has(id) && !set.has(claim.id))).map(({ id }) => id);
    const { id } = claim;
    if (!claim.certain) {
      const state = possible.some((set) => set.has(id)) ? 'open' : 'not-chosen';
      return { id, state, against: rivals.map((each) => each.id), mayLoseTo: [] };
    }
    const [kept, left] = [certain.some((set) => set.has(id)), certain.some((set) => !set.has(id))];
    const against = instead(certain);
    const state = !kept ? 'not-chosen' : left ? 'choice' : 'chosen';
    const mayLoseTo = kept ? instead(possible).filter((each) => !against.includes(each)) : [];
    return { id, state, against, mayLoseTo };
  });
}

type Relation = (a: string, b: string) => boolean;
type Combination = ReadonlySet<string>;

/** The combinations to which nothing can be added and that no other is sure to match or beat. */
function candidates(claims: readonly Claim[], excludes: Relation, covers: Relation): readonly Combination[] {
  const rivals = claims.map((a) =>
    claims.reduce((mask, b, i) => mask | (excludes(a.id, b.id) ? 1 << i : 0), 0),
  );
  const sets = fullSets(rivals);
  const best = sets.filter(
    (set) => !sets.some((other) => other !== set && outdoes(claims, covers, other, set)),
  );
  return best.map((set) => new Set(claims.filter((_, i) => set & (1 << i)).map(({ id }) => id)));
}

/** Sets of claims, as bits, without rivals in them and with a rival of everything outside. */
function fullSets(rivals: readonly number[]): number[] {
  const found: number[] = [];
  const visit = (at: number, set: number, barred: number): void => {
    const own = rivals[at];
    if (own === undefined) {
      if (rivals.every((each, i) => set & (1 << i) || set & each)) found.push(set);
      return;
    }
    if (!(barred & (1 << at))) visit(at + 1, set | (1 << at), barred | own);
    // Left out it must have a rival: one that was taken, or one that is still to come.
    const toCome = ~0 << (at + 1);
    if (own & (set | (toCome & ~barred))) visit(at + 1, set, barred);
  };
  visit(0, 0, 0);
  return found;
}

/** Whether `a` comes to at least as much as `b` whatever is open; of two that are equal the earlier outdoes. */
function outdoes(claims: readonly Claim[], covers: Relation, a: number, b: number): boolean {
  const of = (set: number) => claims.filter((_, i) => set & (1 << i));
  const [onlyA, onlyB] = [a & ~b, b & ~a];
  if (!isAtLeast(of(onlyA), of(onlyB), covers)) return false;
  if (!isAtLeast(of(onlyB), of(onlyA), covers)) return true;
  // Equal whatever happens: the lowest bit that only one of them has decides.
  const first = (onlyA | onlyB) & -(onlyA | onlyB);
  return (onlyA & first) !== 0;
}

/** Whether `some` come to at least as much as `others`, in fen, or once those are set aside that cover each other. */
function isAtLeast(some: readonly Claim[], others: readonly Claim[], covers: Relation): boolean {
  if (sumOf(some, 'min') >= sumOf(others, 'max')) return true;
  const left = [...others];
  const unpaired = some.filter((each) => {
    // What is not certain may come to nothing, and so covers nothing.
    const covered = each.certain ? left.findIndex((other) => covers(each.id, other.id)) : -1;
    if (covered >= 0) left.splice(covered, 1);
    return covered < 0;
  });
  return sumOf(unpaired, 'min') >= sumOf(left, 'max');
}

const sumOf = (claims: readonly Claim[], bound: 'min' | 'max'): number =>
  claims.reduce((sum, each) => sum + each[bound], 0);
