import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_LOG_BYTES = 20 * 1024 * 1024;

/**
 * Path of a process's log. A log that has grown large is set aside (one generation is kept).
 *
 * @param {string} data folder
 * @param {string} name
 */
export function logFile(data, name) {
  const path = join(data, 'logs', `${name}.log`);
  if (existsSync(path) && statSync(path).size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  return path;
}

/**
 * Runs `work` with the log opened for appending; a child keeps its own copy of the descriptor.
 *
 * @template T
 * @param {string} path
 * @param {(descriptor: number) => T} work
 * @returns {T}
 */
export function withLog(path, work) {
  const descriptor = openSync(path, 'a', 0o600);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * @param {string} path
 * @param {number} [lines]
 * @returns {string} the last lines of a log, with its path, for an error message
 */
export function logTail(path, lines = 25) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return `日志 ${path} 的最后几行：\n${text.trimEnd().split('\n').slice(-lines).join('\n')}`;
}
