import { expect, it } from 'vitest';
import { closedTo, firstFor } from './menu.ts';

it('closes the figures to whoever the server refuses them, as the audit trail', () => {
  for (const path of ['/desk/parameters', '/desk/parameters/hireSubsidy.sme', '/desk/audit'])
    expect(closedTo(new Set(['finance']), path)).toBeDefined();
  expect(closedTo(new Set(['finance', 'reviewer']), '/desk/parameters')).toBeUndefined();
  expect(closedTo(new Set(['finance']), '/desk/funds')).toBeUndefined();
});

it('the desk opens where the work of a role is, not at a side matter', () => {
  const opensAt = (...held: string[]) => firstFor(new Set(held))?.path;
  expect(opensAt('leader')).toBe('/desk/clauses');
  expect(opensAt('leader', 'approver')).toBe('/desk/cases');
  expect(opensAt('parameter-officer')).toBe('/desk/parameters');
  expect(
    ['counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'].map((role) => opensAt(role)),
  ).toEqual(Array.from({ length: 5 }, () => '/desk/cases'));
  expect(['finance', 'authoriser', 'reconciler'].map((role) => opensAt(role))).toEqual(
    Array.from({ length: 3 }, () => '/desk/funds'),
  );
  expect(opensAt('administrator')).toBe('/desk/posts');
  expect(opensAt()).toBeUndefined();
});
