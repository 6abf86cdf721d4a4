import type { Logger } from 'pino';
import { describeDefect } from './http/errors.ts';

/**
 * Ends the process in order: SIGTERM or SIGINT runs `stop` once and exits with 0; what nobody caught is
 * logged without values and exits with 1, since the state of the process is then unknown.
 *
 * @param stop is told whether it was asked for, by a signal
 */
export function stopOnSignals(logger: Logger, stop: (asked: boolean) => Promise<void>): void {
  let stopping = false;
  const end = (reason: string, code: number) => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    stop(code === 0)
      .then(() => process.exit(code))
      .catch((error: unknown) => {
        logger.error({ defect: describeDefect(error) }, 'did not stop cleanly');
        process.exit(1);
      });
  };
  process.on('SIGTERM', () => end('SIGTERM', 0));
  process.on('SIGINT', () => end('SIGINT', 0));
  const fatal = (error: unknown) => {
    logger.fatal({ defect: describeDefect(error) }, 'uncaught');
    end('uncaught', 1);
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);
}
