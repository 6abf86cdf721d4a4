/**
 * What the address of a notice says: the line that is being objected to, so that signing in elsewhere returns to it, and
 * the page of the list, so that Back and a reload return to it.
 */
export interface NoticeSearch {
  line?: number;
  page?: number;
}

export function noticeSearch(search: Record<string, unknown>): NoticeSearch {
  const [line, page] = [Number(search['line']), Number(search['page'])];
  return { ...(isCount(line) ? { line } : {}), ...(isCount(page) && page > 1 ? { page } : {}) };
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;
