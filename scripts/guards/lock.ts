/**
 * Fails when package-lock.json is incomplete (`node scripts/complete-lock.js` completes it) or package.json
 * leaves a version open: those of the project, and those of the engines that a bench measures beside it.
 *
 *   node scripts/guards/lock.ts [ROOT]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Lock, missingPackages } from '../complete-lock.js';

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** What is wrong with a manifest and its lock, one line each. */
export function lockProblems(manifest: Manifest, lock: Lock): string[] {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return [
    ...wanted.filter(([, version]) => !exact.test(version)).map(([name]) => `${name} is not pinned exactly`),
    ...wanted
      .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)
      .map(([name]) => `${name} has another version in the lock`),
    ...missingPackages(lock).map(
      ({ name, parent }) => `${name}, optional for ${parent}, is missing in the lock`,
    ),
  ];
}

if (import.meta.main) {
  const root = resolve(process.argv[2] ?? '.');
  const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  const problems = ['.', 'bench/peers'].flatMap((folder) =>
    lockProblems(json(folder, 'package.json') as Manifest, json(folder, 'package-lock.json') as Lock),
  );
  for (const problem of problems) console.error(problem);
  process.exit(problems.length === 0 ? 0 : 1);
}
