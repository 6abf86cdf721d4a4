import type { FastifyInstance } from 'fastify';
import { refuse } from '../refusals.ts';

/** Seconds after which a client may ask again: a restart takes about as long. */
const AGAIN_AFTER = 5;

/** While the server stops, requests that still arrive on open connections are told so; those under way are answered. */
export function refuseWhenStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onRequest', async (_, reply) => {
    if (!stopping) return;
    void reply.headers({ connection: 'close', 'retry-after': AGAIN_AFTER });
    refuse('kernel.stopping');
  });
}
