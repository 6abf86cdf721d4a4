import { hashOf } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { benefitLabel } from '../labels.ts';
import { date, yuan } from '../views.ts';

type Run = {
  state: 'waiting' | 'running' | 'published' | 'failed';
  knownOn: string | null;
  rulesHash: string | null;
  cases: number | null;
  casesDone: number | null;
  finishedAt: Date | null;
};
type Count = {
  benefitId: string;
  division: string;
  kind: 'owed' | 'too-much' | 'open';
  cases: number;
  differenceYuan: string;
};

const ofTheCity = z.int().nullable().describe('全市件数；null：不在全市的机构任职，不告知');

/**
 * Of which run the list is, how far the next one is, and how many and how much, by benefit and county of the officer. Nobody in
 * person, and no count of another county's cases.
 */
export const showReckoning = useCase('casework.show-reckoning', {
  input: z.object({}),
  output: z.object({
    /** Null: there has been none. */
    published: z
      .object({
        knownOn: date,
        cases: ofTheCity,
        finishedAt: z.iso.datetime(),
        outdated: z.boolean().describe('测算所用的规则或标准已经不是现行的'),
      })
      .nullable(),
    failed: z.boolean().describe('最近一次测算多次中断，已经放弃；第二天自动再算，也可以再次要求测算'),
    /** Null: none is. */
    underWay: z
      .object({
        state: z.enum(['waiting', 'running']),
        cases: ofTheCity,
        casesDone: ofTheCity,
        again: z.boolean().describe('测算开始以后又要求了测算：完成后接着再算一次'),
      })
      .nullable(),
    counts: z.array(
      z.object({
        benefitId: z.string(),
        benefitLabel: z.string(),
        division: z.object({ code: z.string(), name: z.string() }),
        kind: z.enum(['owed', 'too-much', 'open']).describe('少给了、多给了、按现在所知还不能确定'),
        cases: z.int(),
        differenceYuan: yuan.describe('相差之和，不分正负'),
      }),
    ),
  }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor', 'leader'),
  async run({ tx }) {
    const { rows: runs } = await sql<Run>`
      select state, known_on as "knownOn", rules_hash as "rulesHash", cases, cases_done as "casesDone", finished_at as "finishedAt"
      from casework.reckonings()`.execute(tx);
    const { rows: counts } = await sql<Count>`
      select benefit_id as "benefitId", division, kind, cases, difference_yuan as "differenceYuan"
      from casework.reckoned_counts()`.execute(tx);
    const published = runs.find(({ state }) => state === 'published');
    const running = runs.find(({ state }) => state === 'running');
    const waiting = runs.find(({ state }) => state === 'waiting');
    const underWay = running ?? waiting;
    return {
      failed: runs.some(({ state }) => state === 'failed'),
      published: published === undefined ? null : publishedView(published, hashOf(await rulesInForce(tx))),
      underWay:
        underWay === undefined
          ? null
          : {
              state: running === undefined ? ('waiting' as const) : ('running' as const),
              cases: underWay.cases,
              casesDone: underWay.casesDone,
              again: running !== undefined && waiting !== undefined,
            },
      counts: counts.map(({ division, ...each }) => ({
        ...each,
        benefitLabel: benefitLabel(each.benefitId),
        division: namedDivision(division),
      })),
    };
  },
});

/**
 * What the table's constraints say of a published run is there.
 *
 * @param inForce hash of the rules and figures that decide now
 */
function publishedView({ knownOn, rulesHash, cases, finishedAt }: Run, inForce: string) {
  if (knownOn === null || finishedAt === null) throw new Error('a run is published without day or end');
  return { knownOn, cases, finishedAt: finishedAt.toISOString(), outdated: rulesHash !== inForce };
}
