/** Alternatives told apart by a code come to the same as asked one after the other, and so do truths taken apart by class. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesOf } from './cases.ts';
import { byClass } from './classes.ts';
import { Factoring } from './factoring.ts';
import type { Column } from './frame.ts';
import { Bindings, Block, type Source } from './javascript.ts';
import type { Term } from './term.ts';
import { Terms } from './terms.ts';

const CODES = 9;
const NUMBERS = 20;
const rows = Array.from({ length: CODES * NUMBERS }, (_, row) => row);
const column = (name: string, from: number, count: number, of: (row: number) => number): Column => ({
  name,
  level: 0,
  min: from,
  max: from + count - 1,
  nullable: false,
  cells: Uint8Array.from(rows, (row) => from + of(row)),
});
const columns = [
  column('code', 2, CODES, (row) => row % CODES),
  column('number', 0, NUMBERS, (row) => Math.floor(row / CODES)),
];
const source: Source = {
  columnOf: ({ name }) => columns.find((each) => each.name === name) as Column,
  rowsOf: () => ({ count: rows.length }),
  parentOf: () => -1,
};
const t = new Terms(() => -1);
const [code, number] = columns.map((each) => t.column(each)) as [Term, Term];

/** The rows in which a truth holds, by the code that is written for it. */
function heldIn(truth: Term): number[] {
  const bindings = new Bindings();
  const text = new Block(bindings, source, '').text(truth);
  const holds = bindings.compile(['r0'], `return ${text};`) as unknown as (row: number) => boolean;
  return rows.filter(holds);
}

/** The rows in which it holds, as terms say it. */
const meant = (truth: Term): number[] => rows.filter((row) => comesTo(truth, row));

function comesTo({ op, args, data }: Term, row: number): boolean {
  const truths = (): boolean[] => args.map((each) => comesTo(each, row));
  const [x, y] = args.map((each) =>
    each === code ? 2 + (row % CODES) : each === number ? Math.floor(row / CODES) : each.min,
  );
  switch (op) {
    case 'and':
      return truths().every(Boolean);
    case 'or':
      return truths().some(Boolean);
    case 'not':
      return !truths()[0];
    case 'among':
      return (data as readonly boolean[])[x as number] === true;
    case 'equal':
      return x === y;
    case 'less':
      return (x as number) < (y as number);
    case 'at-most':
      return (x as number) <= (y as number);
    case 'constant':
      return data === 1;
    default:
      throw new TypeError(op);
  }
}

const isOf = (codes: readonly number[]): Term =>
  t.among(
    Array.from({ length: CODES + 2 }, (_, each) => codes.includes(each)),
    code,
  );
const codes = fc.subarray(Array.from({ length: CODES }, (_, each) => each + 2));
const isLess = fc.nat(NUMBERS).map((n) => t.less(number, t.number(n)));
const atom = fc.oneof(codes.map(isOf), isLess);
const { truth } = fc.letrec<{ truth: Term }>((tie) => ({
  truth: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.array(tie('truth'), { minLength: 2, maxLength: 4 }).map((all) => t.and(...all)),
    fc.array(tie('truth'), { minLength: 2, maxLength: 4 }).map((all) => t.or(...all)),
  ),
}));
/** Each code in one of some groups, each of which has tests of its own. */
const choice = fc
  .tuple(fc.array(fc.nat(6), { minLength: CODES, maxLength: CODES }), fc.array(fc.tuple(isLess, atom)))
  .map(([groups, tests]) =>
    t.or(
      ...tests.map(([one, other], at) =>
        t.and(isOf(groups.flatMap((group, i) => (group === at ? [i + 2] : []))), t.or(one, other)),
      ),
    ),
  );

it('looks up the one alternative that can hold', () => {
  let some = 0;
  fc.assert(
    fc.property(choice, (each) => {
      if (casesOf(each)) some++;
      expect(heldIn(each)).toEqual(meant(each));
    }),
  );
  expect(some).toBeGreaterThan(10);
});

it('takes truths apart by class of codes, whatever is then left out of them', () => {
  const many = fc.array(fc.tuple(codes.map(isOf), isLess), { minLength: 20, maxLength: 20 });
  let some = 0;
  fc.assert(
    fc.property(many, truth, (pairs, other) => {
      const truths = [
        t.or(...pairs.map((each) => t.and(...each))),
        t.and(...pairs.map((each) => t.or(...each))),
        other,
      ];
      const found = byClass(t, truths, [...new Set(truths.flatMap(testsOf))], (each) => each);
      if (found === undefined) return;
      some++;
      expect(found.map(meant)).toEqual(truths.map(meant));
    }),
  );
  expect(some).toBeGreaterThan(10);
});

it('does not take apart what tests a cell that may be empty', () => {
  const open = t.column({ ...(columns[0] as Column), name: 'open', nullable: true });
  const truths = Array.from({ length: CODES }, (_, n) => t.equal(open, t.number(n + 2)));
  expect(byClass(t, truths, truths, (each) => each)).toBeUndefined();
});

const testsOf = (each: Term): Term[] =>
  each.op === 'and' || each.op === 'or' ? each.args.flatMap(testsOf) : [each];

it('writes once what alternatives share', () => {
  fc.assert(
    fc.property(truth, (each) => {
      expect(meant(new Factoring(t).of(each))).toEqual(meant(each));
    }),
  );
  const [a, b, c] = [1, 2, 3].map((n) => t.equal(number, t.number(n))) as [Term, Term, Term];
  const is = isOf([2, 3]);
  expect(new Factoring(t).of(t.or(t.and(is, a), t.and(is, b, c)))).toBe(t.and(is, t.or(a, t.and(b, c))));
});
