import { expect, test } from 'vitest';
import { tabAfter } from './tab-keys.ts';

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Enter', 1, null],
  ['Tab', 1, null],
])('of three tabs %s leads from %i to %o', (key, at, next) => expect(tabAfter(key, at, 3)).toBe(next));
