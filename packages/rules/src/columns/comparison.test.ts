/** Comparisons of choices: what they come to, and that deep choices with shared parts are compared part by part. */
import { expect, test } from 'vitest';
import type { Term } from './term.ts';
import { Terms } from './terms.ts';

const t = new Terms(() => -1);
const flag = (name: string): Term =>
  t.equal(t.column({ name, level: 0, min: 0, max: 1, nullable: false }), t.number(1));
const n = t.column({ name: 'n', level: 0, min: 0, max: 9, nullable: false });

test('a comparison that a branch settles moves into the choice', () => {
  const p = flag('p');
  expect(t.less(t.choose(p, t.number(20), n), t.number(5))).toBe(t.and(t.not(p), t.less(n, t.number(5))));
  expect(t.equal(t.number(20), t.choose(p, t.number(20), n))).toBe(p);
});

test('choices that share their parts are compared in time that grows with their parts, not with the ways to them', () => {
  // Each step leads to the one below by two ways: 2^60 ways through 180 choices.
  let deep = n;
  for (let i = 0; i < 60; i++) {
    const way = (name: string, other: number) => t.choose(flag(`${name}${i}`), deep, t.number(other));
    deep = t.choose(flag(`p${i}`), way('q', i), way('r', i + 1));
  }
  const comparison = t.equal(deep, t.number(5));
  expect(comparison.op).toBe('equal');
});
