/** The checks of the whole tree, as data: what runs, and a violation that proves that it can fail. */

export type Guard = {
  readonly name: string;
  /** Program and arguments, run in the root of the tree. */
  readonly command: readonly string[];
  /** Further arguments for the run over the violations, where a second look at the whole tree would take too long. */
  readonly narrowedTo?: readonly string[];
  /** All are planted together; the guard must report each. */
  readonly violations: readonly Violation[];
};

export type Violation = {
  readonly path: string;
  /** Changes the file; given '' for one that does not exist. */
  readonly plant: (text: string) => string;
  /** What the report must hold, so that the guard is known to have failed for this and nothing else. */
  readonly evidence: RegExp;
};

/** A new source file with these lines. */
const source = (name: string, evidence: RegExp, ...lines: string[]): Violation => ({
  path: `packages/rules/src/${name}.ts`,
  plant: () => `${lines.join('\n')}\n`,
  evidence,
});

/** A change of one line of a file that exists. */
const edit = (path: string, from: string, to: string, evidence: RegExp): Violation => ({
  path,
  plant: (text) => text.replace(from, to),
  evidence,
});

export const guards: readonly Guard[] = [
  {
    name: 'types',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.json'],
    violations: [
      source('planted', /planted\.ts.*TS2322/, "export const fen: number = 'not a number';"),
      // The same settings for the engine alone: a second look at the whole tree takes long.
      edit(
        'tsconfig.json',
        '["packages", "apps", "tests", "bench", "scripts", "*.config.ts"]',
        '["packages/rules"]',
        /planted\.ts/,
      ),
    ],
  },
  {
    name: 'lint with types',
    command: ['oxlint', '--deny-warnings', '--format=unix'],
    narrowedTo: ['packages/rules'],
    violations: [
      source(
        'floating',
        /floating\.ts.*no-floating-promises/,
        'const pay = async () => 1;',
        'export function award() {',
        '  pay();',
        '}',
      ),
      source('any', /any\.ts.*no-explicit-any/, 'export const shown = (value: any) => String(value);'),
      source('loose', /loose\.ts.*eqeqeq/, 'export const same = (a: unknown, b: unknown) => a == b;'),
      source(
        'cycle-one',
        /cycle-one\.ts.*no-cycle/,
        "import { two } from './cycle-two.ts';",
        'export const one = () => two;',
      ),
      source(
        'cycle-two',
        /cycle-two\.ts.*no-cycle/,
        "import { one } from './cycle-one.ts';",
        'export const two = () => one;',
      ),
    ],
  },
  {
    name: 'format',
    command: ['biome', 'ci', '--error-on-warnings', '--max-diagnostics=none', '.'],
    violations: [source('spaced', /spaced\.ts/, 'export const spaced   =   1')],
  },
  {
    name: 'dead code',
    command: ['knip', '--no-progress', '--no-config-hints'],
    violations: [
      source('unused', /rules\/src\/unused\.ts/, 'export const unused = 1;'),
      edit('package.json', '"dependencies": {', '"dependencies": { "ms": "2.1.3",', /^ms\s/m),
    ],
  },
  {
    name: 'import direction',
    command: ['node', 'scripts/guards/import-direction.ts'],
    violations: [
      {
        path: 'apps/server/src/kernel/planted.ts',
        plant: () => "export type { Fund } from '../funds/fund.ts';\n",
        evidence: /kernel\/planted\.ts:1 .*funds/,
      },
      source('outward', /outward\.ts:1 .*packages\/codes/, "export * from '@wenye/codes';"),
    ],
  },
  {
    name: 'no city in the rules engine',
    command: ['node', 'scripts/guards/no-city.ts'],
    violations: [
      source('capital', /capital\.ts:2 410300/, '// 洛阳', "export const capital = '410300';"),
      source('clause', /clause\.ts:1 11\.2/, "export const clause = '11.2';"),
    ],
  },
  {
    name: 'traces of a machine',
    command: ['node', 'scripts/guards/traces.ts'],
    violations: [
      {
        path: 'docs/planted.md',
        plant: () => `See ${'/home'}/someone/notes.md\n`,
        evidence: /docs\/planted\.md:1/,
      },
    ],
  },
  {
    name: 'lock',
    command: ['node', 'scripts/guards/lock.ts'],
    violations: [
      edit(
        'package-lock.json',
        'node_modules/@biomejs/cli-win32-x64',
        'node_modules/elsewhere',
        /cli-win32-x64.* is missing/,
      ),
      edit('package.json', '"zod": "', '"zod": "^', /zod is not pinned/),
    ],
  },
  {
    name: 'row types',
    command: ['node', 'apps/server/src/testing/write-schema.ts', '--check'],
    violations: [
      {
        path: 'apps/server/src/kernel/schema.generated.ts',
        plant: (text) => `${text}\nexport type Stale = string;\n`,
        evidence: /schema\.generated\.ts/,
      },
    ],
  },
  {
    name: 'OpenAPI',
    command: ['node', 'scripts/guards/openapi.ts'],
    violations: [
      edit(
        'apps/server/src/kernel/http/openapi.ts',
        "openapi: '3.1.0'",
        "openapi: '3.1.0', unknownField: 1",
        /unknownField/,
      ),
    ],
  },
];
