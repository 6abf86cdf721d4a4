import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { clash, role } from './post.ts';
import { ask } from './post-step.ts';

export const postReason = z
  .string()
  .trim()
  .min(2, { error: '请填写理由或依据，至少 2 个字。' })
  .max(200)
  .meta({ example: '洛人社任〔2020〕3号' });

const wanted = z.object({
  personId: z.uuid(),
  role,
  officeId: z.uuid(),
  from: z.iso.date({ error: '请填写日期，如 2020-10-16。' }).describe('从哪天起任职，不早于业务日期'),
  until: z.iso.date().nullable().optional().describe('任职到哪天（含）；没有则不填'),
});

/**
 * Proposes a post for somebody with an account. It gives no right until a second administrator has confirmed it.
 *
 * @throws Refusal `people.post-…` where the person has no account, has the post already, or is who proposes
 */
export const proposePost = useCase('people.propose-post', {
  input: wanted.extend({ reason: postReason }),
  output: z.object({ postId: z.uuid() }),
  access: officer('administrator'),
  async run({ tx, input, audit }) {
    const { personId, role, officeId, from, reason } = input;
    const until = input.until ?? null;
    if (until !== null && until < from) return refuse('people.dates-reversed', {}, { path: ['until'] });
    const postId = await ask(
      tx,
      sql`access.propose_post(${personId}, ${role}, ${officeId}, ${from}, ${until}, ${reason})`,
    );
    await audit({ action: 'people.propose-post', object: { kind: 'post', id: postId } });
    return { postId };
  },
});

const preview = z.object({
  obstacle: z.enum(['oneself', 'no-account', 'office-closed', 'held']).nullable(),
  clashes: z.array(clash),
  secondFactor: z.boolean(),
  confirmers: z.array(z.string()).describe('现在可以确认的其他管理员'),
});

/** What an administrator is told before a post is proposed: whether it can be, by whom it could be confirmed, and what it clashes with. */
export const previewPost = useCase('people.preview-post', {
  input: wanted,
  output: preview,
  access: officer('administrator'),
  async run({ tx, input }) {
    const { personId, role, officeId, from } = input;
    const until = input.until ?? null;
    if (until !== null && until < from) return refuse('people.dates-reversed', {}, { path: ['until'] });
    const { rows } = await sql<{ shown: Shown }>`
      select access.preview_post(${personId}, ${role}, ${officeId}, ${from}, ${until}) as shown`.execute(tx);
    const shown = rows[0]?.shown;
    return shown?.outcome === 'shown' ? shown : refuseGenerally('kernel.not-found');
  },
});

type Shown = { outcome: 'shown' } & z.input<typeof preview>;
