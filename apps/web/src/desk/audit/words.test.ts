import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { actionLabel, actorName, objectLabel, purposeLabel } from './words.ts';

const server = resolve(import.meta.dirname, '../../../../server/src');

/** What the server's sources hold, beside their tests. */
const sources = globSync('**/*.ts', { cwd: server })
  .filter((path) => !['.test.', 'testing/', 'fixtures/'].some((part) => path.includes(part)))
  .map((path) => ({ path, text: readFileSync(resolve(server, path), 'utf8') }));
const found = (pattern: RegExp, within = ''): string[] => [
  ...new Set(
    sources
      .filter(({ path }) => path.includes(within))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name)),
  ),
];

test('every action of the trail has words', () => {
  const all = [
    ...found(/action: '([a-z]+\.[a-z-]+)'/g),
    // Steps of a case are audited by the name of their command (casework/perform.ts).
    ...found(/command: '([a-z-]+)'/g, 'casework/transitions/').map((command) => `casework.${command}`),
    // Of a request that is sent again, by the use case's (kernel/idempotency.ts); many of a case are named apart.
    ...found(/many\(\s*'([a-z-]+)'/g, 'casework/').map((name) => `casework.${name}`),
    'casework.save-draft',
    'people.register-my-account',
  ];
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((action) => actionLabel(action) === action)).toEqual([]);
});

test('every kind of object has words', () => {
  const kinds = found(/object: \{\s*kind: '([a-z-]+)'/g);
  expect(kinds.length).toBeGreaterThan(20);
  expect([...kinds, 'answer'].filter((kind) => objectLabel(kind) === kind)).toEqual([]);
});

test('every purpose has words, and every register that one may name', () => {
  const people = readFileSync(resolve(server, '../migrations/0020_people.sql'), 'utf8');
  const listed = /insert into people\.source_register \(code, name\) values([^;]*);/.exec(people)?.[1] ?? '';
  const registers = [...listed.matchAll(/\('([a-z-]+)', '([^']+)'\)/g)];
  expect(registers.length).toBeGreaterThan(15);
  for (const [, code = '', name = ''] of registers) expect(purposeLabel(code)).toBe(`依据${name}`);
  const given = found(/\bpurpose: '([a-z-]+)',\n/g);
  expect(given).toContain('case');
  expect(given.filter((purpose) => purposeLabel(purpose) === purpose)).toEqual([]);
});

test('whoever acted is named in words, a person who came for themselves by no number', () => {
  const person = { actorKind: 'account', personId: '0000003d-0001-7000-8000-000000000000' } as const;
  expect(actorName({ ...person, officerName: null })).toBe('群众');
  expect(actorName({ ...person, officerName: '陈*' })).toBe('陈*');
  expect(actorName({ actorKind: 'account', personId: null, officerName: null })).toBe('未绑定的账号');
  expect(actorName({ actorKind: 'system', personId: null, officerName: null })).toBe('系统');
});
