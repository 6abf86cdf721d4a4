import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from './database.ts';

const connecting = (port: number): Promise<unknown> =>
  new pg.Client({ host: '127.0.0.1', port }).connect().then(
    () => null,
    (error: unknown) => error,
  );

describe('a database that is away', () => {
  it('refuses or breaks the connection', async () => {
    const server = createServer((socket: Socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    expect(isDatabaseAway(await connecting(port))).toBe(true);
    server.close();
    await once(server, 'close');
    expect(isDatabaseAway(await connecting(port))).toBe(true);
  });

  it.each(['57P01', '57P02', '57P03', '08006'])('ends the session: %s', (code) => {
    expect(isDatabaseAway(Object.assign(new pg.DatabaseError('x', 1, 'error'), { code }))).toBe(true);
  });

  it('is none where a file is missing, another service refuses, or a query is wrong', () => {
    const missing = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' });
    const fetched = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    const wrong = Object.assign(new pg.DatabaseError('x', 1, 'error'), { code: '57014' });
    for (const error of [missing, fetched, wrong, 'x']) expect(isDatabaseAway(error)).toBe(false);
  });
});
