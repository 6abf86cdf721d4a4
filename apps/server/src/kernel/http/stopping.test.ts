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

test('shows who opens a page while the server stops a page, and who calls it JSON', async () => {
  const app = Fastify({ return503OnClosing: false });
  app.setErrorHandler(answerError);
  refuseWhenStopping(app);
  app.get('/desk', async () => 'here');
  const answers: [string | null, string][] = [];
  let origin = '';
  app.addHook('preClose', async () => {
    for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*']) {
      const answer = await fetch(`${origin}/desk`, { headers: { accept } });
      answers.push([answer.headers.get('content-type'), await answer.text()]);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    }
  });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  await app.close();
  expect(answers).toEqual([
    ['text/html; charset=utf-8', expect.stringContaining('<h1>系统正在重新启动，请稍等片刻再试。</h1>')],
    ['application/json; charset=utf-8', expect.stringContaining('kernel.stopping')],
  ]);
});
