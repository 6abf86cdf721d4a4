import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A4 without its margins, in rem of 16 pixels. */
const PAPER = ((210 - 24) / 25.4) * 6;

test('what is narrower than a screen is for screens alone, where paper is as narrow', () => {
  const root = new URL('../', import.meta.url).pathname;
  const narrow = globSync('**/*.css', { cwd: root }).flatMap((file) =>
    [...readFileSync(`${root}${file}`, 'utf8').matchAll(/@media ([^{]*)max-width: ([\d.]+)rem/g)].flatMap(
      ([rule, of = '', width]) =>
        Number(width) > PAPER && !of.includes('screen') ? [`${file}: ${rule}`] : [],
    ),
  );
  expect(narrow).toEqual([]);
});
