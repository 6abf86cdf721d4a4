/**
 * Fails when the rules engine names what belongs to a policy or its city: another city must need no change of it.
 * Comments may name examples.
 *
 *   node scripts/guards/no-city.ts [ROOT]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clauses, flatten, parameterRecords, vocabulary } from '@wenye/policy';
import { parseSync, Visitor } from 'oxc-parser';
import { trackedFiles } from './tracked-files.ts';

const engine = /^packages\/rules\/.*\.tsx?$/;
/** Decimals of tests look like clause ids. */
const isTest = /\.test\.ts$|\/testing\//;

/** The city, its document, its divisions; in any case. */
const city = /洛阳|洛政|luo ?yang|\b4103\d*/i;

/** Ids of clauses and facts, keys of figures. */
const names = new Set([
  ...clauses.map(({ id }) => id),
  ...flatten(vocabulary).map(({ id }) => id),
  ...parameterRecords.map(({ key }) => key),
]);

/** What a file names of the city or its policy, outside of comments: `line text`. */
export function cityIn(path: string, text: string): string[] {
  const { program, comments } = parseSync(path, text);
  const found: { readonly at: number; readonly what: string }[] = [];
  let bare = text;
  for (const { start, end } of comments)
    bare = bare.slice(0, start) + bare.slice(start, end).replace(/[^\n]/g, ' ') + bare.slice(end);
  for (const match of bare.matchAll(new RegExp(city, 'gi'))) found.push({ at: match.index, what: match[0] });
  const literals = new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string' && names.has(value)) found.push({ at: start, what: value });
    },
  });
  if (!isTest.test(path)) literals.visit(program);
  return found.map(({ at, what }) => `${text.slice(0, at).split('\n').length} ${what}`);
}

if (import.meta.main) {
  const root = resolve(process.argv[2] ?? '.');
  let problems = 0;
  for (const path of trackedFiles(root).filter((file) => engine.test(file))) {
    for (const found of cityIn(path, readFileSync(join(root, path), 'utf8'))) {
      problems += 1;
      console.error(`${path}:${found}: the engine knows no city`);
    }
  }
  process.exit(problems === 0 ? 0 : 1);
}
