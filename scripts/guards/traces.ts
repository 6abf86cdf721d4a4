/**
 * Fails when the tree holds something of the machine it was written on: an absolute path, the name of a
 * registry, an address in the lock.
 *
 *   node scripts/guards/traces.ts [ROOT]
 */
import { readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { trackedFiles } from './tracked-files.ts';

const isBinary = /\.(png|jpg|jpeg|webp|gif|ico|woff2?|ttf|otf|pdf|xlsx|zip)$/;

/** Home and work folders of any machine. Written so that this line does not match itself. */
const machineFolder = /(?<![\w.~*-])\/(?:home|root|Users|work|tmp)\/[\w.-]+/;

/** Registry hosts, in a lock or a configuration: the project must install from whichever registry is set. */
const registryHost = /https?:\/\/(?:registry|npm|mirror)s?\.[\w.-]+|"resolved":\s*"http/;

/** Problems of one line of one file. */
export function tracesIn(line: string, machine: readonly string[] = []): string[] {
  return [
    ...(machineFolder.exec(line) ?? []),
    ...(registryHost.exec(line) ?? []),
    ...machine.filter((word) => line.includes(word)),
  ];
}

if (import.meta.main) {
  const root = resolve(process.argv[2] ?? '.');
  const machine = [root, homedir(), hostname()].filter((word) => word.length >= 8 && word !== 'localhost');
  let problems = 0;
  for (const path of trackedFiles(root).filter((file) => !isBinary.test(file))) {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      for (const trace of tracesIn(line, machine)) {
        problems += 1;
        console.error(`${path}:${index + 1} holds ${trace}`);
      }
    }
  }
  process.exit(problems === 0 ? 0 : 1);
}
