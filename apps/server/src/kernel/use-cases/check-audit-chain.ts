import { CompiledQuery, sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../access.ts';
import { type SealedRow, sealedRows, walkChain } from '../audit/verify.ts';
import { genesis } from '../chain.ts';
import type { Tx } from '../database.ts';
import { refuse } from '../refusals.ts';
import { useCase } from '../use-case.ts';

/** Links that one request checks: about a second. */
const portion = 5000;

/** How far the audit trail is sealed, what waits to be, and where its roots were deposited. */
export const showAuditChain = useCase('kernel.show-audit-chain', {
  input: z.object({}),
  output: z.object({
    sealedTo: z.int().describe('最后一段的序号；0 为尚未封存'),
    sealedAt: z.iso.datetime({ offset: true }).nullable(),
    hash: z.string().nullable(),
    waiting: z.int().describe('本人管辖范围内尚未封存的记录数'),
    mayCheck: z.boolean().describe('只有市级审计人员看得到每一段'),
    anchors: z.array(z.object({ seq: z.int(), depositedAt: z.string(), file: z.string() })),
  }),
  access: officer('auditor'),
  async run({ tx, files }) {
    const { rows } = await sql<State>`
      select s.seq, s.hash, s.sealed_at, access.whole_city('auditor') as may_check, audit.waiting() as waiting
      from (select) one left join lateral (select * from audit.seal order by seq desc limit 1) s on true`.execute(
      tx,
    );
    const state = rows[0] as State;
    return {
      sealedTo: state.seq ?? 0,
      sealedAt: state.sealed_at?.toISOString() ?? null,
      hash: state.hash,
      waiting: state.waiting,
      mayCheck: state.may_check,
      anchors: (await files.anchors()).map(({ seq, depositedAt, file }) => ({ seq, depositedAt, file })),
    };
  },
});

/** The records of the links, as the auditor may read them. */
const recordDoor = 'audit.records_of(array(select record_id from links))';

type State = {
  seq: number | null;
  hash: string | null;
  sealed_at: Date | null;
  waiting: number;
  may_check: boolean;
};

/**
 * Recomputes the next portion of the chain from the records, and compares it with the deposited roots. Call again
 * from `checkedTo` while there is `more`. A chain cut off at its end shows against the anchors, and only as far as they go.
 */
export const checkAuditChain = useCase('kernel.check-audit-chain', {
  input: z.object({ from: z.int().min(0).default(0).describe('已核验到哪一段') }),
  output: z.object({
    checkedTo: z.int(),
    more: z.boolean(),
    depositedTo: z.int().describe('存证到哪一段；其后被截去的核验不出来。0 为还没有存证'),
    firstBreak: z.object({ seq: z.int(), reason: z.string() }).nullable(),
  }),
  access: officer('auditor'),
  async run({ tx, input, files }) {
    if (!(await seesAll(tx))) return refuse('kernel.whole-city-only');
    const anchors = new Map((await files.anchors()).map((anchor) => [anchor.seq, anchor]));
    const head = { seq: input.from, hash: await hashAt(tx, input.from) };
    const { rows } = await tx.executeQuery(CompiledQuery.raw(sealedRows(recordDoor), [input.from, portion]));
    const { head: reached, first } = walkChain(rows as SealedRow[], head, anchors);
    const more = first === null && rows.length === portion;
    const lost = [...anchors.values()].find(({ seq }) => seq > reached.seq);
    const cut = more || first !== null || lost === undefined ? null : lost;
    return {
      checkedTo: reached.seq,
      more,
      depositedTo: Math.max(0, ...anchors.keys()),
      firstBreak:
        cut === null
          ? first
          : { seq: reached.seq + 1, reason: `审计链在此中断，存证文件 ${cut.file} 至第 ${cut.seq} 环` },
    };
  },
});

async function seesAll(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`select access.whole_city('auditor') as all`.execute(tx);
  return rows[0]?.all === true;
}

async function hashAt(tx: Tx, seq: number): Promise<string> {
  if (seq === 0) return genesis;
  const { rows } = await sql<{ hash: string }>`select hash from audit.seal where seq = ${seq}`.execute(tx);
  return rows[0]?.hash ?? refuse('kernel.not-found');
}
