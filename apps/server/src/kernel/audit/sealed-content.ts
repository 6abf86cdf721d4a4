import type pg from 'pg';
import type { CanonicalValue } from '../chain.ts';
import { commitmentOf } from '../commitment.ts';
import { columnWords } from './column-words.ts';
import { contentFault } from './content-fault.ts';
import { cursor } from './cursor.ts';
import type { Break } from './verify.ts';
import { viewsNamed } from './views.ts';

/** A row of `<schema>.sealed_content`; one that is gone and that an event tells of has no commitment. */
export type Sealed = {
  stream: string;
  seq: number | null;
  kind: string;
  salt: string;
  content: CanonicalValue;
  commitment: string | null;
  differs: string | null;
};

export const sealedColumns = 'stream, seq::float8 as seq, kind, salt, content, commitment, differs';

/**
 * Whether what the rooms keep apart from their events (`<schema>.sealed_content`, kernel/chain.ts) is what the events commit to:
 * the first of each stream that is not.
 */
export async function verifySealed(client: pg.ClientBase): Promise<Break[]> {
  const firsts = new Map<string, Break>();
  // In no order: the database would sort every content to tell the few that are wrong.
  for (const view of await viewsNamed(client, 'sealed_content'))
    for await (const row of cursor<Sealed>(client, `select ${sealedColumns} from ${view}`)) {
      const reason = sealedFault(row);
      if (reason === null) continue;
      const chain = `${view} ${row.stream}`;
      const seq = row.seq ?? Infinity;
      if (!firsts.has(chain) || (firsts.get(chain)?.seq ?? Infinity) > seq)
        firsts.set(chain, { chain, seq: row.seq, reason });
    }
  return [...firsts.values()].toSorted((one, other) => (one.chain < other.chain ? -1 : 1));
}

/** What is wrong with one, in words; null: nothing. Pure. */
export function sealedFault({
  kind,
  salt,
  content,
  commitment,
  differs,
}: Omit<Sealed, 'stream'>): string | null {
  const fault =
    commitment === null
      ? '已不存在'
      : (contentFault(() => commitmentOf(salt, content) === commitment, '内容与它的承诺不符') ??
        differenceOf(differs));
  return fault === null ? null : `${kind}：${fault}`;
}

function differenceOf(differs: string | null): string | null {
  if (differs === null) return null;
  return differs === 'commitment' ? '事件中没有这个承诺' : `${columnWords(differs)}与事件不符`;
}
