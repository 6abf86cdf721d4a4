/** Frames packed and joined are the frame of all their subjects. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutOf, type Row } from '../engine/layout.ts';
import type { Pack } from '../index.ts';
import { rowOf } from '../testing/evaluate.ts';
import { complete, facts, forget } from '../testing/random-expressions.ts';
import type { Frame } from './frame.ts';
import { FrameJoin } from './frame-join.ts';
import { frameOf } from './frame-of.ts';
import { headOf, packFrame } from './packed.ts';

const pack = { facts: Object.values(facts), divisions: [] } as unknown as Pack;
const layout = layoutOf(pack);
const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
const subject = fc.tuple(complete, flags).map(([given, forgotten]) => forget(given, forgotten));
const parts = fc.array(fc.array(subject, { maxLength: 4 }), { maxLength: 4 });

/** What a frame says, whatever its cells are held in: of every row of every level its values, null where empty. */
function told({ levels, columns, dictionary }: Frame) {
  const isCode = (name: string) => layout.places.get(name)?.slot.definition.type === 'code';
  return levels.map(({ count, starts, listed }, level) => ({
    count,
    starts: starts && [...starts],
    listed: starts && [...(listed ?? new Uint8Array(starts.length - 1).fill(1))],
    rows: Array.from({ length: count }, (_, row) =>
      Object.fromEntries(
        [...columns.values()]
          .filter((column) => column.level === level)
          .map(({ name, cells, filled }): [string, unknown] => {
            const value = cells[row] as number;
            return [name, filled?.[row] === 0 ? null : isCode(name) ? dictionary[value] : value];
          }),
      ),
    ),
  }));
}

/** The same bytes as they come from a database: a Buffer, and not where numbers must lie. */
function elsewhere(part: Uint8Array): Buffer {
  const pool = Buffer.alloc(part.length + 1);
  pool.set(part, 1);
  return pool.subarray(1);
}

/** Packs frames of some subjects each, with codes in an order of their own, and joins them. */
function joined(rows: readonly (readonly Row[])[], codes: readonly string[]): Frame {
  const packed = rows.map((each, i) =>
    packFrame(frameOf(layout, each, i % 2 === 0 ? codes : codes.toReversed())),
  );
  const join = new FrameJoin(
    layout,
    codes,
    packed.map(({ head }) => structuredClone(head)),
  );
  for (const { parts } of packed) join.add(new Map([...parts].map(([id, part]) => [id, elsewhere(part)])));
  return join.frame();
}

it('is the frame of all subjects, in order', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const rows = given.map((each) => each.map((one) => rowOf(layout, 0, one, null)));
      const whole = frameOf(layout, rows.flat(), ['a', 'b', 'd']);
      const frame = joined(rows, ['a', 'b', 'd']);
      expect(told(frame)).toEqual(told(whole));
      for (const { name, min, max, nullable } of whole.columns.values()) {
        const column = frame.columns.get(name);
        expect(column?.nullable).toBe(nullable);
        if (layout.places.get(name)?.slot.definition.type === 'code') continue;
        expect([column?.min, column?.max]).toEqual([min, max]);
      }
    }),
    { numRuns: 300 },
  );
});

it('reads those columns that are wanted: the others are unknown', () => {
  fc.assert(
    fc.property(
      fc.array(subject, { minLength: 1, maxLength: 4 }),
      fc.subarray(Object.keys(facts)),
      (given, names) => {
        const rows = given.map((one) => rowOf(layout, 0, one, null));
        const wanted = new Set([
          ...names,
          ...(names.includes('rows') ? ['rows.on', 'rows.k', 'rows.at'] : []),
        ]);
        const { head, parts } = packFrame(frameOf(layout, rows, ['a', 'b', 'd']));
        const some = headOf(layout, head, wanted);
        const join = new FrameJoin(layout, [], [some]);
        join.add(new Map([...parts].filter(([id]) => wanted.has(id))));
        const [first] = told(join.frame());
        const [all] = told(frameOf(layout, rows, ['a', 'b', 'd']));
        expect(first?.rows).toEqual(
          all?.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => wanted.has(id)))),
        );
      },
    ),
    { numRuns: 100 },
  );
});

it('says where the bytes are not those of the heads', () => {
  const rows = fc.sample(complete, { numRuns: 1, seed: 1 }).map((one) => rowOf(layout, 0, one, null));
  const { head, parts } = packFrame(frameOf(layout, rows, []));
  const add = (given: ReadonlyMap<string, Uint8Array>) => () => new FrameJoin(layout, [], [head]).add(given);
  expect(add(new Map())).toThrow('rows: no bytes instead of 8');
  expect(add(new Map([...parts, ['p', new Uint8Array(2)]]))).toThrow('p: 2 bytes instead of 1');
  expect(() => new FrameJoin(layout, [], [head]).frame()).toThrow('missing');
});
