/**
 * What the address of a notice says: the line that is being objected to, so that signing in elsewhere returns to it, and
 * the page of the list, so that Back and a reload return to it.
 */
export interface NoticeSearch {
  line?: number;
  page?: number;
}

export function noticeSearch({ line, page }: Record<string, unknown>): NoticeSearch {
  return { ...(isCount(line) ? { line } : {}), ...(isCount(page) && page > 1 ? { page } : {}) };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;
