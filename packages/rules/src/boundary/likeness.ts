/** How alike two words are, from 0 to 1: how much of both is letters that they share in the same order. */
export function likeness(one: string, other: string): number {
  const [first, second] = [Array.from(one), Array.from(other)];
  // How many letters a beginning of `first` shares with each beginning of `second`.
  let shared = Array.from({ length: second.length + 1 }, () => 0);
  for (const letter of first) {
    const before = shared;
    shared = [0];
    for (const [index, its] of second.entries()) {
      const longest = Math.max(before[index + 1] ?? 0, shared[index] ?? 0);
      shared.push(letter === its ? (before[index] ?? 0) + 1 : longest);
    }
  }
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * (shared.at(-1) ?? 0)) / total;
}

/** Of two names that are less alike neither is a slip for the other. */
const ALIKE = 0.8;

/**
 * The name that is most like one that nobody knows; undefined: none is. Names of other lengths cannot be so alike, and are
 * not compared: what is asked may come from anywhere, and be of any length.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  // What all facts of a subject begin with says nothing of which is meant.
  const tail = (each: string): string => each.slice(each.indexOf('.') + 1);
  let [best, most]: [string | undefined, number] = [undefined, ALIKE];
  for (const each of known) {
    const [its, other] = [tail(name).length, tail(each).length];
    if ((2 * Math.min(its, other)) / (its + other) <= most) continue;
    const score = likeness(tail(name), tail(each));
    if (score > most) [best, most] = [each, score];
  }
  return best;
}
