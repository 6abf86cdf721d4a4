import { expect, test } from 'vitest';
import { outsideValidity, policyValidity } from './validity.ts';

test('the policy runs for three years from its first day, both ends included', () => {
  expect(policyValidity()).toEqual({ from: '2020-07-13', to: '2023-07-12' });
  expect(outsideValidity('2020-07-12')).toBe('2020-07-12 政策还没有施行（有效期 2020-07-13 至 2023-07-12）');
  expect([outsideValidity('2020-07-13'), outsideValidity('2023-07-12')]).toEqual([null, null]);
  expect(outsideValidity('2023-07-13')).toBe('2023-07-13 政策已经到期（有效期 2020-07-13 至 2023-07-12）');
});
