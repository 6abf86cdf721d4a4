import { describe, expect, test } from 'vitest';
import { clipped, listed } from './cell-errors.ts';

const errors = (cells: number, content = '') =>
  Array.from({ length: cells }, (_, at) => ({ row: 7, column: `列${at}`, content, message: '请改正' }));

describe('what is wrong in a row', () => {
  test('is told of so many cells, and counted of the others', () => {
    expect(listed(errors(20))).toEqual(errors(20));
    const told = listed(errors(16_384));
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toEqual({
      row: 7,
      column: '其他列',
      content: '',
      message: '另有 16364 处问题没有列出，改正以上各处后再看',
    });
  });

  test('is told with the beginning of what stands there', () => {
    expect(listed(errors(1, '长'.repeat(32_000)))[0]?.content).toBe(`${'长'.repeat(100)}…`);
  });

  test('tears no character', () => {
    expect(clipped('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
    expect(clipped('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…');
  });
});
