import { expect, test } from 'vitest';
import { clauses, schemes } from './index.ts';
import { keptAs, standingOf } from './standing.ts';

const hereOf = (here: string) => clauses.filter(({ id }) => standingOf(id).here === here).map(({ id }) => id);

test('only what has a scheme is said to be applied for here', () => {
  expect(hereOf('online').toSorted()).toEqual(schemes.map(({ benefitId }) => benefitId).toSorted());
});

test('what nothing decides or carries out is said not to be here, and is none that needs a rule', () => {
  const missing = clauses.filter(({ id }) => standingOf(id).here === 'not-yet');
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.filter((clause) => keptAs(clause) === undefined)).toEqual([]);
  expect(missing.filter(({ id }) => !standingOf(id).words.includes('还没有做进本系统'))).toEqual([]);
});

test('a list whose criteria are decided is still no list here', () => {
  expect(standingOf('23.2')).toEqual({
    here: 'decided',
    words: '可以在这里判断该不该列入；名录还没有做进本系统，由所列部门建立',
  });
  expect(standingOf('2.2').here).toBe('not-yet');
});

test('what the product carries out beside its rules is said in part', () => {
  expect(hereOf('in-part')).toEqual(['19.1', '25.1', '28.1']);
});

test('a clause that the document does not have has no standing', () => {
  expect(() => standingOf('99.9')).toThrow('99.9');
});
