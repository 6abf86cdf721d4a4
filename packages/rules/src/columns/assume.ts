/** Terms under the assumption that some truths hold. */
import type { CalendarFunction, ReduceData, Term } from './term.ts';
import type { Terms } from './terms.ts';

/** Truths that hold in a row, for the terms of that row. */
export class Assumed {
  private readonly t: Terms;
  private readonly truths: ReadonlySet<Term>;
  private readonly memory = new Map<Term, Term>();
  private readonly within = new Map<number, Assumed>();

  constructor(t: Terms, truths: ReadonlySet<Term>) {
    this.t = t;
    this.truths = truths;
  }

  /** What a term comes to where they hold. */
  under(term: Term): Term {
    const known = this.memory.get(term);
    if (known !== undefined) return known;
    const { t, truths } = this;
    const result = truths.has(term)
      ? t.true
      : truths.has(term.sort === 'truth' ? t.not(term) : term)
        ? t.false
        : remade(t, term, this.argsOf(term));
    this.memory.set(term, result);
    return result;
  }

  private argsOf(term: Term): Term[] {
    const inner = term.op === 'reduce' ? this.forEach((term.data as ReduceData).level) : this;
    return term.args.map((each) => inner.under(each));
  }

  /** What holds for every record of a list: what is true of one of them is not known of the others. */
  private forEach(level: number): Assumed {
    const known = this.within.get(level);
    if (known !== undefined) return known;
    const kept = [...this.truths].filter((each) => !each.levels.includes(level));
    const inner = kept.length === this.truths.size ? this : new Assumed(this.t, new Set(kept));
    this.within.set(level, inner);
    return inner;
  }
}

/** The same function of other arguments. */
export function remade(t: Terms, term: Term, args: readonly Term[]): Term {
  if (args.every((each, i) => each === term.args[i])) return term;
  const [a, b, c] = args as [Term, Term, Term];
  switch (term.op) {
    case 'constant':
    case 'column':
    case 'known':
      return term;
    case 'add':
      return t.add(a, b);
    case 'subtract':
      return t.subtract(a, b);
    case 'multiply':
      return t.multiply(a, b);
    case 'floor-divide':
      return t.floorDivide(a, b);
    case 'least':
      return t.least(a, b);
    case 'greatest':
      return t.greatest(a, b);
    case 'choose':
      return t.choose(a, b, c);
    case 'calendar':
      return t.calendar(term.data as CalendarFunction, args, term.min, term.max);
    case 'look-up':
      return t.lookUp(term.data as readonly number[], a);
    case 'less':
      return t.less(a, b);
    case 'at-most':
      return t.atMost(a, b);
    case 'equal':
      return t.equal(a, b);
    case 'among':
      return t.among(term.data as readonly boolean[], a);
    case 'and':
      return t.and(...args);
    case 'or':
      return t.or(...args);
    case 'not':
      return t.not(a);
    case 'reduce':
      return t.reduce(term.data as ReduceData, args, term.min, term.max);
  }
}
