import manifest from '../package.json' with { type: 'json' };
import { type Command, Failure, type Io, parseOptions, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, overview } from './help.ts';

/** Runs `wenye` with the arguments that follow its name. Never throws for what a user did; returns the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr.write(`${error.message}\n用法见：npx wenye help\n`);
      return 2;
    }
    if (error instanceof Failure) {
      io.stderr.write(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [first] = args;
  const wantsHelp = first === undefined || first === 'help' || first === '--help' || first === '-h';
  if (wantsHelp) {
    const about = args.slice(1);
    const text = about.length === 0 ? overview(commands) : helpOf(named(about).command);
    io.stdout.write(`${text}\n`);
    return 0;
  }
  if (first === '--version' || first === '-V') {
    io.stdout.write(`${manifest.name} ${manifest.version}\n`);
    return 0;
  }
  const { command, rest } = named(args);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout.write(`${helpOf(command)}\n`);
    return 0;
  }
  const { operands, options } = parseOptions(command, rest);
  return command.run(operands, options, io);
}

/** The command that the words name, and the words that follow. @throws UsageError where none does */
function named(words: readonly string[]): { command: Command; rest: readonly string[] } {
  for (const command of commands) {
    const parts = command.name.split(' ');
    if (parts.every((part, index) => words[index] === part))
      return { command, rest: words.slice(parts.length) };
  }
  const family = commands.filter((command) => command.name.startsWith(`${words[0]} `));
  throw new UsageError(
    family.length > 0
      ? `${words[0]} 后面要写：${family.map((command) => command.name.split(' ')[1]).join('、')}`
      : `没有这个命令：${words[0]}`,
  );
}
