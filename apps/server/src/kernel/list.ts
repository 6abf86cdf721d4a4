import { outOfText } from '@wenye/codes';
import { z } from 'zod';

/** What is looked for, as it was meant where it was pasted. */
export const searchWords = z.string().max(100).transform(outOfText);

/** The query of every list: text, order, page. A room adds its own filters with `.extend`. */
export const listQuery = z.object({
  q: searchWords.optional().describe('查找的文字'),
  sort: z.string().max(50).optional().describe('按哪一列排序，前加 - 为倒序'),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});

/** The answer of every list. */
export function listOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });
}
