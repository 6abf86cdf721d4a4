import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atMost } from './at-most.ts';

test('a text that is too long is told how much, any other passes', async () => {
  const { validator } = atMost(5);
  await expect(validator(null, '字'.repeat(7))).rejects.toThrow('最多 5 字，现在有 7 字，请删减');
  for (const text of [` ${'字'.repeat(5)} `, '', null, undefined]) await validator(null, text);
});

test('only a search cuts what is pasted into it: no field of a form does', () => {
  const desk = new URL('../', import.meta.url).pathname;
  const cutting = globSync('**/*.tsx', { cwd: desk }).flatMap((file) =>
    readFileSync(`${desk}${file}`, 'utf8')
      .split(/(?=<[A-Z])/)
      .filter((tag) => tag.includes('maxLength') && !tag.startsWith('<Input.Search'))
      .map((tag) => `${file}: ${tag.slice(0, 40)}`),
  );
  expect(cutting).toEqual([]);
});
