import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { answerError } from './errors.ts';
import { refuseWhenStopping } from './stopping.ts';

test('tells in Chinese who asks while the server stops when to ask again', async () => {
  const app = Fastify({ return503OnClosing: false });
  app.setErrorHandler(answerError);
  refuseWhenStopping(app);
  app.get('/api/me', async () => ({ told: true }));
  const asked: { status: number; after: string | null; body: unknown }[] = [];
  let origin = '';
  const ask = async () => {
    const answer = await fetch(`${origin}/api/me`);
    asked.push({
      status: answer.status,
      after: answer.headers.get('retry-after'),
      body: await answer.json(),
    });
  };
  // Stopping has begun, and the server still listens.
  app.addHook('preClose', ask);
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  await ask();
  await app.close();
  expect(asked).toEqual([
    { status: 200, after: null, body: { told: true } },
    {
      status: 503,
      after: '5',
      body: { error: { code: 'kernel.stopping', message: '系统正在重新启动，请稍等片刻再试。' } },
    },
  ]);
});
