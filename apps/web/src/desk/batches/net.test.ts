import { expect, test } from 'vitest';
import { paidOutYuan } from './net.ts';

test('what came back had been paid', () => {
  expect(paidOutYuan({ settledYuan: '100.10', returnedYuan: '0.05' })).toBe('100.15');
});
