/** Tests in the order that refuses most rows for the least: none is lost, whatever the rows at hand say. */
import { expect, test } from 'vitest';
import type { Column, LevelRows } from './frame.ts';
import { Bindings, type Source } from './javascript.ts';
import { orderOf } from './ordering.ts';
import type { Term } from './term.ts';
import { Terms } from './terms.ts';

const t = new Terms(() => -1);
const ROWS = 1000;

/** A column whose cell in a row is given by the row. */
const column = (name: string, cell: (row: number) => number): Column => ({
  name,
  level: 0,
  min: 0,
  max: ROWS,
  nullable: false,
  cells: Int32Array.from({ length: ROWS }, (_, row) => cell(row)),
});
const columns = [
  column('most', (row) => (row % 20 === 0 ? 1 : 0)),
  column('half', (row) => row % 2),
  column('other-half', (row) => Math.floor(row / 2) % 2),
  column('none', () => 1),
];
const isZero = (name: string): Term => t.equal(cell(name), t.number(0));
const cell = (name: string): Term => t.column(columns.find((each) => each.name === name) as Column);

const ordered = (tests: readonly Term[], count = ROWS): Term[] =>
  orderOf(
    {
      terms: t,
      bindings: new Bindings(),
      source: {
        columnOf: ({ name }) => columns.find((each) => each.name === name) as Column,
        rowsOf: (): LevelRows => ({ count }),
        parentOf: () => -1,
      },
    },
    0,
    tests,
  );

test('what refuses most rows comes before what refuses few', () => {
  expect(ordered([isZero('none'), isZero('most')])).toEqual([isZero('most'), isZero('none')]);
});

test('a dear test comes after a cheap one that refuses nearly as many', () => {
  const dear = ['half', 'other-half', 'none'].reduce(
    (sum, each) => t.multiply(t.add(sum, cell(each)), t.add(cell('half'), t.number(3))),
    cell('most'),
  );
  const isDear = t.less(dear, t.number(100_000));
  expect(ordered([isDear, isZero('most')])[0]).toBe(isZero('most'));
});

test('cheap tests that each refuse half are made together', () => {
  expect(ordered([isZero('half'), isZero('other-half')])).toEqual([
    t.or(isZero('half'), isZero('other-half')),
  ]);
});

test.each([
  ['with no row at hand', 0],
  ['with one', 1],
  ['with all', ROWS],
])('%s no test is lost, and what never refuses is left out', (_, count) => {
  const tests = columns.map(({ name }) => isZero(name));
  expect(t.or(...ordered([...tests, t.false], count))).toBe(t.or(...tests));
});

test('what the record says in which rows lie comes before what they say themselves', () => {
  const half: Column = { ...(columns[1] as Column), name: 'half-of-parents' };
  const own: Column = { ...(columns[0] as Column), name: 'most-of-records', level: 1 };
  const source: Source = {
    columnOf: ({ name }) => (name === own.name ? own : half),
    rowsOf: () => ({ count: ROWS, starts: Int32Array.from({ length: ROWS + 1 }, (_, row) => row) }),
    parentOf: (level) => level - 1,
  };
  const [ofParent, ofRecord] = [half, own].map((each) => t.equal(t.column(each), t.number(0))) as [
    Term,
    Term,
  ];
  const ordered = orderOf({ terms: t, bindings: new Bindings(), source }, 1, [ofRecord, ofParent]);
  expect(ordered).toEqual([ofParent, ofRecord]);
});
