import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';

/**
 * Gives a process a folder of its own for what it needs only for a moment (an uploaded roster while it is read), where
 * `os.tmpdir()` finds it. What one that was killed has left there is removed: of what is screened, nothing is kept.
 *
 * @param process that no other runs of on these data
 */
export async function useScratch(
  { dataFolder }: Pick<Config, 'dataFolder'>,
  process: 'server' | 'worker',
): Promise<void> {
  const folder = join(dataFolder, 'scratch', process);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  globalThis.process.env['TMPDIR'] = folder;
}
