import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { enqueue } from '../../kernel/jobs.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from './post-step.ts';
import { postReason } from './propose-post.ts';

const access = officer('administrator');
const output = z.object({ postId: z.uuid() });

/**
 * Another administrator, who is not the one to hold it, confirms a post: from its day on access.enter gives its rights;
 * from today on where that day is past.
 */
export const confirmPost = useCase('people.confirm-post', {
  input: z.object({ postId: z.uuid() }),
  output,
  access,
  async run({ tx, input, audit }) {
    const postId = await ask(tx, sql`access.decide_post(${input.postId}, 'confirmed', null)`);
    await audit({ action: 'people.confirm-post', object: { kind: 'post', id: input.postId } });
    return { postId };
  },
});

/** Another administrator says that the post is not to be given. */
export const declinePost = useCase('people.decline-post', {
  input: z.object({ postId: z.uuid(), reason: postReason }),
  output,
  access,
  async run({ tx, input, audit }) {
    const postId = await ask(tx, sql`access.decide_post(${input.postId}, 'declined', ${input.reason})`);
    await audit({ action: 'people.decline-post', object: { kind: 'post', id: postId } });
    return { postId };
  },
});

/** Who proposed it takes it back. */
export const withdrawPost = useCase('people.withdraw-post', {
  input: z.object({ postId: z.uuid() }),
  output,
  access,
  async run({ tx, input, audit }) {
    const postId = await ask(tx, sql`access.decide_post(${input.postId}, 'withdrawn', null)`);
    await audit({ action: 'people.withdraw-post', object: { kind: 'post', id: postId } });
    return { postId };
  },
});

/**
 * Ends a post: one administrator, since it only takes rights away; not for days that are past, and not so that nobody
 * could give posts any more.
 */
export const endPost = useCase('people.end-post', {
  input: z.object({
    postId: z.uuid(),
    from: z.iso.date({ error: '请填写日期，如 2020-10-16。' }).describe('从哪天起不再任职，不早于业务日期'),
    reason: postReason,
  }),
  output,
  access,
  async run({ tx, input, audit }) {
    const postId = await ask(tx, sql`access.end_post(${input.postId}, ${input.from}, ${input.reason})`);
    await enqueue(tx, 'casework.free-cases', { postId }, { key: `casework.free-cases:${postId}` });
    await audit({ action: 'people.end-post', object: { kind: 'post', id: postId } });
    return { postId };
  },
});
