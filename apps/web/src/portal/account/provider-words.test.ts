import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusalWords } from './provider-words.ts';

const unknown = refusalWords('server_error');

it('says what helps where name and number do not match, and not who is on the register', () => {
  const words = refusalWords('person-does-not-match');
  expect(words).toContain('姓名和身份证号，与本系统的登记不一致');
  expect(words).toContain('改正后再认证一次');
  expect(words).toContain('户籍地或居住地的人社服务窗口');
  expect(words).not.toMatch(/没有(登记|找到|这个人)|查无/);
});

it('has words of its own for each obstacle to binding that the database tells', () => {
  const migration = new URL('../../../../server/migrations/0008_identity.sql', import.meta.url);
  const sql = readFileSync(migration, 'utf8');
  const body = sql.slice(sql.indexOf('access.binding_obstacle('), sql.indexOf('access.bind_by_provider('));
  const obstacles = [...body.matchAll(/then '([a-z-]+)'/g)].map(([, code]) => code as string);
  expect(obstacles).toEqual(['person-does-not-match', 'already-bound']);
  for (const code of obstacles) expect(refusalWords(code)).not.toBe(unknown);
});
