import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { isDatabaseAway } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { refusal } from '../refusals.ts';

export type ErrorBody = {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly details?: unknown;
  };
};

/** Seconds after which a client may ask again where server or database restart: it takes about as long. */
export const AGAIN_AFTER = 5;

/** What a route reads as its body. */
export const mediaTypes = { json: 'application/json', form: 'multipart/form-data' } as const;

/** The only place where errors become answers. */
export async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ErrorBody> {
  const refused = asRefusal(error, request);
  if (refused === null) {
    request.log.error({ defect: describeDefect(error) }, 'defect');
    void reply.code(500);
    return { error: { code: 'kernel.defect', message: `系统出现故障，请稍后重试（编号 ${request.id}）。` } };
  }
  if (refused.status === 503)
    request.log.warn({ refusal: refused.code, cause: describeDefect(error) }, 'away');
  else request.log.info({ refusal: refused.code }, 'refused');
  void reply.code(refused.status);
  const { code, message, path, details } = refused;
  const wait = refused.status === 503 ? AGAIN_AFTER : refused.status === 429 ? waitOf(details) : undefined;
  if (wait !== undefined) void reply.header('retry-after', wait);
  return {
    error: {
      code,
      message,
      ...(path === undefined ? {} : { path }),
      ...(details === undefined ? {} : { details }),
    },
  };
}

/** Whole seconds, as the rate limit says. */
function waitOf(details: unknown): number | undefined {
  return (details as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds;
}

function asRefusal(error: unknown, { routeOptions }: FastifyRequest): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return refusal('kernel.database-away');
  if (error instanceof pg.DatabaseError) return refusalOfDatabase(error.code);
  // Told as too much by the form's parser, though each file may be small.
  if ((error as { code?: unknown } | null)?.code === 'FST_FILES_LIMIT')
    return refusal('kernel.too-many-files', {}, { path: ['file'] });
  const status = statusOf(error);
  if (status === 413)
    return refusal('kernel.request-too-large', { limit: megabytes(routeOptions.bodyLimit) });
  if (status === 404) return refusal('kernel.not-found');
  if (status === 415) return refusal('kernel.media-type', { wanted: mediaTypes.json });
  if (status !== null && status >= 400 && status < 500) return refusal('kernel.malformed-request');
  return null;
}

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

/** The second lock (row-level security, grants) and lost races are answers too; all else is a defect. */
function refusalOfDatabase(code: string | undefined): Refusal | null {
  if (code === '42501') return refusal('kernel.not-permitted');
  if (code === '40001' || code === '40P01') return refusal('kernel.busy');
  return null;
}

function statusOf(error: unknown): number | null {
  const status = error instanceof Error ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : null;
}

/** What may be logged: no values, since PostgreSQL quotes rows in its messages and details. */
export function describeDefect(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  if (error instanceof pg.DatabaseError) {
    const { code, schema, table, column, constraint, routine } = error;
    return { type: 'DatabaseError', code, schema, table, column, constraint, routine, frames };
  }
  return { type: error.name, message: error.message.slice(0, 300), frames };
}
