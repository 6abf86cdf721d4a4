import { messageOf } from '../../api/errors.ts';

/** What a table without rows says: that there is nothing, that it is being read, or why it did not come. */
export function emptyWords({ data, error }: { data: unknown; error: unknown }, nothing: string): string {
  if (data !== undefined) return nothing;
  return error ? messageOf(error) : '正在读取';
}
