import { expect, it } from 'vitest';
import { plainDigits } from './value-fields.tsx';

it('reads the full-width digits of a Chinese keyboard, and leaves words to be complained of', () => {
  expect(plainDigits(' ３０')).toBe('30');
  expect(plainDigits('几个')).toBe('几个');
});
