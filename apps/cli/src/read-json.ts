import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { dotted, parseJson } from '@wenye/rules';
import { binaryKind } from '@wenye/server/screening';
import { Failure, type Io } from './command.ts';
import { textOf } from './in-utf-8.ts';
import { readable } from './readable.ts';

/** One JSON value from a file, or from standard input for `-`. @throws Failure that says what is wrong and where */
export async function readJson(file: string, io: Io): Promise<unknown> {
  const text = textOf(file === '-' ? await buffer(io.stdin) : await contentOf(file));
  if (text === null) throw new Failure(`${file}：不是 UTF-8 编码，请存为 UTF-8`);
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Failure([file, dotted(parsed.path), parsed.problem].filter(Boolean).join('：'));
  return parsed.value;
}

async function contentOf(file: string): Promise<Uint8Array> {
  const { ordinary } = await readable(file);
  const kind = ordinary ? await binaryKind(file) : null;
  if (kind !== null) throw new Failure(`${file} 是${kind}，不是 JSON 文本文件`);
  return readFile(file);
}
