import { expect, test } from 'vitest';
import { isSameValue } from './same-value.ts';

test.each([
  ['1/2', '2/4', true],
  ['0.5', '1/2', true],
  ['0.3', '3/10', true],
  ['1000', '1000.00', true],
  ['2/3', '0.6667', false],
  ['1', '10', false],
  ['2020-09-01', '2020-09-01', true],
  ['2020-09-01', '2020-08-01', false],
  ['I', 'II', false],
  ['null', '0', false],
])('%s and %s: %s', (one, other, same) => expect(isSameValue(one, other)).toBe(same));
