import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseJson } from '@wenye/rules';
import { Failure, type Io } from './command.ts';
import { textOf } from './in-utf-8.ts';

/** One JSON value from a file, or from standard input for `-`. @throws Failure that says what is wrong and where */
export async function readJson(file: string, io: Io): Promise<unknown> {
  const content = textOf(file === '-' ? await buffer(io.stdin) : await contentOf(file));
  const parsed = parseJson(content);
  if (!parsed.ok) throw new Failure(`${file}：${parsed.problem}`);
  return parsed.value;
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Failure(`读不到文件：${file}`);
  }
}
