/** The pure parts of the start and test commands. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FEWEST_FIRMS, generateCity, SMALLEST_CITY } from '@wenye/city';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { completeLock, missingPackages, platformOf } from '../../scripts/complete-lock.js';
import { importsOf } from '../../scripts/guards/imports-of.ts';
import { tracesIn } from '../../scripts/guards/traces.ts';
import { parseStartArguments } from '../../scripts/launch/arguments.js';
import { makeDataFolder } from '../../scripts/launch/checkout.js';
import { backOff, Child } from '../../scripts/launch/children.js';
import { accountTable } from '../../scripts/launch/demonstration.js';
import { isFree, nextFreePort } from '../../scripts/launch/ports.js';
import { unprivilegedAccount } from '../../scripts/launch/postgres-account.js';
import { serverSettings } from '../../scripts/launch/postgres-settings.js';
import { end, identify, isRunning, processesIn } from '../../scripts/launch/processes.js';
import { claim, readRecord, writeRecord } from '../../scripts/launch/run-record.js';
import { UserError } from '../../scripts/launch/user-error.js';
import { parseTestArguments } from '../../scripts/testing/arguments.js';
import { isGreen, sum, tally, tallyLine } from '../../scripts/testing/tally.js';

describe('options', () => {
  test('of the start', () => {
    const words = [
      '--date',
      '2020-10-15',
      '--people=2000',
      '--firms',
      '30',
      '--port',
      '9000',
      '--fresh',
      '--yes',
    ];
    expect(parseStartArguments(words)).toEqual({
      date: '2020-10-15',
      people: 2000,
      firms: 30,
      port: 9000,
      fresh: true,
      yes: true,
      help: false,
    });
  });

  test.each([
    [['--datum', '2020-10-15'], '不认识的选项：--datum'],
    [['2020-10-15'], '不认识的选项：2020-10-15'],
    [['--date', '2021-02-30'], '--date'],
    [['--date'], '--date'],
    [['--people', '1e3'], '--people'],
    [['--port', '70000'], '--port'],
    [['--yes'], '--yes'],
  ])('the start refuses %j in Chinese', (words, mentioned) => {
    expect(() => parseStartArguments(words)).toThrow(UserError);
    expect(() => parseStartArguments(words)).toThrow(mentioned);
  });

  test('ask for a city that its generator makes, and the smallest is one', () => {
    const least = { people: SMALLEST_CITY, firms: FEWEST_FIRMS, date: '2018-01-01' };
    const words = (city: object) =>
      Object.entries(city).flatMap(([name, value]) => [`--${name}`, String(value)]);
    expect(parseStartArguments(words(least))).toMatchObject(least);
    const smallest = generateCity({ ...least, seed: 1, date: '2020-10-15' });
    expect([...smallest.people()]).toHaveLength(SMALLEST_CITY);
    for (const less of [{ people: SMALLEST_CITY - 1 }, { firms: FEWEST_FIRMS - 1 }, { date: '2017-12-31' }]) {
      expect(() => generateCity({ ...least, seed: 1, ...less })).toThrow(RangeError);
      expect(() => parseStartArguments(words({ ...least, ...less }))).toThrow(UserError);
    }
  });

  test('of the tests', () => {
    expect(parseTestArguments(['--only', 'unit', 'packages/rules'])).toEqual({
      help: false,
      stages: ['unit'],
      filters: ['packages/rules'],
    });
    expect(parseTestArguments([]).stages).toEqual(['guards', 'unit', 'journeys']);
    expect(() => parseTestArguments(['--only', 'all'])).toThrow(UserError);
    expect(() => parseTestArguments(['--watch'])).toThrow(UserError);
  });
});

describe('the count', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, success: true };

  test('adds up and reads as one line', () => {
    const total = sum([tally(report, 0), tally({ ...report, numFailedTests: 2, success: false }, 1)]);
    expect(tallyLine(total)).toBe('6 passed, 2 failed, 4 skipped');
  });

  test('a run that ran no test is not green', () => {
    const [passed, none] = [tally(report, 0), tally({ ...report, numPassedTests: 0 }, 0)];
    expect([passed, none, sum([passed, none])].map(isGreen)).toEqual([true, false, true]);
  });

  test('a stage that failed without a failing test counts as a failure', () => {
    expect(tally(report, 1).failed).toBe(1);
    expect(tally({ ...report, success: false }, 0).failed).toBe(1);
    expect(tally(undefined, 0).failed).toBe(1);
  });
});

describe('the lock', () => {
  const tool = { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.0.0' } };

  test('is completed with the platform that the name states', () => {
    const lock = { packages: { '': {}, 'node_modules/tool': tool } };
    expect(missingPackages(lock).map(({ name }) => name)).toEqual(['@tool/linux-arm64-musl']);
    const completed = completeLock(lock);
    expect(missingPackages(completed)).toEqual([]);
    expect(completed.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      os: ['linux'],
      libc: ['musl'],
      dev: true,
      optional: true,
    });
  });

  test('a package that another one carries is not missing', () => {
    const packages = {
      'node_modules/tool': tool,
      'node_modules/tool/node_modules/@tool/linux-arm64-musl': {},
    };
    expect(missingPackages({ packages })).toEqual([]);
  });

  test('a name without a platform is no package to skip', () => {
    expect(() => platformOf('left-pad')).toThrow('left-pad');
    expect(platformOf('@tool/darwin-x64')).toEqual({ cpu: ['x64'], os: ['darwin'] });
    expect(platformOf('@tool/wasm32-wasi')).toEqual({ cpu: ['wasm32'] });
  });
});

describe('imports of a file', () => {
  const text = [
    "import a, { type B } from './a.ts';",
    "import type { C } from './c.ts';",
    "export * from './d.ts';",
    "export type { E } from './e.ts';",
    "// import x from './comment.ts';",
    'const text = "import y from \'./string.ts\'";',
    "const f = () => import('./f.ts');",
    "type G = import('./g.ts').G;",
    "import './h.css';",
  ].join('\n');

  test('are found in every form, and type imports are told from others', () => {
    expect(importsOf('planted.ts', text).sort((x, y) => x.line - y.line)).toEqual([
      { specifier: './a.ts', line: 1, typeOnly: false },
      { specifier: './c.ts', line: 2, typeOnly: true },
      { specifier: './d.ts', line: 3, typeOnly: false },
      { specifier: './e.ts', line: 4, typeOnly: true },
      { specifier: './f.ts', line: 7, typeOnly: false },
      { specifier: './g.ts', line: 8, typeOnly: true },
      { specifier: './h.css', line: 9, typeOnly: false },
    ]);
  });

  test('that nobody can follow are refused', () => {
    expect(() => importsOf('planted.ts', 'export const f = (x: string) => import(x);')).toThrow('planted.ts');
    expect(() => importsOf('planted.ts', 'import from')).toThrow('planted.ts');
  });
});

test('traces of a machine are told from what belongs in the tree', () => {
  const host = ['https:/', 'registry.example.org'].join('/');
  expect(tracesIn(`see ${'/home'}/someone/x`)).toHaveLength(1);
  expect(tracesIn(`"resolved": "${host}/zod"`)).toHaveLength(1);
  expect(tracesIn('built by builder-7', ['builder-7'])).toEqual(['builder-7']);
  expect(tracesIn('~/.local/share/wenye, /var/lib/wenye, http://127.0.0.1:8020/api/people')).toEqual([]);
});

describe('processes', () => {
  const quiet = { changed: () => {}, restarting: () => {}, gaveUp: () => {} };
  const sleeper = { name: 'sleeper', title: '', log: '/dev/null', stopping: [['SIGKILL', 5_000]] } as const;

  test('are told apart by their start time, not by their pid alone', () => {
    const self = identify(process.pid);
    expect(self && isRunning(self)).toBe(true);
    expect(isRunning({ pid: process.pid, started: '1' })).toBe(false);
    expect(identify(2 ** 30)).toBeUndefined();
  });

  test('a child that is killed is started again, until it is stopped', async () => {
    const started: number[] = [];
    const child = new Child(
      { ...sleeper, spawn: () => note(spawn('sleep', ['600'], { cwd: tmpdir() }), started) },
      quiet,
    );
    await child.start();
    const first = child.identity;
    expect(processesIn(realpathSync(tmpdir())).map(({ pid }) => pid)).toContain(first?.pid);
    process.kill(first?.pid as number, 'SIGKILL');
    await vi.waitUntil(() => child.identity !== undefined && child.identity.pid !== first?.pid, 10_000);
    const second = child.identity;
    await child.stop();
    expect(second && isRunning(second)).toBe(false);
    expect(started).toHaveLength(2);
  });

  test('a child that keeps failing is given up, with the reason', async () => {
    let reason: Error | undefined;
    const plan = { ...sleeper, title: '服务', spawn: () => spawn('false') };
    const child = new Child(plan, { ...quiet, gaveUp: (error) => (reason = error) });
    const started = child.start().catch(() => undefined);
    await vi.waitUntil(() => reason !== undefined, 30_000);
    await started;
    expect(reason).toBeInstanceOf(UserError);
    expect(reason?.message).toContain('服务');
  });

  test('one that ignores a polite signal gets the next', async () => {
    const child = spawn('sh', ['-c', "trap '' TERM; echo ready; while :; do sleep 0.1; done"]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const identity = identify(child.pid as number);
    await end(identity as NonNullable<typeof identity>, [
      ['SIGTERM', 300],
      ['SIGKILL', 5_000],
    ]);
    await vi.waitUntil(() => child.signalCode !== null);
    expect(child.signalCode).toBe('SIGKILL');
  });

  test('the pause grows and ends in giving up', () => {
    expect([1, 2, 3, 4, 5].map(backOff)).toEqual([500, 1_000, 2_000, 4_000, undefined]);
  });
});

test('a data folder that cannot be made is refused at once, with the reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenye-data-'));
  makeDataFolder(join(folder, 'a/b'));
  expect(statSync(join(folder, 'a/b/logs')).isDirectory()).toBe(true);
  rmSync(folder, { recursive: true });
  expect(() => makeDataFolder('/proc/wenye')).toThrow('那里不能新建文件夹');
  expect(() => makeDataFolder('/dev/null/wenye')).toThrow('不是文件夹');
});

describe('the record of what runs', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wenye-record-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('keeps a second supervisor out while the first lives', async () => {
    const first = await claim(folder);
    writeRecord(folder, { ...first, state: 'running', origin: 'http://127.0.0.1:8020' });
    await expect(claim(folder)).rejects.toThrow('http://127.0.0.1:8020');
  });

  test('of a killed supervisor leads to the children that it left', async () => {
    const child = spawn('sleep', ['600'], { detached: true });
    const orphan = identify(child.pid as number) as NonNullable<ReturnType<typeof identify>>;
    const dead = { pid: 2 ** 30, started: '1' };
    writeRecord(folder, { supervisor: dead, above: [], state: 'running', children: [orphan] });
    await claim(folder);
    expect(isRunning(orphan)).toBe(false);
    expect(readRecord(folder)?.supervisor.pid).toBe(process.pid);
    expect(statSync(join(folder, 'running.json')).mode & 0o077).toBe(0);
  });
});

test('a taken port is passed over', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await isFree(port)).toBe(false);
  expect(await nextFreePort(port)).toBeGreaterThan(port);
  server.close();
});

test('starts that look for a port at one moment choose different ones, before anything listens there', async () => {
  const module = JSON.stringify(import.meta.resolve('../../scripts/launch/ports.js'));
  const script = `import(${module}).then(async ({ nextFreePort }) => {
    console.log(await nextFreePort(38_000), await nextFreePort(38_000));
    process.stdin.resume();
  })`;
  const starts = Array.from({ length: 4 }, () => spawn(process.execPath, ['-e', script]));
  const chosen = await Promise.all(
    starts.map(
      (start) => new Promise<string>((told) => start.stdout.once('data', (text) => told(String(text)))),
    ),
  );
  for (const start of starts) start.kill('SIGKILL');
  const ports = chosen.flatMap((line) => line.trim().split(' '));
  expect(new Set(ports).size).toBe(8);
});

describe('PostgreSQL', () => {
  test('runs as nobody, or as another user that has an entry', () => {
    const root = 'root:x:0:0:root:/root:/bin/sh\n'.replace('/root:', '/:');
    expect(unprivilegedAccount(`${root}nobody:x:65534:65534::/:/bin/false\ngit:x:99:99::/:/bin/sh`)).toEqual({
      uid: 65_534,
      gid: 65_534,
    });
    expect(unprivilegedAccount(`${root}git:x:99:98::/:/bin/sh\n`)).toEqual({ uid: 99, gid: 98 });
    expect(unprivilegedAccount(root)).toBeUndefined();
  });

  test('is durable, and uses memory only where there is some', () => {
    const gigabyte = 1024 ** 3;
    const large = serverSettings({ memoryBytes: 8 * gigabyte, sharedMemoryBytes: gigabyte });
    expect(large).toMatchObject({ shared_buffers: '1GB', dynamic_shared_memory_type: 'posix' });
    expect(large).not.toHaveProperty('fsync');
    const small = serverSettings({ memoryBytes: gigabyte, sharedMemoryBytes: 64 * 1024 ** 2 });
    expect(small).toMatchObject({ shared_buffers: '128MB', dynamic_shared_memory_type: 'mmap' });
    expect(serverSettings({ memoryBytes: 1, sharedMemoryBytes: 1, throwAway: true })).toMatchObject({
      fsync: 'off',
    });
  });
});

test('the table of accounts groups them, and gives officers their secret', () => {
  const account = { title: '初审', login: 'songxian-1', password: 'p' };
  const table = accountTable([
    { group: '嵩县', ...account, totpSecret: 'ABC' },
    { group: '嵩县', ...account },
    { group: '申请人', ...account },
  ]);
  expect(table.match(/嵩县/g)).toHaveLength(1);
  expect(table.match(/ABC/g)).toHaveLength(1);
  expect(table.split('\n').filter((line) => line.includes('songxian-1'))).toHaveLength(3);
});

function note(child: ChildProcess, pids: number[]): ChildProcess {
  pids.push(child.pid as number);
  return child;
}
