import type { Api } from '@wenye/server/api';
import { ApiError, refused } from './errors.ts';
import { prepareRequest } from './request.ts';
import { pageHeaders } from './whose-pages.ts';

/** A route of the server, e.g. `'POST /api/cases/:caseId/withdraw'`. */
export type Endpoint = keyof Api;
export type InputOf<E extends Endpoint> = Api[E] extends { input: infer I } ? I : never;
export type OutputOf<E extends Endpoint> = Api[E] extends { output: infer O } ? O : never;

export interface CallOptions {
  /** The same key and content returns the first answer: pass one for anything that must happen once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Milliseconds until the request counts as unanswered. Default 30,000; ten minutes for what takes in a whole roster. */
  timeout?: number;
  /** Goes on when the page ends meanwhile, where browsers let it: a body of up to 60 KB. */
  keepalive?: boolean;
}

/** Browsers refuse more than 64 KiB of what outlives its pages, all of them together. */
const MOST_OUTLIVING = 60_000;

/** What is done with a roster at once: thousands of people take minutes. */
const WHOLE_ROSTERS: ReadonlySet<Endpoint> = new Set<Endpoint>([
  'GET /api/drafts/:draftId/preview',
  'POST /api/submissions',
]);
const ROSTER_TIMEOUT = 600_000;

/**
 * Calls one route. Input and output types come from the server's own route list.
 * @throws ApiError for every refusal (with `path` where it belongs to a field) and for a lost connection.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const { method, url, body } = prepareRequest(endpoint, input as Record<string, unknown>);
  const headers: Record<string, string> = { accept: 'application/json', ...pageHeaders() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  const keepalive = options.keepalive === true && new Blob([body ?? '']).size <= MOST_OUTLIVING;
  const request = { method, headers, keepalive, ...(body === undefined ? {} : { body }) };
  const patience = WHOLE_ROSTERS.has(endpoint) ? { timeout: ROSTER_TIMEOUT } : {};
  const answer = await send(url, request, { ...patience, ...options });
  return answer as OutputOf<E>;
}

/** Sends a request of any shape (better-auth's own routes, for one) and reads JSON. Same errors as `call`. */
export async function send(url: string, init: RequestInit, options: CallOptions = {}): Promise<unknown> {
  const timeout = AbortSignal.timeout(options.timeout ?? 30_000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...init, credentials: 'same-origin', signal });
    text = await response.text();
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw timeout.aborted
      ? new ApiError(0, { code: 'client.timeout', message: '等了很久没有收到答复，请检查网络后再试。' })
      : new ApiError(0, { code: 'client.offline', message: notReached() });
  }
  const body = parse(text);
  if (!response.ok) throw refused(response.status, body);
  return body;
}

/** The browser knows where there is no network; where there is one, it is rather the service that did not answer. */
const notReached = (): string =>
  navigator.onLine
    ? '没有连上服务，可能正在重新启动，请稍后再试；一直连不上时请检查网络。'
    : '网络没有连上，请检查网络后再试。';

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A key for one intended act: make it once when the form opens, keep it over retries, renew it after success. */
export function newIdempotencyKey(): string {
  // Not crypto.randomUUID: it is missing on plain http, where an intranet demonstration may run.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
