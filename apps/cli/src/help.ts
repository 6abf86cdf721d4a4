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
    '每个命令的说明：npx wenye help <命令>；版本：npx wenye --version',
    '退出码：0 完成；1 输入有问题，或没有做成；2 命令写法有误',
  ].join('\n');
}

/** The help of one command: what it is for, how it is called, its options, formats, exit codes, an example. */
export function helpOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, summary }]) => ({
    form: `--${name}${value === undefined ? '' : ` ${value}`}`,
    summary,
  }));
  const width = Math.max(0, ...options.map(({ form }) => columns(form)));
  const list = options.map(
    ({ form, summary }) => `  ${form}${' '.repeat(width - columns(form) + 2)}${summary}`,
  );
  const { done, wrong } = command.exit;
  return [
    `${command.name}：${command.summary}`,
    '',
    `用法：npx wenye ${command.name} ${command.usage}`.trimEnd(),
    ...(list.length > 0 ? ['', '选项：', ...list] : []),
    '',
    ...command.details,
    '',
    `退出码：0 ${done}；${wrong === undefined ? '' : `1 ${wrong}；`}2 命令写法有误`,
    ...(command.example === undefined ? [] : [`例：${command.example}`]),
  ].join('\n');
}

/** Width on a terminal, where a Chinese character takes two columns. */
function columns(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/[\p{Script=Han}（）：，、…]/u.test(character) ? 2 : 1),
    0,
  );
}
