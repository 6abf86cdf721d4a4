import { expect, test } from 'vitest';
import { addressed, typing } from './typed-words.ts';

test('the field is not set back while the address follows, and goes where the address is sent by others', () => {
  const begun = { q: '', words: '', pending: [] };
  const typed = typing(typing(begun, '毕'), '毕业');
  const halfway = addressed(typed, '毕');
  expect(halfway.words).toBe('毕业');
  const there = addressed(halfway, '毕业');
  expect(there).toEqual({ q: '毕业', words: '毕业', pending: [] });
  expect(addressed(there, '').words, 'the list from the menu').toBe('');
  expect(addressed(there, '毕').words, 'a link').toBe('毕');
});
