/** Rows passed over four at a time: none is lost, wherever a stretch begins and ends. */
import { expect, it, test } from 'vitest';
import type { Column } from './frame.ts';
import { Growing } from './growing.ts';
import { Bindings, type Source } from './javascript.ts';
import type { BenefitPlan } from './plan.ts';
import { screenLoop } from './screening.ts';
import { foursOf } from './sparse.ts';
import { Terms } from './terms.ts';

const t = new Terms(() => -1);
const column = (cells: Uint8Array, nullable = false): Column => ({
  name: nullable ? 'open' : 'rare',
  level: 0,
  min: 0,
  max: 1,
  nullable,
  cells,
});
const sourceOf = (of: Column): Source => ({
  columnOf: () => of,
  rowsOf: () => ({ count: of.cells.length }),
  parentOf: () => -1,
});
const cellsOf = (count: number, ones: readonly number[], offset = 0): Uint8Array => {
  const cells = new Uint8Array(new ArrayBuffer(count + offset), offset);
  for (const row of ones) cells[row] = 1;
  return cells;
};
const holds = (of: Column) => t.equal(t.column(of), t.number(1));

it.each([
  [40, [0, 39]],
  [65, [3, 4, 64]],
  [43, [17]],
  [43, []],
] as const)('finds in %i rows %j', (count, ones) => {
  const rare = column(cellsOf(count, ones));
  const condition = { fails: t.not(holds(rare)), holds: holds(rare) };
  const plan = { benefit: { level: 0 }, conditions: [condition], amount: null } as unknown as BenefitPlan;
  expect(foursOf(sourceOf(rare), condition.fails)).toBeDefined();
  const screen = screenLoop({ terms: t, bindings: new Bindings(), source: sourceOf(rare) }, plan);
  for (let from = 0; from <= count; from++)
    for (let to = from; to <= count; to++) {
      const found = new Growing().reserve(count);
      screen?.(from, to, found);
      expect([...found.list().rows]).toEqual(ones.filter((row) => row >= from && row < to));
    }
});

test.each([
  ['one in eight is no rare cell', column(cellsOf(64, [1, 9, 17, 25, 33, 41, 49, 57]))],
  ['cells that do not begin where a number may', column(cellsOf(64, [1], 1))],
])('row by row: %s', (_, each) => {
  expect(foursOf(sourceOf(each), t.not(holds(each)))).toBeUndefined();
});

it('does not pass over rows whose cell is empty', () => {
  const open = column(cellsOf(64, [1]), true);
  expect(foursOf(sourceOf(open), t.and(t.filled(open), t.not(holds(open))))).toBeUndefined();
});
