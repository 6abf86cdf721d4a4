import { repeatedWords } from '@wenye/rules';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute } from '../execute.ts';
import { uploadLimit } from '../file-type.ts';
import { refusal, refuse } from '../refusals.ts';
import { pathParameters, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { mediaTypes } from './errors.ts';
import { rateLimiter } from './rate-limit.ts';
import { inputMerger } from './request-input.ts';
import { accountShown, sessionToken, sessionUse } from './session.ts';

/** Mounts a list of routes: input merged, use case executed, output sent. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], services: Services): void {
  const noteUse = sessionUse(services.db);
  for (const route of routes) {
    const merge = inputMerger(route.useCase.input);
    const named = pathParameters(route.path);
    const limit = route.limit === undefined ? null : rateLimiter(route.limit);
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.upload === true ? uploadLimit : 16 * 1024 * 1024,
      handler: async (request, reply) => {
        const token = sessionToken(request);
        refuseForgery(request, token);
        const lives = token !== null && (await noteUse(token));
        // A token that was made up would be a new limit each time.
        limit?.(lives ? token : request.ip);
        const body = route.upload === true ? await uploadedBody(request) : jsonBody(request);
        // Reading changes nothing, so a key has no use there; it would only keep what was read.
        const key = isReading(request) ? undefined : request.headers['idempotency-key'];
        const shownAccount = isReading(request) ? undefined : accountShown(request);
        const output = await execute(services, route.useCase, {
          token,
          requestId: request.id,
          input: merge({ params: request.params, query: request.query, body, form: route.upload === true }),
          named,
          ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
          ...(shownAccount === undefined ? {} : { shownAccount }),
          signal: waitedFor(reply),
        });
        return send(route, output, reply, services);
      },
    });
  }
}

/** Aborted once the connection closes on which the answer is waited for. */
function waitedFor({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(refusal('kernel.nobody-waits'));
  });
  return gone.signal;
}

/** A page of another site can make a browser send the cookie, but not this header. */
function refuseForgery(request: FastifyRequest, token: string | null): void {
  const sent = request.headers['x-wenye'] === '1';
  if (!isReading(request) && token !== null && !sent) refuse('kernel.missing-csrf-header');
}

const isReading = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** The form of an upload is parsed by its plugin wherever it is sent, and would look like no body at all. */
function jsonBody(request: FastifyRequest): unknown {
  return request.isMultipart() ? refuse('kernel.media-type', { wanted: mediaTypes.json }) : request.body;
}

async function uploadedBody(request: FastifyRequest): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) return refuse('kernel.file-missing', {}, { path: ['file'] });
  const body: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (Object.hasOwn(body, part.fieldname))
      return refuse(
        'kernel.duplicate-key',
        { problem: repeatedWords(part.fieldname) },
        { path: [part.fieldname] },
      );
    body[part.fieldname] =
      part.type === 'file' ? { name: part.filename, bytes: await part.toBuffer() } : part.value;
  }
  return body;
}

async function send(
  route: Route,
  output: unknown,
  reply: FastifyReply,
  services: Services,
): Promise<unknown> {
  void reply.header('cache-control', 'no-store');
  if (route.send !== undefined) return route.send(output, reply, services);
  return reply.send(output ?? null);
}
