/**
 * Fails when a room imports from a room to its right.
 *
 *   node scripts/guards/import-direction.ts [ROOT]
 */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { type FoundImport, importsOf } from './imports-of.ts';
import { roomOf, testHelpers } from './rooms.ts';
import { trackedFiles } from './tracked-files.ts';

const isSource = /^(packages|apps)\/.*\.(ts|tsx|js)$/;
const isTest = /\.test\.tsx?$|\/(fixtures|testing)\//;

/** One line for each import that points the wrong way. `read` gives a file's text. */
export function wrongImports(files: readonly string[], read: (path: string) => string): string[] {
  return files
    .filter((path) => isSource.test(path))
    .flatMap((path) =>
      importsOf(path, read(path)).flatMap((found) => {
        const problem = judge(path, found);
        return problem === undefined ? [] : [`${path}:${found.line} ${problem}`];
      }),
    );
}

function judge(path: string, { specifier, typeOnly }: FoundImport): string | undefined {
  const target = targetOf(path, specifier);
  if (target === undefined) return undefined; // a package of others
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === undefined || to === undefined) return `imports ${specifier}, and one of the two is in no room`;
  if (from === to) return undefined;
  if (isTest.test(path) && to.folder === testHelpers) return undefined;
  if (!from.mayImport.includes(to.folder))
    return `imports ${specifier}: ${from.folder} may not use ${to.folder}`;
  if (from.typesOnly?.includes(to.folder) && !typeOnly) {
    return `imports ${specifier}: ${from.folder} may use types only of ${to.folder}`;
  }
  if (!specifier.startsWith('.')) return undefined;
  const crossesPackages = packageOf(path) !== packageOf(target);
  return crossesPackages ? `imports ${specifier}: another package is imported by its name` : undefined;
}

/** Path, from the root, of the file or folder that a specifier leads to; undefined: outside the repository. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier));
  const [, name, rest] = /^@wenye\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const folder = ['rules', 'codes', 'policy', 'city'].includes(name) ? `packages/${name}` : `apps/${name}`;
  return `${folder}/src${rest ?? '/index'}`;
}

const packageOf = (path: string) => path.split('/').slice(0, 2).join('/');

if (import.meta.main) {
  const root = resolve(process.argv[2] ?? '.');
  const problems = wrongImports(trackedFiles(root), (path) => readFileSync(join(root, path), 'utf8'));
  for (const problem of problems) console.error(problem);
  process.exit(problems.length === 0 ? 0 : 1);
}
