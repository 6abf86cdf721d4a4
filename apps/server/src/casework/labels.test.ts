import { expect, test } from 'vitest';
import { documentLabelOf } from './labels.ts';

test('a paper is named as the benefit’s own scheme calls it, else as another does, never by its code', () => {
  expect(documentLabelOf('9.4', 'contribution-receipt')).toBe('社会保险费缴纳明细（单位部分）');
  expect(documentLabelOf('11.2', 'contribution-receipt')).toBe('社会保险缴费凭证');
  expect(documentLabelOf('9.3', 'contribution-receipt')).toMatch(/^社会保险/);
});
