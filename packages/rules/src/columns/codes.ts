/** Comparison of codes (operators/comparison.ts) over symbols. */
import { strictTruth } from './strict.ts';
import { type CodeOption, type CodeSymbol, Refused, type TruthSymbol } from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

interface Outcomes {
  readonly mayHold: Term;
  readonly mayNotHold: Term;
}

/** Whether a code satisfies a test, for the code of each option. */
export function codeTest(
  t: Terms,
  value: CodeSymbol,
  dictionary: readonly string[],
  test: (code: string) => boolean,
): TruthSymbol {
  const outcomes = value.options.map((each): Outcomes => {
    if ('is' in each) return known(t, each.where, t.among(dictionary.map(test), each.is));
    if (each.among === null) return { mayHold: each.where, mayNotHold: each.where };
    const [holds, fails] = [each.among.some(test), !each.among.every(test)];
    return { mayHold: t.and(each.where, t.truth(holds)), mayNotHold: t.and(each.where, t.truth(fails)) };
  });
  return truth(t, [value], outcomes);
}

/** Whether two codes stand in a relation, for every pair of options. */
export function codeRelation(
  t: Terms,
  a: CodeSymbol,
  b: CodeSymbol,
  dictionary: readonly string[],
  test: (a: string, b: string) => boolean,
  same: boolean,
): TruthSymbol {
  const outcomes = a.options.flatMap((x) =>
    b.options.map((y): Outcomes => {
      const where = t.and(x.where, y.where);
      if ('is' in x && 'is' in y) return known(t, where, between(t, x.is, y.is, dictionary, test, same));
      const [left, right] = [codesOf(x, dictionary), codesOf(y, dictionary)];
      if ((!('is' in x) && x.among === null) || (!('is' in y) && y.among === null))
        return { mayHold: where, mayNotHold: where };
      if ('is' in x) return fixed(t, where, x.is, dictionary, right, (code, other) => test(code, other));
      if ('is' in y) return fixed(t, where, y.is, dictionary, left, (code, other) => test(other, code));
      const results = left.flatMap((one) => right.map((other) => test(one, other)));
      return {
        mayHold: t.and(where, t.truth(results.some(Boolean))),
        mayNotHold: t.and(where, t.truth(!results.every(Boolean))),
      };
    }),
  );
  return truth(t, [a, b], outcomes);
}

const codesOf = (option: CodeOption, dictionary: readonly string[]): readonly string[] =>
  'is' in option ? dictionary : (option.among ?? dictionary);

/** The row's own code against a set of codes one of which the other is. */
function fixed(
  t: Terms,
  where: Term,
  code: Term,
  dictionary: readonly string[],
  others: readonly string[],
  test: (code: string, other: string) => boolean,
): Outcomes {
  const some = dictionary.map((each) => others.some((other) => test(each, other)));
  const every = dictionary.map((each) => others.every((other) => test(each, other)));
  return {
    mayHold: t.and(where, t.among(some, code)),
    mayNotHold: t.and(where, t.not(t.among(every, code))),
  };
}

function between(
  t: Terms,
  a: Term,
  b: Term,
  dictionary: readonly string[],
  test: (a: string, b: string) => boolean,
  same: boolean,
): Term {
  if (same) return t.equal(a, b);
  const fixedCode = (term: Term) => (term.op === 'constant' ? dictionary[term.min] : undefined);
  const [left, right] = [fixedCode(a), fixedCode(b)];
  if (right !== undefined)
    return t.among(
      dictionary.map((code) => test(code, right)),
      a,
    );
  if (left !== undefined)
    return t.among(
      dictionary.map((code) => test(left, code)),
      b,
    );
  throw new Refused('A relation between two codes of the row');
}

const known = (t: Terms, where: Term, holds: Term): Outcomes => ({
  mayHold: t.and(where, holds),
  mayNotHold: t.and(where, t.not(holds)),
});

function truth(t: Terms, args: readonly CodeSymbol[], outcomes: readonly Outcomes[]): TruthSymbol {
  const mayHold = t.or(...outcomes.map((each) => each.mayHold));
  const mayNotHold = t.or(...outcomes.map((each) => each.mayNotHold));
  return strictTruth(t, args, mayHold, mayNotHold) as TruthSymbol;
}
