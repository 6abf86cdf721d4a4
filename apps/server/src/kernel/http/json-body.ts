import { parseJson } from '@wenye/rules';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../refusals.ts';

/**
 * Bodies are JSON and nothing else (uploads apart). Fastify's own reader answers a key such as `__proto__` as if the
 * text were broken; here every key is kept, for the schema or the rules to name, one given twice is refused at its path,
 * and broken text is told of its place.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_: unknown, body: string) => {
    const read = parseJson(body);
    if (read.ok) return read.value;
    const { problem, path } = read;
    return path.length > 0
      ? refuse('kernel.duplicate-key', { problem }, { path })
      : refuse('kernel.not-json', { problem });
  });
}
