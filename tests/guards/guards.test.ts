/** Every guard passes on this tree, and fails on a copy of it that holds a violation. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Guard, guards, type Violation } from '../../scripts/guards/guards.ts';
import { trackedFiles } from '../../scripts/guards/tracked-files.ts';

const root = resolve(import.meta.dirname, '../..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'wenye-guards-'));
  for (const path of trackedFiles(root)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    copyFileSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  git('init', '--quiet');
  git('add', '--all');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.each(guards)('$name', (guard) => {
  test('passes on this tree', () => {
    const { status, output } = run(guard.command, root);
    expect(status, output).toBe(0);
  });

  test('fails on each planted violation', () => {
    const { command, narrowedTo = [], violations } = guard;
    const { status, output } = withViolations(violations, () => run([...command, ...narrowedTo], copy));
    expect(status, output).not.toBe(0);
    for (const { evidence } of violations) expect(output).toMatch(evidence);
  });
});

test('continuous integration runs the one command that runs all guards', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { test: string } };
  expect(read('.ci/run')).toMatch(/^npm test$/m);
  expect(scripts.test).toBe('node scripts/test.js');
  expect(read('README.md')).toContain('npm test');
});

function run([program, ...args]: Guard['command'], folder: string): { status: number; output: string } {
  const bin = join(root, 'node_modules/.bin');
  const { status, stdout, stderr, error } = spawnSync(join(bin, program as string), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

/** Runs `work` while the violations are in the copy. */
function withViolations<T>(violations: readonly Violation[], work: () => T): T {
  const [first, ...others] = violations;
  if (first === undefined) return work();
  const file = join(copy, first.path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const after = first.plant(before ?? '');
  expect(after, `${first.path} is changed`).not.toBe(before);
  writeFileSync(file, after);
  try {
    return withViolations(others, work);
  } finally {
    if (before === undefined) rmSync(file);
    else writeFileSync(file, before);
  }
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
