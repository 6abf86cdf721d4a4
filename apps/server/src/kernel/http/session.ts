import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** better-auth's cookie; `__Secure-` where the origin is https. */
export const sessionCookies = ['__Secure-wenye.session_token', 'wenye.session_token'];

/** The session token of a request's cookie (`<token>.<signature>`), or null. The database judges it. */
export function sessionToken(request: Pick<FastifyRequest, 'headers'>): string | null {
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  for (const name of sessionCookies) {
    const value = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
    const token = value === undefined ? '' : decode(value).split('.')[0];
    if (token) return token;
  }
  return null;
}

const interval = 60_000;

/** Notes the use of a session in the database, at most once a minute for each. */
export function sessionUse(db: Db): (token: string) => Promise<void> {
  const noted = new Map<string, number>();
  return async (token) => {
    const now = Date.now();
    if (now - (noted.get(token) ?? 0) < interval) return;
    if (noted.size > 10_000) noted.clear();
    noted.set(token, now);
    await sql`select access.touch(${token})`.execute(db);
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
