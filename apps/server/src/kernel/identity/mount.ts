import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { type Db, transact } from '../database.ts';
import { enterSession } from '../enter.ts';
import { refuseAnothersPage } from '../execute.ts';
import { accountShown, sessionToken } from '../http/session.ts';
import { refuseUnwritable } from '../input.ts';
import type { Auth } from './auth.ts';
import { signInError } from './messages.ts';

/** Serves better-auth below /api/auth; its errors in our form. A session that has ended is removed first. */
export function mountAuth(app: FastifyInstance, auth: Auth, db: Db, origin: string): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      refuseUnwritable(request.query);
      refuseUnwritable(request.body);
      const token = sessionToken(request);
      if (token !== null) await sql`select access.touch(${token})`.execute(db);
      await refuseOnAnothersPage(db, request, token);
      const response = await auth.handler(webRequest(request, origin));
      // better-auth tells no failure from another: the database itself says whether it is there.
      if (response.status >= 500) await sql`select`.execute(db);
      return answer(response, reply);
    },
  });
}

/** What is done with an account itself, binding it above all, is done with the one that the page shows. */
async function refuseOnAnothersPage(db: Db, request: FastifyRequest, token: string | null): Promise<void> {
  const shown = accountShown(request);
  if (shown === undefined || token === null) return;
  const { actor } = await transact(db, (tx) => enterSession(tx, token, request.id));
  refuseAnothersPage(actor, shown);
}

function webRequest(request: FastifyRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'content-length') headers.set(name, [value].flat().join(', '));
  }
  headers.set('x-wenye-address', request.ip); // what a client sent under this name is overwritten
  const body =
    request.body === undefined || request.body === null ? {} : { body: JSON.stringify(request.body) };
  return new Request(new URL(request.url, origin), { method: request.method, headers, ...body });
}

async function answer(response: Response, reply: FastifyReply): Promise<unknown> {
  void reply.code(response.status).header('cache-control', 'no-store');
  for (const [name, value] of response.headers) if (name !== 'set-cookie') void reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
  const text = await response.text();
  const body = parsed(text);
  if (response.status >= 400) {
    return reply.type('application/json; charset=utf-8').send(signInError(response.status, body));
  }
  return reply.send(text === '' ? text : JSON.stringify(withoutToken(body)));
}

/** The session's token stays in its cookie, which scripts of the page cannot read. */
function withoutToken(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { token: _, session, ...rest } = body as Record<string, unknown>;
  return session === undefined ? rest : { ...rest, session: withoutToken(session) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
