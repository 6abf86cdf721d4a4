import { globSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { LONGEST_SEARCH } from '../list-search.ts';
import { useTypedSearch } from '../use-typed-search.ts';
import { TextArea, TextField } from './field.tsx';

const given = { label: '原因', onChange: () => undefined, maxLength: 5 };
test.each([
  ['a line', (value: string) => createElement(TextField, { ...given, value })],
  ['lines', (value: string) => createElement(TextArea, { ...given, value })],
] as const)('%s of text keeps all that is pasted, and says what is too long', (_, field) => {
  const shown = (value: string) => renderToStaticMarkup(field(value));
  expect(shown('字'.repeat(7))).toContain('最多 5 字，现在有 7 字，请删减');
  expect(shown('字'.repeat(7))).toContain('字'.repeat(7));
  expect(shown('字'.repeat(7))).not.toMatch(/maxlength/i);
  expect(shown('字'.repeat(5))).not.toContain('最多');
});

test('words that are too long are not searched for by their beginning', () => {
  const ask = vi.fn<(q: string | undefined) => void>();
  const submitted = (q: string) => {
    const held: { search?: ReturnType<typeof useTypedSearch> } = {};
    renderToStaticMarkup(
      createElement(() => {
        held.search = useTypedSearch(q, ask);
        return null;
      }),
    );
    held.search?.onSubmit({ preventDefault: () => undefined } as never);
  };
  submitted('字'.repeat(LONGEST_SEARCH + 1));
  expect(ask).not.toHaveBeenCalled();
  submitted(`办件号 BJ2020-410325-00001`);
  expect(ask).toHaveBeenCalledWith('办件号 BJ2020-410325-00001');
});

test('no element of the browser’s own cuts what is pasted into it', () => {
  const src = new URL('../', import.meta.url).pathname;
  const cutting = globSync('{ui,portal}/**/*.tsx', { cwd: src }).flatMap((file) =>
    readFileSync(`${src}${file}`, 'utf8')
      .split(/(?=<[a-zA-Z])/)
      .filter((tag) => /^<(input|textarea)\b/.test(tag) && tag.includes('maxLength'))
      .map((tag) => `${file}: ${tag.slice(0, 40)}`),
  );
  expect(cutting).toEqual([]);
});
