/** The checks of the whole tree, as data: what runs, and a violation that proves that it can fail. */

export type Guard = {
  readonly name: string;
  /** Program and arguments, run in the root of the tree. */
  readonly command: readonly string[];
  readonly violation: Violation;
};

export type Violation = {
  readonly path: string;
  /** Changes the file; given '' for one that does not exist. */
  readonly plant: (text: string) => string;
  /** What the guard's report must name, so that it is known to have failed for this and nothing else. */
  readonly evidence: string;
};

const lint = ['oxlint', '--deny-warnings'];
const knip = ['knip', '--no-progress', '--no-config-hints'];

/** A new source file with these lines. */
const source = (...lines: string[]): Violation => ({
  path: 'packages/rules/src/planted.ts',
  plant: () => `${lines.join('\n')}\n`,
  evidence: 'planted.ts',
});

export const guards: readonly Guard[] = [
  {
    name: 'types',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.json'],
    violation: source("export const fen: number = 'not a number';"),
  },
  {
    name: 'lint: a floating promise, which needs types',
    command: lint,
    violation: source('const pay = async () => 1;', 'export function award() {', '  pay();', '}'),
  },
  {
    name: 'lint: any',
    command: lint,
    violation: source('export const shown = (value: any) => String(value);'),
  },
  {
    name: 'lint: loose equality',
    command: lint,
    violation: source('export const same = (a: unknown, b: unknown) => a == b;'),
  },
  {
    name: 'lint: an import cycle',
    command: lint,
    violation: source(
      "import { two } from './planted.ts';",
      'export const one = () => two;',
      'export const two = 2;',
    ),
  },
  {
    name: 'format',
    command: ['biome', 'ci', '--error-on-warnings', '.'],
    violation: source('export const spaced   =   1'),
  },
  {
    name: 'dead code: a file that nothing uses',
    command: knip,
    violation: source('export const unused = 1;'),
  },
  {
    name: 'dead code: a dependency that nothing uses',
    command: knip,
    violation: {
      path: 'package.json',
      plant: (text) => text.replace('"dependencies": {', '"dependencies": { "ms": "2.1.3",'),
      evidence: 'ms ',
    },
  },
  {
    name: 'import direction',
    command: ['node', 'scripts/guards/import-direction.ts'],
    violation: {
      path: 'apps/server/src/kernel/planted.ts',
      plant: () => "export type { Fund } from '../funds/fund.ts';\n",
      evidence: 'planted.ts',
    },
  },
  {
    name: 'traces of a machine',
    command: ['node', 'scripts/guards/traces.ts'],
    violation: {
      path: 'docs/planted.md',
      plant: () => `See ${'/home'}/someone/notes.md\n`,
      evidence: 'docs/planted.md',
    },
  },
  {
    name: 'lock: complete for every platform',
    command: ['node', 'scripts/guards/lock.ts'],
    violation: {
      path: 'package-lock.json',
      plant: (text) => text.replace('node_modules/@biomejs/cli-win32-x64', 'node_modules/elsewhere'),
      evidence: '@biomejs/cli-win32-x64',
    },
  },
  {
    name: 'lock: every version pinned',
    command: ['node', 'scripts/guards/lock.ts'],
    violation: {
      path: 'package.json',
      plant: (text) => text.replace('"zod": "', '"zod": "^'),
      evidence: 'zod',
    },
  },
  {
    name: 'row types are those of the migrations',
    command: ['node', 'apps/server/src/testing/write-schema.ts', '--check'],
    violation: {
      path: 'apps/server/src/kernel/schema.generated.ts',
      plant: (text) => `${text}\nexport type Stale = string;\n`,
      evidence: 'schema.generated.ts',
    },
  },
  {
    name: 'OpenAPI',
    command: ['node', 'scripts/guards/openapi.ts'],
    violation: {
      path: 'apps/server/src/kernel/http/openapi.ts',
      plant: (text) => text.replace("openapi: '3.1.0'", "openapi: '3.1.0', unknownField: 1"),
      evidence: 'unknownField',
    },
  },
];
