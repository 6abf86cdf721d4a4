/** Tests of one cell side by side become one test, and come to the same for every code. */
import { expect, test } from 'vitest';
import type { Term } from './term.ts';
import { Terms } from './terms.ts';

const CODES = { min: 2, max: 9 };
const t = new Terms(() => -1);
const code = t.column({ name: 'code', level: 0, ...CODES, nullable: false });
const other = t.column({ name: 'other', level: 0, min: 0, max: 1, nullable: false });
const is = (n: number): Term => t.equal(code, t.number(n));
const among = (...codes: number[]): Term =>
  t.among(
    Array.from({ length: 10 }, (_, i) => codes.includes(i)),
    code,
  );
const flag = t.equal(other, t.number(1));

/** What a term comes to for a code and a flag. */
function comesTo(term: Term, n: number, isFlagged: boolean): boolean {
  const of = (each: Term): boolean => comesTo(each, n, isFlagged);
  const [a, b] = term.args as [Term, Term];
  switch (term.op) {
    case 'constant':
      return term.min === 1;
    case 'among':
      return (term.data as readonly boolean[])[n] === true;
    case 'equal': {
      const value = a.op === 'constant' ? a : b;
      return value.min === ((a === value ? b : a) === code ? n : Number(isFlagged));
    }
    case 'not':
      return !of(a);
    case 'and':
      return term.args.every(of);
    case 'or':
      return term.args.some(of);
    default:
      throw new TypeError(term.op);
  }
}

const nested = [3, 4, 5, 6, 7].map((n, i, all) =>
  t.and(...all.slice(0, i).map((before) => t.not(is(before))), is(n), ...(n % 2 === 0 ? [flag] : [])),
);

test.each<[string, Term, (n: number, isFlagged: boolean) => boolean, string]>([
  ['one of two, side by side', t.or(is(3), is(5)), (n) => n === 3 || n === 5, 'among'],
  ['both of two that exclude each other', t.and(is(3), is(5)), () => false, 'constant'],
  ['what two sets share', t.and(among(2, 3, 4), among(4, 5)), (n) => n === 4, 'equal'],
  ['neither of two', t.and(t.not(is(3)), t.not(among(4, 5))), (n) => ![3, 4, 5].includes(n), 'among'],
  ['all but one', t.or(t.not(is(3)), among(4)), (n) => n !== 3, 'not'],
  ['one or not', t.or(among(2, 3), t.not(among(2, 3))), () => true, 'constant'],
  [
    'alternatives that differ in the code alone',
    t.or(t.and(is(3), flag), t.and(is(5), flag)),
    (n, isFlagged) => isFlagged && (n === 3 || n === 5),
    'and',
  ],
  [
    'a choice among codes, each after those before it',
    t.or(...nested),
    (n, isFlagged) => n >= 3 && n <= 7 && (n % 2 === 1 || isFlagged),
    'or',
  ],
])('%s', (_, term, expected, op) => {
  expect(term.op).toBe(op);
  for (let n = CODES.min; n <= CODES.max; n++)
    for (const isFlagged of [false, true]) expect(comesTo(term, n, isFlagged)).toBe(expected(n, isFlagged));
});

test('a nested choice tests each code once', () => {
  const texts: string[] = [];
  const visit = (term: Term): void => {
    if (term.args.includes(code)) texts.push(term.op);
    else for (const each of term.args) visit(each);
  };
  visit(t.or(...nested));
  expect(texts).toEqual(['among', 'among']);
});
