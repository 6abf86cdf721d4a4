/** What the address of a notice says: the line that is being objected to, so that signing in elsewhere returns to it. */
export interface NoticeSearch {
  line?: number;
}

export function noticeSearch({ line }: Record<string, unknown>): NoticeSearch {
  return typeof line === 'number' && Number.isInteger(line) && line > 0 ? { line } : {};
}
