import type { Writable } from 'node:stream';
import type { CellError } from '@wenye/server/screening';

/** So many are told on the terminal; the file of results has all. */
const told = 20;

/** Says at the end what is to be mended in the input: which row, which column, what is there, what to do. */
export function problems(stream: Writable) {
  const first: CellError[] = [];
  let count = 0;
  return {
    note(errors: readonly CellError[]): void {
      first.push(...errors.slice(0, told - first.length));
      count += errors.length;
    },
    /** @param out the file of results that lists all; null: there is none */
    say(out: string | null): void {
      if (count === 0) return;
      const all = out === null ? '' : `，结果文件 ${out} 逐行列出全部`;
      stream.write(`请改正（共 ${count} 处${all}）：\n`);
      for (const error of first) stream.write(`  ${line(error)}\n`);
      if (count > first.length)
        stream.write(`  另有 ${count - first.length} 处${out === null ? '' : '，见结果文件'}。\n`);
    },
  };
}

function line({ row, column, content, message }: CellError): string {
  const where = `第 ${row} 行${column === '' ? '' : `【${column}】`}`;
  const text = `${where}${content === '' ? '' : `“${Array.from(content).slice(0, 40).join('')}”`}：${message}`;
  // What stands in a file must not steer the terminal.
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}
