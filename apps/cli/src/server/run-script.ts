import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure, type Io } from '../command.ts';
import { databaseEnvironment, describeDatabase } from './database-environment.ts';
import { databaseWords } from './database-words.ts';

const sources = join(import.meta.dirname, '../../../server/src');

/**
 * Runs a script of the server, which reads its configuration from the environment as every process of the server does.
 *
 * @param failed what is said where it breaks off, with the reason and the database
 * @returns its exit code
 * @throws Failure where it breaks off
 */
export async function runScript(
  script: string,
  args: readonly string[],
  failed: (reason: string, database: string) => string,
  { stdout }: Io,
): Promise<number> {
  const env = databaseEnvironment(process.env);
  const child = spawn(process.execPath, [join(sources, script), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(stdout, { end: false });
  const [[code], complaint] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stderr),
  ]);
  if (complaint !== '') throw new Failure(failed(reasonIn(complaint), describeDatabase(env)));
  return code ?? 1;
}

/** The message of the error that ended the script, without its stack. */
function reasonIn(complaint: string): string {
  return databaseWords(complaint) ?? /^\w*Error.*?: (.*)$/m.exec(complaint)?.[1] ?? complaint.trim();
}
