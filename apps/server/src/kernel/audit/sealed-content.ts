import type pg from 'pg';
import type { CanonicalValue } from '../chain.ts';
import { commitmentOf } from '../commitment.ts';
import { columnWords } from './column-words.ts';
import { contentFault } from './content-fault.ts';
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
  const firsts = new Map<string, Break>();
  // In no order: the database would sort every content to tell the few that are wrong.
  for (const view of await viewsNamed(client, 'sealed_content'))
    for await (const row of cursor<Sealed>(client, `select * from ${view}`)) {
      const reason = faultOf(row);
      if (reason === null) continue;
      const chain = `${view} ${row.stream}`;
      if ((firsts.get(chain)?.seq ?? Infinity) > row.seq)
        firsts.set(chain, { chain, seq: row.seq, reason: `${row.kind}：${reason}` });
    }
  return [...firsts.values()].toSorted((one, other) => (one.chain < other.chain ? -1 : 1));
}

function faultOf({ salt, content, commitment, differs }: Sealed): string | null {
  const fault = contentFault(() => commitmentOf(salt, content) === commitment, '内容与它的承诺不符');
  if (fault !== null) return fault;
  if (differs === null) return null;
  return differs === 'commitment' ? '事件中没有这个承诺' : `${columnWords(differs)}与事件不符`;
}
