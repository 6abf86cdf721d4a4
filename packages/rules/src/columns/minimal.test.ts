/** Truths with fewer tests come to the same for every row that can come to them. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { inOrder } from './minimal.ts';
import { partsOf, type Term } from './term.ts';
import { Terms } from './terms.ts';

const t = new Terms(() => -1);
const NUMBERS = [0, 1, 2];
const columns = ['a', 'b', 'c'].map((name) => t.column({ name, level: 0, min: 0, max: 2, nullable: false }));
const [a, b] = columns as [Term, Term, Term];
const rows = NUMBERS.flatMap((x) => NUMBERS.flatMap((y) => NUMBERS.map((z) => [x, y, z])));

/** What a term comes to in a row. */
function comesTo(term: Term, row: readonly number[]): number | boolean {
  const [x, y] = term.op === 'and' || term.op === 'or' ? [] : term.args.map((each) => comesTo(each, row));
  switch (term.op) {
    case 'constant':
      return term.sort === 'truth' ? term.min === 1 : term.min;
    case 'column':
      return row[columns.indexOf(term)] as number;
    case 'less':
      return (x as number) < (y as number);
    case 'at-most':
      return (x as number) <= (y as number);
    case 'equal':
      return x === y;
    case 'among':
      return (term.data as readonly boolean[])[x as number] === true;
    case 'not':
      return !(x as boolean);
    case 'and':
      return term.args.every((each) => comesTo(each, row));
    case 'or':
      return term.args.some((each) => comesTo(each, row));
    default:
      throw new TypeError(term.op);
  }
}

const number = fc.oneof(
  fc.constantFrom(...columns),
  fc.integer({ min: 0, max: 2 }).map((n) => t.number(n)),
);
const atom = fc
  .tuple(fc.constantFrom('less' as const, 'atMost' as const, 'equal' as const), number, number)
  .map(([op, x, y]) => t[op](x, y));
const { truth } = fc.letrec<{ truth: Term }>((tie) => ({
  truth: fc.oneof(
    { maxDepth: 4 },
    atom,
    fc.array(tie('truth'), { minLength: 2, maxLength: 4 }).map((all) => t.and(...all)),
    fc.array(tie('truth'), { minLength: 2, maxLength: 4 }).map((all) => t.or(...all)),
    tie('truth').map((each) => t.not(each)),
  ),
}));

it('leaves every row where it left it before', () => {
  fc.assert(
    fc.property(fc.array(truth, { minLength: 1, maxLength: 5 }), (truths) => {
      const fewer = inOrder(t, truths);
      const left = (all: readonly Term[], row: readonly number[]): number =>
        all.findIndex((each) => comesTo(each, row));
      for (const row of rows) expect(left(fewer, row)).toBe(left(truths, row));
    }),
  );
});

it('asks nothing that was not asked, and never more', () => {
  fc.assert(
    fc.property(fc.array(truth, { minLength: 1, maxLength: 5 }), (truths) => {
      for (const [at, each] of inOrder(t, truths).entries()) {
        const before = partsOf([truths[at] as Term]);
        expect(partsOf([each]).length).toBeLessThanOrEqual(before.length);
        expect(before).toEqual(
          expect.arrayContaining(partsOf([each]).filter((part) => part.op === 'column')) as Term[],
        );
      }
    }),
  );
});

const isZero = t.equal(a, t.number(0));
const isLess = t.less(a, b);

test.each<[string, readonly Term[], readonly Term[]]>([
  ['what an earlier one says is not asked again', [isZero, t.and(t.not(isZero), isLess)], [isZero, isLess]],
  ['what an earlier one excludes holds of no row', [isLess, t.and(isLess, isZero)], [isLess, t.false]],
  [
    'what is the opposite of an earlier one holds of all that come to it',
    [isLess, t.not(isLess)],
    [isLess, t.true],
  ],
  [
    'alternatives that share a part',
    [t.or(t.and(isZero, t.less(a, b)), t.and(isZero, t.atMost(b, a)))],
    [isZero],
  ],
  ['what cannot be together', [t.and(t.less(a, b), t.less(b, a))], [t.false]],
  ['what follows', [t.and(t.less(t.number(1), b), t.less(t.number(0), b))], [t.less(t.number(1), b)]],
])('%s', (_, truths, fewer) => {
  expect(inOrder(t, truths)).toEqual(fewer);
});
