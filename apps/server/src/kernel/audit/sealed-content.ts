import type pg from 'pg';
import type { CanonicalValue } from '../chain.ts';
import { commitmentOf } from '../commitment.ts';
import { columnWords } from './column-words.ts';
import { cursor } from './cursor.ts';
import type { Break } from './verify.ts';
import { viewsNamed } from './views.ts';

type Sealed = {
  stream: string;
  seq: number;
  kind: string;
  salt: string;
  content: CanonicalValue;
  commitment: string;
  differs: string | null;
};

/**
 * Whether what the rooms keep apart from their events (`<schema>.sealed_content`, kernel/chain.ts) is what the events commit to:
 * the first of each stream that is not.
 */
export async function verifySealed(client: pg.ClientBase): Promise<Break[]> {
  const breaks = new Map<string, Break>();
  for (const view of await viewsNamed(client, 'sealed_content'))
    for await (const row of cursor<Sealed>(client, `select * from ${view} order by stream, seq, kind`)) {
      const chain = `${view} ${row.stream}`;
      const reason = breaks.has(chain) ? null : faultOf(row);
      if (reason !== null) breaks.set(chain, { chain, seq: row.seq, reason: `${row.kind}：${reason}` });
    }
  return [...breaks.values()];
}

function faultOf({ salt, content, commitment, differs }: Sealed): string | null {
  if (commitmentOf(salt, content) !== commitment) return '内容与它的承诺不符';
  if (differs === null) return null;
  return differs === 'commitment' ? '事件中没有这个承诺' : `${columnWords(differs)}与事件不符`;
}
