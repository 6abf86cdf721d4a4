import { expect, it } from 'vitest';
import { closedTo, firstFor } from './menu.ts';

it('closes the figures to whoever the server refuses them, as the audit trail', () => {
  for (const path of ['/desk/parameters', '/desk/parameters/hireSubsidy.sme', '/desk/audit'])
    expect(closedTo(new Set(['finance']), path)).toBeDefined();
  expect(closedTo(new Set(['finance', 'reviewer']), '/desk/parameters')).toBeUndefined();
  expect(closedTo(new Set(['finance']), '/desk/funds')).toBeUndefined();
});

it('closes what a leader is refused to read, cases and their pages among them', () => {
  const leader = new Set(['leader']);
  for (const path of ['/desk/cases', '/desk/cases/7', '/desk/objections', '/desk/batches', '/desk/payments'])
    expect(closedTo(leader, path), path).toBeDefined();
  for (const path of ['/desk/funds', '/desk/reckoned', '/desk/clauses', '/desk/unclaimed'])
    expect(closedTo(leader, path), path).toBeUndefined();
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
