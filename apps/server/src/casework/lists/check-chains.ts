import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { type Sealed, sealedFault } from '../../kernel/audit/sealed-content.ts';
import { firstEventBreak, headReason } from '../../kernel/audit/verify.ts';
import type { CanonicalValue } from '../../kernel/chain.ts';
import type { Tx } from '../../kernel/database.ts';
import { refuse } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { casesOf, chainsOf, headsOf, sealedOf } from '../doors.ts';

/** Cases that one request checks: about a second. */
const portion = 200;

const chainBreak = z.object({
  seq: z.int().nullable().describe('事件序号；没有事件说到的为 null'),
  reason: z.string(),
});

/** Whether the history of one case, with facts, decisions and texts as the case's page shows them, is as it was written. */
export const checkCaseChain = useCase('casework.check-case-chain', {
  input: z.object({ caseId: z.uuid() }),
  output: z.object({ events: z.int(), firstBreak: chainBreak.nullable() }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input }) {
    const [row] = await chains(tx, [input.caseId]);
    if (row === undefined) return refuse('kernel.not-found');
    return { events: row.events.length, firstBreak: breakOf(row) };
  },
});

/**
 * Recomputes the chains of the next cases that the auditor may see. Call again from `next` until it is null.
 * Events cut off at the end show against the case's version, the case's row against its last event, and facts, decisions,
 * texts and lines of notices against what the events bear of them.
 */
export const checkCaseChains = useCase('casework.check-case-chains', {
  input: z.object({ from: z.uuid().optional().describe('已核验到哪一件办件') }),
  output: z.object({
    cases: z.int(),
    events: z.int(),
    next: z.uuid().nullable(),
    breaks: z.array(chainBreak.extend({ caseId: z.uuid(), caseNumber: z.string() })),
  }),
  access: officer('auditor'),
  isolation: 'repeatable read',
  async run({ tx, input, audit }) {
    const after = input.from ?? null;
    const { rows: due } = await sql<{ caseId: string }>`
      select casework.next_to_check(${after}::uuid, ${portion}) as "caseId"`.execute(tx);
    const rows = await chains(
      tx,
      due.map(({ caseId }) => caseId),
    );
    await audit({ action: 'casework.check-case-chains', object: { kind: 'case', id: after ?? '*' } });
    return {
      cases: rows.length,
      events: rows.reduce((sum, { events }) => sum + events.length, 0),
      next: rows.length === portion ? (rows.at(-1)?.caseId ?? null) : null,
      breaks: rows.flatMap((row) => {
        const found = breakOf(row);
        return found === null ? [] : [{ caseId: row.caseId, caseNumber: row.caseNumber, ...found }];
      }),
    };
  },
});

type Chain = {
  caseId: string;
  caseNumber: string;
  version: number;
  /** The first column of the case's row that does not say what its events say. */
  differs: string | null;
  events: { seq: number; prev_hash: string; hash: string; content: CanonicalValue; differs: string | null }[];
  sealed: Omit<Sealed, 'stream'>[];
};

/** In the order of the cases' ids. */
async function chains(tx: Tx, caseIds: readonly string[]): Promise<Chain[]> {
  const { rows } = await sql<Chain>`
    select c.case_id as "caseId", c.case_number as "caseNumber", c.version, h.differs,
      coalesce(e.events, '[]') as events, coalesce(s.sealed, '[]') as sealed
    from ${casesOf(...caseIds)} c join ${headsOf(...caseIds)} h using (case_id)
    left join (
      select case_id, jsonb_agg(jsonb_build_object('seq', seq, 'prev_hash', prev_hash, 'hash', hash,
        'content', content, 'differs', differs) order by seq) as events
      from ${chainsOf(...caseIds)} group by case_id) e using (case_id)
    left join (
      select case_id, jsonb_agg(jsonb_build_object('seq', seq, 'kind', kind, 'salt', salt, 'content', content,
        'commitment', commitment, 'differs', differs) order by seq) as sealed
      from ${sealedOf(...caseIds)} group by case_id) s using (case_id)
    order by c.case_id`.execute(tx);
  return rows;
}

function breakOf({ version, differs, events, sealed }: Chain): z.infer<typeof chainBreak> | null {
  const found = firstEventBreak(events);
  if (found !== null) return found;
  const seq = events.length;
  if (seq < version) return { seq: seq + 1, reason: `第 ${seq + 1} 个事件缺失` };
  if (differs !== null) return { seq, reason: headReason(differs) };
  for (const each of sealed) {
    const reason = sealedFault(each);
    if (reason !== null) return { seq: each.seq, reason };
  }
  return null;
}
