/** Formulas are read by applicants and officers: they are sentences, not code. */
import { trace } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { completeRequest } from '../decide.ts';
import { pack } from '../pack.ts';
import { caseBooks } from './cases.ts';

describe.each(caseBooks)('$benefit', ({ benefit, base }) => {
  const completed = completeRequest(base);
  const traced = completed.ok ? trace(pack, completed.request) : completed;
  const outcomes = traced.ok ? traced.benefits : [];
  const formulas = outcomes.flatMap(({ conditions, steps }) => [...conditions, ...steps]);

  test('has formulas', () => expect(outcomes.map(({ id }) => id)).toContain(benefit));

  test('shows no signs of comparison, dates of machines, or bare truth values', () => {
    for (const { formula, substituted } of formulas) {
      for (const text of [formula, substituted]) {
        expect(text).not.toMatch(/[≤<>=]|\d{4}-\d{2}|为是|× 12 个月|-1 日/);
      }
    }
  });

  test('writes amounts and dates as people do', () => {
    for (const { value } of outcomes.flatMap(({ steps, facts }) => [...steps, ...facts])) {
      expect(value).not.toMatch(/\d{4}-\d{2}|\d{4,}\.\d{2} 元/);
    }
  });
});
