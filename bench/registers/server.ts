/** A PostgreSQL of the bench's own, set as that of `npm start`; or the one of WENYE_TEST_DATABASE_URL. */
import { dataFolder } from '../../scripts/launch/checkout.js';
import { OneShots } from '../../scripts/launch/run-once.js';
import { claim } from '../../scripts/launch/run-record.js';
import { removeRun, runFolder, throwAwayServer } from '../../scripts/testing/test-server.js';

/** Runs `work` while the server runs; its address is WENYE_TEST_DATABASE_URL. */
export async function withServer(work: () => Promise<void>): Promise<void> {
  if (process.env['WENYE_TEST_DATABASE_URL'] !== undefined) return work();
  const folder = await runFolder(dataFolder());
  try {
    await claim(folder);
    const server = await throwAwayServer(folder, new OneShots(), (error) => {
      throw error;
    });
    try {
      process.env['WENYE_TEST_DATABASE_URL'] = server.url;
      await work();
    } finally {
      await server.stop();
    }
  } finally {
    await removeRun(folder);
  }
}
