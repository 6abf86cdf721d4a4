/** What a command of `wenye` is. Each has its own folder; `commands.ts` lists them. */
import type { Readable, Writable } from 'node:stream';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

export type Io = {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
};

/** Values of the options given; what was not given is absent. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

export type Option = {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, e.g. `文件`. */
  readonly value?: string;
  /** Chinese. */
  readonly summary: string;
};

export type Command = {
  /** One or two words: `decide`, `audit verify`. */
  readonly name: string;
  /** What follows the name, e.g. `文件 [--out 文件]`. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** More lines of help: formats. */
  readonly details: readonly string[];
  /** When it ends with 0 and with 1; a wrong call always ends with 2. */
  readonly exit: { readonly done: string; readonly wrong?: string };
  /** A whole call that works. */
  readonly example?: string;
  /**
   * Runs the command.
   *
   * @returns the exit code: 0 done, 1 something in the input is wrong
   * @throws UsageError where the command was called in a wrong way (exit code 2)
   */
  run(operands: readonly string[], options: Options, io: Io): Promise<number>;
};

/** The command was called in a wrong way; the message is Chinese and says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a person can mend (a file that cannot be read): a message, no stack. Exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Splits what follows a command's name. @throws UsageError for an unknown option or a missing value */
export function parseOptions(
  command: Command,
  args: readonly string[],
): { operands: string[]; options: Options } {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { operands: parsed.positionals, options: parsed.values as Options };
  } catch (error) {
    throw new UsageError(explain(error));
  }
}

function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(--?[^'\s<=]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项：${option}`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
  return message.includes('does not take an argument')
    ? `选项 ${option} 后面不带值`
    : `选项 ${option} 后面缺少值`;
}
