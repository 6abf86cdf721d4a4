import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** One account that the demonstration's loader made. */
export type DemoAccount = {
  readonly group: string;
  readonly title: string;
  readonly login: string;
  readonly password: string;
  readonly totpSecret?: string;
};

/** A started Wenye, as the journeys see it. */
export type StackView = {
  readonly origin: string;
  readonly bank: string;
  readonly identity: string;
  /** Administrator's connection: to look at what the pages do not show. */
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly accounts: readonly DemoAccount[];
};

const root = resolve(import.meta.dirname, '../../..');
const startPatienceMs = 240_000;

/**
 * Starts Wenye by its own start command, with a data folder, a PostgreSQL and ports of its own.
 *
 * @param worker whose it is, from 1
 * @param size of the generated city; small, because the journeys need single people and firms
 */
export async function startStack(
  worker: number,
  size: { people: number; firms: number } = { people: 1_500, firms: 150 },
): Promise<StackView & { stop: () => Promise<void> }> {
  const folder = process.env['WENYE_TEST_FOLDER'] ?? (await mkdtemp(join(tmpdir(), 'wenye-journeys-')));
  const dataFolder = join(folder, `journeys-${worker}`);
  const port = String(20_000 + (process.pid % 20_000) + 100 * (worker - 1));
  const args = ['--people', String(size.people), '--firms', String(size.firms), '--port', port];
  // One server has one installation, so that each brings its own, also where the other tests use that of DATABASE_URL.
  const { npm_lifecycle_event: _, DATABASE_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ['scripts/start.js', ...args], {
    cwd: root,
    env: { ...inherited, WENYE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataFolder, { recursive: true, force: true });
  };
  const record = join(dataFolder, 'running.json');
  for (const end = Date.now() + startPatienceMs; ; await delay(100)) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`Wenye did not start:\n${output}`);
    }
    const view = runningView(record, dataFolder);
    if (view !== undefined) return { ...view, stop };
  }
}

/** What the supervisor has written down; undefined until everything runs. */
function runningView(record: string, dataFolder: string): StackView | undefined {
  if (!existsSync(record)) return undefined;
  const { state, ...view } = readJson<StackView & { state: string }>(record);
  if (state !== 'running') return undefined;
  return { ...view, dataFolder, accounts: readJson<DemoAccount[]>(join(dataFolder, 'demo-accounts.json')) };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
