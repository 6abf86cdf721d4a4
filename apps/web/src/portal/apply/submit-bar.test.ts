import { expect, it } from 'vitest';
import { barOf } from './submit-bar.ts';

const claim = (row: number | null, claimed: boolean, months: string[] = [], taken: string[] = []) => ({
  row,
  claimed,
  months,
  taken: taken.map((month) => ({ month, by: null })),
});

it('lets through what nobody has claimed', () => {
  expect(barOf([claim(null, false)], false)).toBeNull();
  expect(barOf([claim(2, false), claim(3, false)], false)).toBeNull();
});

it('stops a claim of one’s own that exists already, which nothing can be left out of', () =>
  expect(barOf([claim(null, true)], true)).toMatch(/^已经申请过/));

it('stops a roster until its claimed rows are left out, and then lets the others through', () => {
  const claims = [claim(2, true), claim(3, false)];
  expect(barOf(claims, false)).toMatch(/^有 1 件/);
  expect(barOf(claims, true)).toBeNull();
});

it('stops a roster of which nothing is left, before and after it is left out', () => {
  const claims = [claim(2, true), claim(3, true, ['2020-07'], ['2020-07'])];
  expect(barOf(claims, false)).toMatch(/没有可以提交的/);
  expect(barOf(claims, true)).toMatch(/没有可以提交的/);
});

it('stops a roster of whose claim some months are left, until only those are kept', () =>
  expect(barOf([claim(2, true, ['2020-07', '2020-08'], ['2020-07'])], false)).toMatch(/^有 1 件/));
