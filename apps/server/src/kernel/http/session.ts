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
    if (token && !token.includes('\0')) return token;
  }
  return null;
}

/** The account that the page shows on which something is done, as our pages tell it. */
export function accountShown(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const told = request.headers['x-wenye-account'];
  return typeof told === 'string' ? told : undefined;
}

const interval = 60_000;

/**
 * Notes the use of a session in the database, at most once a minute for each.
 * @returns whether there was such a session then; what a request may do is judged by the database each time
 */
export function sessionUse(db: Db): (token: string) => Promise<boolean> {
  const noted = new Map<string, { at: number; lives: boolean }>();
  return async (token) => {
    const now = Date.now();
    const before = noted.get(token);
    if (before !== undefined && now - before.at < interval) return before.lives;
    const { rows } = await sql<{ lives: boolean }>`select access.touch(${token}) as lives`.execute(db);
    const lives = rows[0]?.lives === true;
    if (noted.size > 10_000) noted.clear();
    noted.set(token, { at: now, lives });
    return lives;
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
