import { expect, it } from 'vitest';
import { closedTo, firstFor, menuFor } from './menu.ts';

it('closes a page and what lies below it to whoever reads nothing there, and no other', () => {
  const leader = new Set(['leader']);
  for (const path of ['/desk/cases', '/desk/cases/7', '/desk/notices', '/desk/people/7', '/desk/firms'])
    expect(closedTo(leader, path), path).toBeDefined();
  for (const path of ['/desk', '/desk/funds', '/desk/reckoned', '/desk/unclaimed/11.2', '/desk/casesX'])
    expect(closedTo(leader, path), path).toBeUndefined();
  expect(closedTo(new Set(['leader', 'reviewer']), '/desk/cases/7')).toBeUndefined();
});

it('closes a page below one that is open', () => {
  expect(closedTo(new Set(['reconciler']), '/desk/batches')).toBeUndefined();
  expect(closedTo(new Set(['reconciler']), '/desk/batches/new')).toMatchObject({ label: '待支付款项' });
  expect(closedTo(new Set(['authoriser']), '/desk/batches/new')).toBeUndefined();
});

it('leaves out of the menu what is only come to from other work', () => {
  const pathsFor = (role: string) => [...menuFor(new Set([role])).values()].flat().map(({ path }) => path);
  expect(pathsFor('finance')).not.toContain('/desk/firms');
  expect(pathsFor('counter-clerk')).not.toContain('/desk/notices');
  expect(pathsFor('administrator')).toEqual(['/desk/posts', '/desk/administration']);
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
