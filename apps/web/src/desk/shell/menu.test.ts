import { expect, it } from 'vitest';
import { closedTo } from './menu.ts';

it('closes the figures to whoever the server refuses them, as the audit trail', () => {
  for (const path of ['/desk/parameters', '/desk/parameters/hireSubsidy.sme', '/desk/audit'])
    expect(closedTo(new Set(['finance']), path)).toBeDefined();
  expect(closedTo(new Set(['finance', 'reviewer']), '/desk/parameters')).toBeUndefined();
  expect(closedTo(new Set(['finance']), '/desk/funds')).toBeUndefined();
});
