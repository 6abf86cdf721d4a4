import { expect, it } from 'vitest';
import { CASE_FILTERS, filterOf } from './status.ts';

it('offers every state that a filed case can be in, and each name once', () => {
  const labels = CASE_FILTERS.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).toContain('数据不一致，等您说明');
  expect(labels).toContain('数据不一致，待核实');
  expect(labels).toContain('拟不予批准，等您陈述申辩');
  expect(labels).toContain('拟撤销批准，等您陈述申辩');
  expect(labels).not.toContain('草稿');
});

it('reads an address that names no filter as all', () => {
  expect(filterOf('waiting').query).toEqual({ waiting: true });
  expect(filterOf('no-such').query).toEqual({});
  expect(filterOf(undefined).value).toBe('');
});
