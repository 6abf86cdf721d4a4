import type { OutputOf } from '../../api/client.ts';

/** One post in the list. */
export type Post = OutputOf<'GET /api/posts'>['rows'][number];
/** What is known before a post is proposed. */
export type Preview = OutputOf<'GET /api/posts/preview'>;
/** Somebody who may be proposed. */
export type Candidate = OutputOf<'GET /api/posts/candidates'>['rows'][number];
