import type { Command } from './command.ts';

/** The help of the whole program. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    '稳业命令行',
    '',
    '用法：npx wenye <命令> [选项]',
    '',
    ...lines,
    '',
    '每个命令的说明：npx wenye help <命令>',
  ].join('\n');
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, summary }]) => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    summary,
  ]);
  const list = options.map(([form, summary]) => `  ${form}    ${summary}`);
  return [
    `${command.name}：${command.summary}`,
    '',
    `用法：npx wenye ${command.name} ${command.usage}`.trimEnd(),
    ...(list.length > 0 ? ['', '选项：', ...list] : []),
    '',
    command.details,
  ].join('\n');
}
