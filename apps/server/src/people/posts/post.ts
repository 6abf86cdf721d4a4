/** A post (岗位): somebody's role in an office, from when to when, how it came about and how it ended. */
import { sql } from 'kysely';
import { z } from 'zod';
import { roles } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { searchWords } from '../../kernel/list.ts';

/** How a post stands on the business date; `dropped` was declined or withdrawn. */
export const standing = z.enum(['waiting', 'coming', 'in-force', 'ended', 'dropped']);

export const role = z.enum(roles);
const day = z.iso.date();

/** Another post by which the same person would also compose, or also authorise, the same payments. */
export const clash = z.object({ role, officeName: z.string() });

export const postView = z.object({
  postId: z.uuid(),
  standing,
  personId: z.uuid(),
  name: z.string(),
  logins: z.array(z.string()),
  secondFactor: z.boolean().describe('有账号开通了动态口令；没有的，岗位用不上'),
  role,
  officeId: z.uuid(),
  officeName: z.string(),
  from: day,
  until: day.nullable().describe('最后一天；null 为没有终止日期；早于 from 的，没有到任就终止了'),
  proposal: z
    .object({
      from: day,
      until: day.nullable(),
      reason: z.string(),
      on: day,
      byName: z.string(),
      decision: z.enum(['confirmed', 'declined', 'withdrawn']).nullable(),
      decidedOn: day.nullable(),
      decidedByName: z.string().nullable(),
      decisionReason: z.string().nullable(),
    })
    .nullable()
    .describe('null 为系统启用时登记的'),
  ends: z.array(
    z.object({
      lastDay: day,
      lastDayBefore: day.nullable(),
      reason: z.string(),
      on: day,
      byName: z.string(),
    }),
  ),
  clashes: z.array(clash).describe('待确认的岗位和此人哪些岗位合起来，既能编制又能授权同一辖区的拨付'),
  mayDecide: z.enum(['confirm', 'withdraw', 'nothing']),
  mayEnd: z.boolean(),
});
export type PostView = z.output<typeof postView>;

/** What the list and its export may be narrowed to. */
export const postFilters = z.object({
  q: searchWords.pipe(z.string().trim().min(1)).optional().describe('姓名的开头，或者完整的登录名'),
  officeId: z.uuid().optional().describe('机构，含其下级'),
  role: role.optional(),
  standing: standing.optional(),
});
export type PostFilters = z.output<typeof postFilters> & { readonly sort?: string | undefined };

/** Posts of the caller's territory that match, and how many there are in all. */
export async function findPosts(
  tx: Tx,
  filters: PostFilters,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; rows: PostView[] }> {
  const { rows } = await sql<{ answer: { total: number; rows: PostView[] } }>`
    select access.posts(${JSON.stringify(filters)}::jsonb, ${offset}, ${limit}) as answer`.execute(tx);
  return (rows[0] as (typeof rows)[number]).answer;
}
