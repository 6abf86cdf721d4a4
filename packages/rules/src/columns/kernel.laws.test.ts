/** The column kernel against the interpreter, on random expressions over random facts: no difference whatever. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cause } from '../core/causes.ts';
import { Compiler } from '../engine/compile.ts';
import { newEnv } from '../engine/env.ts';
import { layoutOf, type Row } from '../engine/layout.ts';
import type { Program } from '../engine/program.ts';
import { Scopes } from '../engine/walk.ts';
import type { Pack } from '../index.ts';
import type { Node } from '../ir.ts';
import { rowOf } from '../testing/evaluate.ts';
import { complete, expressions, facts, forget } from '../testing/random-expressions.ts';
import { difference, partsOf, type Shown, shown, shownBy } from '../testing/shown.ts';
import { shapeOf } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { Bindings, Block, type Source } from './javascript.ts';
import { Lowering } from './lower.ts';
import { Refused } from './symbol.ts';
import { Terms } from './terms.ts';

const pack = { facts: Object.values(facts), divisions: [] } as unknown as Pack;
const layout = layoutOf(pack);
const reading = { knownOn: null, trust: 'demonstration' } as const;

/** Evaluates an expression in every row by generated code. */
function byColumns(node: Node, rows: readonly Row[]): Shown[] {
  const frame = frameOf(layout, rows, ['a', 'b', 'd']);
  const terms = new Terms((level) => layout.levels[level]?.parent ?? -1);
  const program = { layout, book: new Map(), chains: new Map() } as unknown as Program;
  const lowering = new Lowering(program, shapeOf(frame), reading, terms);
  const symbol = lowering.lower(node);
  const bindings = new Bindings();
  const source: Source = {
    columnOf: (data) =>
      frame.columns.get(data.name) ?? {
        ...data,
        cells: new Uint8Array(0),
        filled: frame.levels[1]?.listed ?? new Uint8Array(0),
      },
    rowsOf: (level) => frame.levels[level] as never,
    parentOf: (level) => layout.levels[level]?.parent ?? -1,
  };
  const block = new Block(bindings, source, '');
  const parts = partsOf(terms, symbol);
  block.share([...parts, ...symbol.why.values()]);
  const texts = parts.map((each) => block.text(each));
  const whys = [...symbol.why].map(([cause, where]) => `${block.text(where)} ? ${cause} : -1`);
  block.line(`return [[${texts.join(', ')}], [${whys.join(', ')}]];`);
  const evaluate = bindings.compile(['r0'], block.lines.join('\n')) as unknown as (
    row: number,
  ) => [number[], number[]];
  return rows.map((_, row) => {
    const [found, why] = evaluate(row) as [(number | boolean)[], number[]];
    const causes = why.filter((each) => each >= 0).map((each) => lowering.causes[each] as Cause);
    return shownBy(found, causes);
  });
}

const all = expressions(3);
const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
const subjects = fc.array(
  fc.tuple(complete, flags).map(([given, forgotten]) => forget(given, forgotten)),
  { minLength: 1, maxLength: 6 },
);

it('agrees with the interpreter in value, state, range, error and what is missing', () => {
  let [refused, agreed] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(all.boolean, all.integer, all.money, all.date), subjects, (node, given) => {
      const rows = given.map((each) => rowOf(layout, 0, each, null));
      let columns: Shown[];
      try {
        columns = byColumns(node, rows);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused++;
        return;
      }
      const evaluate = new Compiler(layout, new Scopes(layout), new Map(), new Map()).compile(node);
      for (const [i, each] of given.entries()) {
        const interpreter = shown(evaluate(newEnv(rowOf(layout, 0, each, null), reading)));
        expect(difference(node, each, interpreter, columns[i] as Shown)).toBeUndefined();
        agreed++;
      }
    }),
    { numRuns: 1000 },
  );
  // What columns refuse is rare: a test that mostly refused would show nothing.
  expect(refused * 20).toBeLessThan(agreed);
});
