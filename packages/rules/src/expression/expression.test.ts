import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evaluateExpression } from '../index.ts';
import { FORMS, LITERALS } from './notation.ts';

const page = readFileSync(new URL('../../../../docs/expressions.md', import.meta.url), 'utf8');

/** Blocks of lines in turn: expressions, then their answers. */
const blocks = [...page.matchAll(/```jsonl\n([\s\S]*?)```/g)].map(([, lines = '']) =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>),
);
const examples = blocks.flatMap((lines, i) =>
  i % 2 === 1 ? [] : lines.map((line, at) => [line['expression'], blocks[i + 1]?.[at]] as const),
);

describe('the page about expressions', () => {
  test.each(examples)('%j', (expression, answer) => {
    const { id: _, ...expected } = answer as Record<string, unknown>;
    expect(evaluateExpression(expression)).toEqual(expected);
  });

  it('names every operator, and has examples', () => {
    expect(examples.length).toBeGreaterThan(20);
    const operators = [...FORMS.keys()].filter((name) => LITERALS.every((type) => type !== name));
    expect(operators.filter((name) => !page.includes(name))).toEqual([]);
  });
});

describe('Kleene’s tables', () => {
  const values = [true, null, false];
  const order = (value: boolean | null) => (value === null ? 0.5 : Number(value));
  const state = (result: number) =>
    result === 0.5 ? { state: 'unknown' } : { state: 'known', value: result === 1 };
  const pairs = values.flatMap((a) => values.map((b) => [a, b] as const));

  test.each(pairs)('%j, %j', (a, b) => {
    expect(evaluateExpression({ and: [a, b] })).toMatchObject(state(Math.min(order(a), order(b))));
    expect(evaluateExpression({ or: [a, b] })).toMatchObject(state(Math.max(order(a), order(b))));
    expect(evaluateExpression({ not: a })).toMatchObject(state(1 - order(a)));
  });
});

describe('what is no expression', () => {
  test.each([
    [1.5, '', 'wrong-type'],
    [null, '', 'wrong-type'],
    [[], '', 'wrong-type'],
    [{}, '', 'unknown-field'],
    [{ power: [2, 3] }, '', 'unknown-field'],
    [{ add: [], min: [1] }, '', 'unknown-field'],
    [{ add: [] }, 'add', 'wrong-type'],
    [{ add: [1, { fraction: '1/2' }] }, 'add', 'wrong-type'],
    [{ and: [true, 1] }, 'and', 'wrong-type'],
    [{ add: [1, { multiply: [2, 'x'] }] }, 'add[1].multiply[1]', 'wrong-type'],
    [{ 'add-months': [{ date: '2021-01-31' }, 1] }, '', 'wrong-type'],
    [{ 'add-months': [{ date: '2021-01-31' }, 1], overflow: 'up' }, 'overflow', 'not-allowed'],
    [{ 'years-between': [{ date: '2021-01-31' }, 1], overflow: 'next' }, 'overflow', 'not-allowed'],
    [{ date: '2021-02-29' }, 'date', 'impossible-date'],
    [{ round: 1, mode: 'half-up', unit: 0 }, '', 'wrong-type'],
    [{ round: true, mode: 'half-up' }, '', 'wrong-type'],
    [{ unknown: 'integer', from: 'x' }, 'from', 'wrong-type'],
    [{ unknown: 'month', from: '2021-02', to: '2021-01' }, 'to', 'out-of-range'],
    [{ unknown: 'text' }, 'unknown', 'not-allowed'],
    [{ choose: [{ when: true, gives: 1, that: 2 }], otherwise: 1 }, 'choose[0].that', 'unknown-field'],
    [{ choose: [{ when: true, gives: 1 }], otherwise: false }, '', 'wrong-type'],
    [JSON.parse('{"not": true, "__proto__": 1}'), '__proto__', 'unknown-field'],
  ])('%j is refused where it is wrong', (json, path, code) => {
    expect(evaluateExpression(json)).toMatchObject({ ok: false, errors: [{ path, code }] });
  });

  it('never throws, whatever the JSON says', () => {
    const names = [...FORMS.keys(), 'overflow', 'mode', 'to', 'unit', 'codes', 'otherwise', 'from', 'values'];
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(true, null, 0, -1, 1.5, 2 ** 53, 'clamp', 'half-up', '2021-02-29', '1/0', 'date'),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(json, (given) => {
        expect(evaluateExpression(given).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 3000 },
    );
  });

  it('is not read without end', () => {
    let deep: unknown = true;
    for (let depth = 0; depth < 100_000; depth++) deep = { not: deep };
    expect(evaluateExpression(deep)).toMatchObject({ ok: false, errors: [{ code: 'out-of-range' }] });
  });
});
