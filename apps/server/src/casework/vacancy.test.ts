/** The post of which somebody would have to be given one: by the step that is next, and the office that may take it. */
import { expect, test } from 'vitest';
import type { CaseState } from './case.ts';
import { scheme, stateIn, taken } from './testing/world.ts';
import { type OfficeOver, onceProposed, postsNeeded } from './vacancy.ts';

const offices: OfficeOver[] = [
  { name: '镇所', tier: 'township' },
  { name: '县局', tier: 'county' },
  { name: '市局', tier: 'city' },
];
const revocation = (by: 'county' | 'city') =>
  onceProposed(stateIn('awarded', { decidedAt: taken(by) }), 'county-reviewer');

test.each<[string, CaseState, string]>([
  ['acceptance is open to every office of the case', stateIn('submitted'), '“受理”（镇所、县局或市局）'],
  ['a review is that of its level', stateIn('review', { level: 1 }), '“审核”（县局）'],
  ['the last review is the city’s', stateIn('review', { level: 2 }), '“审核”（市局）'],
  ['a revocation is no lower than the award', revocation('county'), '“审批”（县局或市局）'],
  ['nor is that of the city’s award', revocation('city'), '“审批”（市局）'],
])('%s', (_, state, needed) => expect(postsNeeded(state, scheme, offices)).toBe(needed));

test('where no office of today may take the step, none is named', () => {
  expect(postsNeeded(revocation('city'), scheme, offices.slice(0, 2))).toBe('');
});
