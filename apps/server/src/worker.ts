/** The worker process: jobs, what falls due on each day, sealing of the audit trail. */
import { join } from 'node:path';
import { dueTasks as caseworkDueTasks } from './casework/due-tasks.ts';
import { jobs as caseworkJobs } from './casework/jobs.ts';
import { dueTasks as entitlementsDueTasks, screenAtFirst } from './entitlements/city/daily.ts';
import { jobs as entitlementsJobs } from './entitlements/jobs.ts';
import { exchangeWithBank, jobs as fundsJobs } from './funds/jobs.ts';
import { depositDaily } from './kernel/audit/anchor.ts';
import { lastLink, sealAudit } from './kernel/audit/seal.ts';
import { readConfig } from './kernel/config.ts';
import { openDatabase, openPool } from './kernel/database.ts';
import { openDays, openDaysJob } from './kernel/days.ts';
import type { DueTask } from './kernel/due.ts';
import { fileStore } from './kernel/files.ts';
import { dueTasks as kernelDueTasks } from './kernel/housekeeping.ts';
import { describeDefect } from './kernel/http/errors.ts';
import type { Job } from './kernel/jobs.ts';
import { createLogger } from './kernel/log.ts';
import { becomeOnlyWorker } from './kernel/only-one.ts';
import { stopOnSignals } from './kernel/process.ts';
import { repeat } from './kernel/repeat.ts';
import { runJobs } from './kernel/run-jobs.ts';
import { useScratch } from './kernel/scratch.ts';
import { connectionAs } from './kernel/secrets.ts';
import { dueTasks as peopleDueTasks } from './people/due-tasks.ts';

const dueTasks: readonly DueTask[] = [
  ...kernelDueTasks,
  ...peopleDueTasks,
  ...caseworkDueTasks,
  ...entitlementsDueTasks,
];
const roomJobs: readonly Job[] = [...entitlementsJobs, ...fundsJobs, ...caseworkJobs];

const config = readConfig();
const logger = createLogger('worker');
const onPoolError = (error: Error) =>
  logger.warn({ code: (error as { code?: string }).code }, 'lost a connection');
const failed = (what: string) => (error: unknown) =>
  logger.error({ what, defect: describeDefect(error) }, 'failed');

const connection = await connectionAs(config, 'wenye_worker');
const pool = openPool(connection, onPoolError, 10);
const sealerPool = openPool(await connectionAs(config, 'wenye_sealer'), onPoolError, 2);
const services = { db: openDatabase(pool), files: fileStore(config.dataFolder) };

// Without the lock another worker may run: better none for a moment than two. The supervisor starts it again.
const release = await becomeOnlyWorker(connection, () => process.kill(process.pid, 'SIGTERM'));
await useScratch(config, 'worker');

const jobs = [...roomJobs, openDaysJob(services, dueTasks)];
const runner = await runJobs({ pool, services, config, jobs, logger });
await screenAtFirst(services);
// In real use midnight opens a day; in a demonstration this finishes an advance that a crash cut short.
const stopDays = repeat(() => openDays(services, dueTasks), 20_000, failed('opening days'));
const stopExchange = repeat(
  () =>
    exchangeWithBank(services, config, (file, problem) =>
      logger.warn({ file, problem }, 'a file of the bank cannot be read'),
    ),
  3_000,
  failed('exchanging with the bank'),
);
const stopSealing = repeat(seal, 2_000, failed('sealing the audit trail'));

stopOnSignals(logger, async (asked) => {
  await Promise.all([runner.stop(asked), stopDays(), stopExchange(), stopSealing()]);
  await Promise.all([services.db.destroy(), sealerPool.end()]);
  await release();
});
logger.info('working');

async function seal(): Promise<void> {
  await sealAudit(sealerPool);
  await depositDaily(join(config.dataFolder, 'anchors'), await lastLink(sealerPool), new Date());
}
