/** The column kernel against the interpreter, on random expressions over random facts: no difference whatever. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cause, causeList } from '../core/causes.ts';
import { compare, ratio } from '../core/rational.ts';
import { isInterval, outlook, type Value } from '../core/state.ts';
import { Compiler } from '../engine/compile.ts';
import { newEnv } from '../engine/env.ts';
import { layoutOf, type Row } from '../engine/layout.ts';
import type { Program } from '../engine/program.ts';
import { Scopes } from '../engine/walk.ts';
import type { Pack } from '../index.ts';
import type { Node, Rational } from '../ir.ts';
import { type Given, rowOf } from '../testing/evaluate.ts';
import { complete, expressions, facts, forget } from '../testing/random-expressions.ts';
import { show } from '../testing/show-expression.ts';
import { shapeOf } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { Bindings, Block, type Source } from './javascript.ts';
import { Lowering } from './lower.ts';
import { CODES, Refused, type Symbol } from './symbol.ts';
import type { Term } from './term.ts';
import { Terms } from './terms.ts';

const pack = { facts: Object.values(facts), divisions: [] } as unknown as Pack;
const layout = layoutOf(pack);
const reading = { knownOn: null, trust: 'demonstration' } as const;

/** What a value can be, as the test compares it. */
interface Shown {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly mayNotApply: boolean;
  readonly mayFail: string | null;
  readonly missing: readonly string[];
}

const nameOf = (cause: Cause): string => (cause.kind === 'fact' ? cause.definition.id : cause.kind);

function shown(value: Value): Shown {
  const { possible, mayNotApply, mayFail, causes } = outlook(value);
  const missing = [...new Set(causeList(causes).map(nameOf))].sort();
  if (possible === null) return { low: null, high: null, mayNotApply, mayFail, missing };
  if (!isInterval(possible)) throw new Error('A code');
  return { low: possible.min, high: possible.max, mayNotApply, mayFail, missing };
}

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
    reducedInto: () => undefined,
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
    const [[possible, lowN, lowD, highN, highD, mayNotApply, failure], why] = evaluate(row) as [
      [boolean, number, number, number, number, boolean, number],
      number[],
    ];
    return {
      low: possible ? ratio(lowN, lowD) : null,
      high: possible ? ratio(highN, highD) : null,
      mayNotApply,
      mayFail: failure === 0 ? null : (CODES[failure - 1] as string),
      missing: [
        ...new Set(why.filter((each) => each >= 0).map((each) => nameOf(lowering.causes[each] as Cause))),
      ].sort(),
    };
  });
}

function partsOf(t: Terms, symbol: Symbol): Term[] {
  const one = t.number(1);
  const states = [symbol.mayNotApply, symbol.failure];
  if (symbol.kind === 'number')
    return [symbol.possible, symbol.low.n, symbol.low.d, symbol.high.n, symbol.high.d, ...states];
  if (symbol.kind === 'code') throw new Error('A code');
  const { mayHold, mayNotHold } = symbol;
  return [t.or(mayHold, mayNotHold), t.asNumber(t.not(mayNotHold)), one, t.asNumber(mayHold), one, ...states];
}

const same = (a: Rational | null, b: Rational | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;

/** Where both say the same, undefined; else what they say, as a person can read it. */
function difference(node: Node, given: Given, interpreter: Shown, columns: Shown): string | undefined {
  const bounds = same(interpreter.low, columns.low) && same(interpreter.high, columns.high);
  const rest = (shown: Shown): string => JSON.stringify({ ...shown, low: null, high: null });
  if (bounds && rest(interpreter) === rest(columns)) return undefined;
  return [show(node), given, interpreter, columns].map((each) => JSON.stringify(each)).join('\n');
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
