import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../..');
const pages = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.tsx'),
);

/** Two controls, each with a stop of its own for the keyboard, where one is meant. */
const NESTED = [/<(?:Link|a)\b[^>]*>\s*<(?:Button|button)\b/, /<(?:Button|button)\b[^>]*>\s*<(?:Link|a)\b/];

test('no button stands within a link, nor a link within a button', () => {
  expect(NESTED.every((each) => !each.test('<LinkButton to="/desk">桌面</LinkButton>'))).toBe(true);
  expect(NESTED[0]?.test('<Link to="/desk">\n  <Button>桌面</Button></Link>')).toBe(true);
  expect(pages.length).toBeGreaterThan(200);
  const nested = pages.filter((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    return NESTED.some((each) => each.test(text));
  });
  expect(nested).toEqual([]);
});
