/** docs/encode-a-policy.md quotes the pack of the second city, and names every builder. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack, decide, type Request } from '@wenye/rules';
import { expect, test } from 'vitest';
import { clauses } from './second-city/clauses.ts';
import { pack } from './second-city/pack.ts';

const root = join(import.meta.dirname, '..');
const city = join(import.meta.dirname, 'second-city');
const guide = readFileSync(join(root, 'docs/encode-a-policy.md'), 'utf8');
const sources = globSync(['*.ts', 'benefits/*.ts'], { cwd: city }).map((path) =>
  readFileSync(join(city, path), 'utf8'),
);
const quotes = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, quote = '']) => quote);

test('the guide quotes', () => expect(quotes.length).toBeGreaterThan(7));

test.each(quotes)('%s', (quote) => {
  expect(sources.some((source) => `\n${source}`.includes(`\n${quote}`))).toBe(true);
});

test('the request in it is decided by the pack', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(decide(pack, JSON.parse(json) as Request)).toMatchObject({
    benefits: [{ id: 'Y1.1', eligibility: 'not-entitled' }],
    changes: {
      remedies: [{ changes: [{ fact: 'resident.registered-unemployed' }], amount: { yuan: '420.00' } }],
    },
  });
});

test('what it says of known findings is what a pack takes', () => {
  const [, code = '', where = ''] = /knownFindings: \[\{ code: '([^']+)', where: '([^']+)'/.exec(guide) ?? [];
  const values = pack.values.map((each) => (each.to === '2030-06-30' ? { ...each, to: '2030-05-31' } : each));
  const declared = { ...pack, values, knownFindings: [{ code, where, why: '' }] };
  expect(checkPack(declared).map(({ severity }) => severity)).toEqual(['known']);
});

test('the document in it is the one that is encoded', () => {
  const [comment = ''] = readFileSync(join(city, 'clauses.ts'), 'utf8').split('*/');
  const articles = [...guide.matchAll(/^> (第.条 .*)$/gm)].map(([, article = '']) => article);
  expect(articles).toHaveLength(4);
  expect(articles.filter((article) => !comment.includes(` * ${article}\n`))).toEqual([]);
});

test('it marks every kind that a clause has here', () => {
  expect(clauses.filter(({ kind }) => !guide.includes(`| \`${kind}\` |`))).toEqual([]);
});

test('it names every builder', () => {
  const builders = globSync('packages/rules/src/build/*.ts', { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(
      ([, name = '']) => name,
    ),
  );
  // Of use to builders only.
  const inner = ['typed', 'productType', 'quotientType'];
  expect(builders.length).toBeGreaterThan(50);
  expect(builders.filter((name) => !inner.includes(name) && !guide.includes(`\`${name}\``))).toEqual([]);
});

test('its links lead somewhere', () => {
  const links = [...guide.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => join('docs', link));
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((link) => globSync(link, { cwd: root }).length === 0)).toEqual([]);
});
