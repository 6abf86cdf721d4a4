import { expect, it } from 'vitest';
import { likeness, nearestName } from './likeness.ts';

it('counts the letters that two words share in their order', () => {
  expect(likeness('abcd', 'abcd')).toBe(1);
  expect(likeness('abcd', 'acbd')).toBe(0.75);
  expect(likeness('abcd', 'xyz')).toBe(0);
  expect(likeness('', '')).toBe(0);
});

it('finds the name that was meant, and none where nothing is like it', () => {
  const known = ['person.diploma-date', 'person.birth-date', 'person.sex'];
  expect(nearestName('person.diploma_date', known)).toBe('person.diploma-date');
  expect(nearestName('diploma-date', known)).toBe('person.diploma-date');
  expect(nearestName('person.birthdate', known)).toBe('person.birth-date');
  expect(nearestName(`person.birth-date${'-'.repeat(1_000_000)}`, known)).toBeUndefined();
  // That both are of a person is no likeness.
  expect(nearestName('person.age', known)).toBeUndefined();
});
