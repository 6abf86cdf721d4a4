/** Formulas are read by applicants and officers: they are sentences, not code. */
import { trace } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { completeRequest } from '../decide.ts';
import { pack } from '../pack.ts';
import { caseBooks } from './cases.ts';

describe.each(caseBooks)('$benefit', ({ benefit, base }) => {
  // As it is filled in, with nothing known, and with rows of which nothing is: all are read.
  const rows = Object.entries(base.facts ?? {}).map(
    ([fact, given]) => [fact, Array.isArray(given) ? given.map(() => ({})) : given] as const,
  );
  const outcomes = [base, { ...base, facts: {} }, { ...base, facts: Object.fromEntries(rows) }].flatMap(
    (request) => {
      const completed = completeRequest(request);
      const traced = completed.ok ? trace(pack, completed.request) : completed;
      return traced.ok ? traced.benefits : [];
    },
  );
  const formulas = outcomes.flatMap(({ conditions, steps }) => [...conditions, ...steps]);

  test('has formulas', () => expect(outcomes.map(({ id }) => id)).toContain(benefit));

  test('shows no signs of comparison, dates of machines, or bare truth values', () => {
    for (const { formula, substituted } of formulas) {
      for (const text of [formula, substituted]) {
        expect(text).not.toMatch(/[≤<>=]|\d{4}-\d{2}|为是|× 12 个月|-1 日/);
      }
    }
  });

  test('puts no answer in the place of what is asked, and leaves no gap where nothing is known', () => {
    for (const { formula, substituted } of formulas) {
      for (const text of [formula, substituted]) {
        expect(text).not.toMatch(/“(是|否)”为|(如果|[，；]|^)(是|否)[，；]|取不适用|若“/);
        // A question that officials judge ends in its own mark, within quotes.
        expect(text.replaceAll(/“[^”]*”/g, '')).not.toContain('？');
      }
    }
  });

  test('compares once in a clause, tells shares in percent, and no ends that nobody set', () => {
    for (const { formula, substituted } of formulas) {
      for (const text of [formula, substituted]) {
        expect(text).not.toMatch(/不[晚早]于[^，；、与（）]+不[晚早]于|（0\.\d+）/);
        expect(text).not.toMatch(/（0 至 1200?(（|）| )/);
      }
    }
    for (const { value } of outcomes.flatMap(({ steps, facts }) => [...steps, ...facts])) {
      expect(value).not.toMatch(/0 至 1(00|200)(?!\d)/);
      // What a month's contributions can be at most, and a year's wages.
      expect(value).not.toMatch(/至 1(,00)?0\d,\d{3}\.00 元/);
    }
  });

  test('writes amounts and dates as people do', () => {
    for (const { value } of outcomes.flatMap(({ steps, facts }) => [...steps, ...facts])) {
      expect(value).not.toMatch(/\d{4}-\d{2}|\d{4,}\.\d{2} 元/);
    }
  });
});
