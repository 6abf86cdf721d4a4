import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIZE_ROWS } from './enterprise-size.data.ts';
import { classifyEnterprise } from './enterprise-size.ts';
import { industrySectionOf, normaliseIndustry } from './industries.ts';

const wan = 1_000_000;
const size = (
  industry: string,
  staff: number | null,
  revenueWan: number | null,
  assetsWan: number | null,
) => {
  const result = classifyEnterprise({
    industry,
    staff,
    revenueFen: revenueWan === null ? null : revenueWan * wan,
    assetsFen: assetsWan === null ? null : assetsWan * wan,
  });
  return result.kind === 'known' ? result.size : result.kind;
};

describe('工信部联企业〔2011〕300号', () => {
  test.each([
    ['C34', 1000, 40_000, null, 'large'],
    ['C34', 1000, 39_999.99, null, 'medium'],
    ['C34', 999, 40_000, null, 'medium'],
    ['C34', 300, 2000, null, 'medium'],
    ['C34', 299, 99_999, null, 'small'],
    ['C34', 19, 99_999, null, 'micro'],
    ['C34', 5000, 299.99, null, 'micro'],
    ['A01', null, 20_000, null, 'large'],
    ['A01', null, 49.99, null, 'micro'],
    ['E47', null, 80_000, 80_000, 'large'],
    ['E47', null, 80_000, 4999, 'small'],
    ['F51', 200, 40_000, null, 'large'],
    ['F52', 200, 40_000, null, 'medium'],
    ['L72', 300, null, 119_999, 'medium'],
    ['K7010', null, 200_000, 9999, 'medium'],
    ['K7020', 100, 500, null, 'small'],
    ['M74', 300, null, null, 'large'],
    ['Q85', 99, null, null, 'small'],
    ['G591', 1000, 30_000, null, 'large'],
    ['G592', 199, 30_000, null, 'medium'],
    ['Q84', 50, 500, 500, 'out-of-table'],
    ['P83', 50, 500, 500, 'out-of-table'],
    ['J66', 50, 500, 500, 'out-of-table'],
    ['S94', 50, 500, 500, 'out-of-table'],
    ['G53', 50, 500, 500, 'out-of-table'],
    ['Z', 50, 500, 500, 'invalid-industry'],
  ])('%s, %s staff, %s万 revenue, %s万 assets: %s', (industry, staff, revenue, assets, expected) => {
    expect(size(industry, staff, revenue, assets)).toBe(expected);
  });

  test('one small metric settles it; else the missing one is named with what remains possible', () => {
    expect(size('C34', 10, null, null)).toBe('micro');
    const staffOnly = { industry: 'C34', staff: 500, revenueFen: null, assetsFen: null };
    expect(classifyEnterprise(staffOnly)).toEqual({
      kind: 'undetermined',
      possible: ['micro', 'small', 'medium'],
      missing: ['revenue'],
    });
  });

  test('an inexact industry is settled only where every row agrees', () => {
    expect(size('F', 3, 50, null)).toBe('micro');
    expect(classifyEnterprise({ industry: 'F', staff: 8, revenueFen: 2000 * wan, assetsFen: null })).toEqual({
      kind: 'undetermined',
      possible: ['micro', 'small'],
      missing: ['industry'],
    });
    expect(classifyEnterprise({ industry: 'Q', staff: 8, revenueFen: null, assetsFen: null }).kind).toBe(
      'undetermined',
    );
  });

  test('an inexact industry that a deeper code leaves is no exact one: G59 may be loading (G591)', () => {
    expect(size('G59', 250, 40_000, null)).toBe('undetermined');
    expect(size('G59', 10, 50, null)).toBe('micro');
  });

  test('more of anything never makes a firm smaller, nor what it can still be', () => {
    const industries = SIZE_ROWS.flatMap((row) => row.covers);
    const order = ['micro', 'small', 'medium', 'large'];
    const amount = fc.integer({ min: 0, max: 250_000 });
    const span = (industry: string, staff: number, revenueWan: number, assetsWan: number) => {
      const [revenueFen, assetsFen] = [revenueWan * wan, assetsWan * wan];
      const result = classifyEnterprise({ industry, staff, revenueFen, assetsFen });
      const possible =
        result.kind === 'known' ? [result.size] : result.kind === 'undetermined' ? result.possible : [];
      return { least: order.indexOf(possible[0] ?? ''), greatest: order.indexOf(possible.at(-1) ?? '') };
    };
    fc.assert(
      fc.property(fc.constantFrom(...industries), amount, amount, amount, amount, (code, a, b, c, more) => {
        const before = span(code, a, b, c);
        for (const after of [
          span(code, a + more, b, c),
          span(code, a, b + more, c),
          span(code, a, b, c + more),
        ]) {
          expect(after.least).toBeGreaterThanOrEqual(before.least);
          expect(after.greatest).toBeGreaterThanOrEqual(before.greatest);
        }
      }),
    );
  });
});

describe('GB/T 4754-2017', () => {
  test.each([
    ['C', 'C'],
    ['3411', 'C3411'],
    ['c34', 'C34'],
    ['C51', null],
    ['98', null],
    ['7010', 'K7010'],
  ])('%s → %s', (input, expected) => {
    expect(normaliseIndustry(input)).toBe(expected);
  });

  test('every division from 01 to 97 has exactly one section', () => {
    for (let division = 1; division <= 97; division++)
      expect(industrySectionOf(String(division).padStart(2, '0')), String(division)).not.toBeNull();
  });
});
