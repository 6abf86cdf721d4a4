/** Comparisons of numbers, settled by their ranges or moved into choices where they can be. */
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';
import { unwound } from './unwound.ts';

export type Comparison = 'less' | 'at-most' | 'equal';

export class Comparisons {
  private readonly t: Terms;
  /** Makes a comparison of which nothing more is to be known. */
  private readonly make: (op: Comparison, a: Term, b: Term) => Term;
  /** Branches of choices share their parts: without this, a pair of parts would be compared once for each way to it. */
  private readonly known = new Map<string, Term>();

  constructor(t: Terms, make: (op: Comparison, a: Term, b: Term) => Term) {
    this.t = t;
    this.make = make;
  }

  of(op: Comparison, a: Term, b: Term): Term {
    if (op === 'equal' && a.id > b.id) return this.of(op, b, a);
    const always = holdsByRange(op, a, b);
    if (always !== undefined) return this.t.truth(always);
    const name = `${op} ${a.id} ${b.id}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const term =
      (op === 'equal' ? undefined : unwound(this.t, op, a, b)) ??
      this.withinChoice(op, a, b) ??
      this.make(op, a, b);
    this.known.set(name, term);
    return term;
  }

  /** The same comparison in both branches of a choice, where that settles one of them. */
  private withinChoice(op: Comparison, a: Term, b: Term): Term | undefined {
    for (const side of [a, b]) {
      if (side.op !== 'choose') continue;
      const [condition, ...branches] = side.args as [Term, Term, Term];
      const [then, otherwise] = branches.map((each) =>
        side === a ? this.of(op, each, b) : this.of(op, a, each),
      ) as [Term, Term];
      if (then.op === 'constant' || otherwise.op === 'constant')
        return this.t.choose(condition, then, otherwise);
    }
    return undefined;
  }
}

/** Whether a comparison holds of every row, or of none; undefined: it depends on the row. */
function holdsByRange(op: Comparison, a: Term, b: Term): boolean | undefined {
  switch (op) {
    case 'less':
      return a.max < b.min ? true : a.min >= b.max || a === b ? false : undefined;
    case 'at-most':
      return a.max <= b.min || a === b ? true : a.min > b.max ? false : undefined;
    case 'equal':
      if (a === b || (a.min === a.max && b.min === b.max && a.min === b.min)) return true;
      return a.max < b.min || b.max < a.min ? false : undefined;
  }
}
