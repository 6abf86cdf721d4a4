import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal, refuse } from '../refusals.ts';
import { AGAIN_AFTER } from './errors.ts';

/**
 * While the server stops, requests that still arrive on open connections are told so; those under way are answered. Who
 * opens a page in a browser reads it as a page.
 */
export function refuseWhenStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!stopping) return undefined;
    void reply.headers({ connection: 'close', 'retry-after': AGAIN_AFTER });
    if (!opensPage(request)) refuse('kernel.stopping');
    const { status, message } = refusal('kernel.stopping');
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page(message));
  });
}

/** Whether a browser will show what it is answered, be it a page or a file that could not be fetched. */
export function opensPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

/** Asks again by itself; needs nothing else of a server that is gone in a moment. */
function page(message: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${AGAIN_AFTER}">
<title>稳业</title>
<style>
body{font:18px/1.7 system-ui,"Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:36rem;padding:3rem 1rem;color:#1f2328}
h1{font-size:1.4rem}
</style>
</head>
<body>
<main>
<h1>${message}</h1>
<p>本页 ${AGAIN_AFTER} 秒后自动重试。已经提交的不会丢失；没有提交的，请等恢复以后再提交。</p>
</main>
</body>
</html>
`;
}
