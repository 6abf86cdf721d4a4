import { maskAccount, maskId } from '@wenye/codes';
import { expect, it } from 'vitest';
import { shortened } from './masked.ts';

it('keeps what is shown of a number, and no more', () => {
  expect(shortened(maskAccount('6222021703000123456'))).toBe('****3456');
  expect(shortened(maskId('11010519491231002X'))).toBe('110****002X');
  expect(shortened('**12')).toBe('**12');
});
