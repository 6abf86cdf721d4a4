import { expect, test } from 'vitest';
import { isTimeCode, timeCodeField, timeCodeOf } from './time-code.ts';

test.each(['123456', '123 456', ' 123\u00a0456\n', '１２３ ４５６', '\u202a123456\u202c', '123-456'])(
  '“%s” is the six digits of the authenticator',
  (typed) => expect(timeCodeOf(typed)).toBe('123456'),
);

test('fewer or more are not, and a field cuts none off', () => {
  expect(['12345', '1234567', ''].some((typed) => isTimeCode(timeCodeOf(typed)))).toBe(false);
  expect(timeCodeField).not.toHaveProperty('maxLength');
});
