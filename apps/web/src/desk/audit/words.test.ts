import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { actionLabel, actorName } from './words.ts';

const server = resolve(import.meta.dirname, '../../../../server/src');

/** Every action that the server writes into the trail, as its sources name them. */
function actions(): string[] {
  const found = new Set<string>();
  for (const path of globSync('**/*.ts', { cwd: server })) {
    if (path.includes('.test.') || path.includes('testing/') || path.includes('fixtures/')) continue;
    const text = readFileSync(resolve(server, path), 'utf8');
    for (const [, action = ''] of text.matchAll(/action: '([a-z]+\.[a-z-]+)'/g)) found.add(action);
    // Steps of a case are audited by the name of their command (casework/perform.ts).
    if (path.includes('casework/transitions/'))
      for (const [, command = ''] of text.matchAll(/command: '([a-z-]+)'/g)) found.add(`casework.${command}`);
  }
  return [...found];
}

test('every action of the trail has words', () => {
  const all = actions();
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((action) => actionLabel(action) === action)).toEqual([]);
});

test('whoever acted is named in words, a person who came for themselves by no number', () => {
  const person = { actorKind: 'account', personId: '0000003d-0001-7000-8000-000000000000' } as const;
  expect(actorName({ ...person, officerName: null })).toBe('群众');
  expect(actorName({ ...person, officerName: '陈*' })).toBe('陈*');
  expect(actorName({ actorKind: 'account', personId: null, officerName: null })).toBe('未绑定的账号');
  expect(actorName({ actorKind: 'system', personId: null, officerName: null })).toBe('系统');
});
