/** Terms under the assumption that some truths hold. */
import type { CalendarFunction, ReduceData, Term } from './term.ts';
import type { Terms } from './terms.ts';

/** What a term comes to where some truths hold. `memory`: the same for the same truths. */
export function where(t: Terms, truths: ReadonlySet<Term>, term: Term, memory: Map<Term, Term>): Term {
  const known = memory.get(term);
  if (known !== undefined) return known;
  const result = truths.has(term)
    ? t.true
    : truths.has(term.sort === 'truth' ? t.not(term) : term)
      ? t.false
      : remade(
          t,
          term,
          term.args.map((each) => where(t, truths, each, memory)),
        );
  memory.set(term, result);
  return result;
}

function remade(t: Terms, term: Term, args: readonly Term[]): Term {
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
