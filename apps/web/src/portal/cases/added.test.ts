import { expect, test } from 'vitest';
import { addedText } from './added.ts';

test('an addition by reconsideration is told to the fen, and nothing where there is none', () => {
  const decision = { amountYuan: '2562.00' };
  expect(addedText({ amountYuan: '2882.25', decision })).toBe(
    '批准的金额 2,882.25 元，包括下面测算的 2,562.00 元，和复议决定补发的 320.25 元。',
  );
  expect(addedText({ amountYuan: '2562.00', decision })).toBeNull();
  expect(addedText({ amountYuan: '2462.00', revokedYuan: '120.25', decision })).toBe(
    '批准的金额 2,462.00 元，包括下面测算的 2,562.00 元，和复议决定补发的 20.25 元，减去撤销的 120.25 元。',
  );
  expect(addedText({ amountYuan: '2196.00', revokedYuan: '366.00', decision })).toBeNull();
  // Nothing stands: refused, withdrawn.
  expect(addedText({ amountYuan: null, decision })).toBeNull();
  expect(addedText({ amountYuan: '2562.00', decision: null })).toBeNull();
});
