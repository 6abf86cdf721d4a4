import { sql } from 'kysely';
import { z } from 'zod';
import type { AuditEntry } from './audit.ts';
import type { Config } from './config.ts';
import type { Isolation, Tx } from './database.ts';
import type { FileStore } from './files.ts';

/** What a job's work is given inside one transaction of the role `wenye_worker`. */
export type JobTransaction = {
  readonly tx: Tx;
  readonly businessDate: string;
  readonly audit: (entry: AuditEntry) => Promise<void>;
  readonly files: FileStore;
};

export type JobContext<Payload> = {
  readonly payload: Payload;
  /** Who enqueued it, as the database recorded; nulls for the system's own work. It gives no rights. */
  readonly enqueuedBy: { readonly accountId: string | null; readonly personId: string | null };
  readonly requestId: string;
  readonly config: Config;
  /** Opens a transaction. A job may open several, with the outside world between them, never inside. */
  readonly transaction: <T>(
    work: (context: JobTransaction) => Promise<T>,
    isolation?: Isolation,
  ) => Promise<T>;
};

/** What kernel.enqueue writes around a job's payload. */
export const envelope = z.object({
  requestId: z.string(),
  accountId: z.string().nullable(),
  personId: z.string().nullable(),
  payload: z.unknown(),
});

/** Tells whoever waits for a job that it will not be done; together with that, it is given up. */
type GiveUp<Payload> = (context: JobTransaction & { readonly payload: Payload }) => Promise<void>;

/** Work that leaves the request. It is repeated until it returns, so it must be idempotent. */
export type Job = {
  readonly name: string;
  readonly payload: z.ZodType;
  readonly run: (context: JobContext<unknown>) => Promise<void>;
  /** Absent: it is never given up, only tried again later. */
  readonly giveUp?: GiveUp<unknown>;
  readonly tries?: number;
};

/**
 * Declares a job. A room exports its jobs as `jobs: Job[]` (composed in worker.ts) and names each in a
 * migration (`insert into kernel.task (name) values ('funds.send-batch')`), else enqueueing it is refused.
 *
 * @param name `<room>.<verb-noun>`
 * @param giveUp where nothing is lost by giving the job up once it has killed the worker again and again
 *   (kernel/job-deaths.ts), and somebody can be told. What pays, or frees money, has none.
 * @param tries where somebody waits at a page: after so many errors, too, it is given up (three come within some ten
 *   seconds). Absent: an error is repeated for days
 */
export function job<Payload extends z.ZodType>(
  name: string,
  payload: Payload,
  run: (context: JobContext<z.output<Payload>>) => Promise<void>,
  giveUp?: GiveUp<z.output<Payload>>,
  tries?: number,
): Job {
  return {
    name,
    payload,
    run: (context) => run({ ...context, payload: payload.parse(context.payload) }),
    ...(giveUp && {
      giveUp: (context) => giveUp({ ...context, payload: payload.parse(context.payload) }),
    }),
    ...(tries !== undefined && { tries }),
  };
}

export type EnqueueOptions = {
  /** A job with the same key that has not begun is replaced instead of added. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
};

/**
 * Enqueues a job in the transaction: the job's row is the outbox. The actor is recorded by the owner
 * function from the signed context.
 */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: unknown,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select kernel.enqueue(${name}, ${JSON.stringify(payload)}::json,
    ${options.key ?? null}, ${options.runAt ?? null}::timestamptz, ${options.queue ?? null})`.execute(tx);
}
