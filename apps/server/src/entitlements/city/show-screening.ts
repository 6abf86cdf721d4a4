import { hashOf } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';

type Row = {
  runId: string;
  state: 'waiting' | 'running' | 'published' | 'failed';
  decisionDate: string | null;
  rulesHash: string | null;
  people: number;
  peopleDone: number;
  firms: number;
  firmsDone: number;
  requestedAt: Date;
  finishedAt: Date | null;
};

const instant = z.iso.datetime({ offset: true });

/** Which screening of everybody is read, and how far the next is. */
export const showScreening = useCase('entitlements.show-city-screening', {
  input: z.object({}),
  output: z.object({
    /** The one that lists and counts are made from; null: there has been none. */
    published: z
      .object({
        runId: z.uuid(),
        decisionDate: z.iso.date(),
        rulesHash: z.string(),
        people: z.int(),
        firms: z.int(),
        finishedAt: instant,
        outdated: z.boolean().describe('测算所用的规则或标准已经不是现行的'),
      })
      .nullable(),
    failed: z.boolean().describe('最近一次测算多次中断，已经放弃；第二天自动再算，也可以再次要求测算'),
    /** The one under way; null: none is. */
    underWay: z
      .object({
        runId: z.uuid(),
        state: z.enum(['waiting', 'running']),
        people: z.int().describe('要测算的人数；等待时为 0'),
        peopleDone: z.int(),
        firms: z.int().describe('要测算的企业户数，排在个人之后；等待时为 0'),
        firmsDone: z.int(),
        requestedAt: instant,
      })
      .nullable(),
  }),
  access: officer(
    'counter-clerk',
    'acceptor',
    'reviewer',
    'approver',
    'auditor',
    'leader',
    'parameter-officer',
  ),
  async run({ tx }) {
    const { rows } = await sql<Row>`
      select run_id as "runId", state, decision_date as "decisionDate", rules_hash as "rulesHash", people,
        people_done as "peopleDone", firms, firms_done as "firmsDone", requested_at as "requestedAt", finished_at as "finishedAt"
      from entitlements.screening_runs()`.execute(tx);
    const published = rows.find(({ state }) => state === 'published');
    const underWay = rows.find(({ state }) => state === 'waiting' || state === 'running');
    return {
      failed: rows.some(({ state }) => state === 'failed'),
      published: published === undefined ? null : publishedView(published, hashOf(await rulesInForce(tx))),
      underWay:
        underWay === undefined
          ? null
          : {
              ...underWay,
              state: underWay.state as 'waiting' | 'running',
              requestedAt: underWay.requestedAt.toISOString(),
            },
    };
  },
});

/**
 * What the table's constraints say of a published run is there.
 *
 * @param inForce hash of the rules and figures that decide now
 */
function publishedView({ runId, decisionDate, rulesHash, people, firms, finishedAt }: Row, inForce: string) {
  if (decisionDate === null || rulesHash === null || finishedAt === null)
    throw new Error(`run ${runId} is published without day, rules or end`);
  return {
    runId,
    decisionDate,
    rulesHash,
    people,
    firms,
    finishedAt: finishedAt.toISOString(),
    outdated: rulesHash !== inForce,
  };
}
