import { type Logger, pino } from 'pino';

/**
 * Structured log on standard output. No personal data: requests are logged by route pattern, defects without
 * values; cookies and authorisations are never written.
 */
export function createLogger(process: 'server' | 'worker'): Logger {
  return pino({
    base: { process },
    level: 'info',
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers', 'res.headers'],
    serializers: { req: (request: { id?: unknown }) => ({ id: request.id }), res: () => undefined },
  });
}
