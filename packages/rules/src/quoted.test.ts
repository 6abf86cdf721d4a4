import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test('marks alternate, however deep they stand', () => {
  expect(quoted('补贴')).toBe('“补贴”');
  expect(quoted('“互联网+”创业培训')).toBe('“‘互联网+’创业培训”');
  expect(quoted(quoted('“互联网+”创业培训'))).toBe('“‘“互联网+”创业培训’”');
});
