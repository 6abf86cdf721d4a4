import { expect, test } from 'vitest';
import { clauseRows, foundClauses, offices } from './clause-row.ts';

const found = (search: Parameters<typeof foundClauses>[0]) => foundClauses(search).map(({ id }) => id);

test('all 149 clauses are told, in the order of the document', () => {
  expect(clauseRows).toHaveLength(149);
  expect(found({})).toEqual(clauseRows.map(({ id }) => id));
});

test('a number finds its clause or its article, and no other clause that mentions it', () => {
  expect(found({ q: '11.2' })).toEqual(['11.2']);
  expect(found({ q: '11' })).toEqual(['11.1', '11.2', '11.3', '11.4', '11.5']);
});

test('words, kind, standing, office and doubts narrow together', () => {
  expect(found({ q: '调查失业率' })).toContain('26.3');
  expect(foundClauses({ kind: 'target' }).every(({ kind }) => kind === 'target')).toBe(true);
  expect(found({ here: 'online' })).toEqual(['9.3', '9.4', '11.2']);
  expect(offices).toContain('各县（市、区）政府');
  const both = foundClauses({ office: '各县（市、区）政府', kind: 'benefit', doubts: 'yes' });
  expect(both.map(({ id }) => id)).toContain('9.3');
  expect(both.every((row) => row.notes.length > 0 && row.offices.includes('各县（市、区）政府'))).toBe(true);
});

test('a clause that names its own last day has it, another the term of the policy', () => {
  const validity = (id: string) => clauseRows.find((row) => row.id === id)?.validity;
  expect(validity('16.1')).toBe('2020年7月13日至2020年12月31日（条款自定）');
  expect(validity('1.7')).toMatch(/^2020年7月13日至2020年12月31日。到 2020 年/);
  expect(clauseRows.filter((row) => /[。；]；|。。|\{/.test(row.validity))).toEqual([]);
  expect(validity('26.1')).toBe('2020年7月13日至2023年7月12日');
});
