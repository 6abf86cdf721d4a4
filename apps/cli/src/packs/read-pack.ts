import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkPack, type Finding, type Pack, restore, UnreadablePack } from '@wenye/rules';
import { Failure, type Io } from '../command.ts';
import { readJson } from '../read-json.ts';
import { faultOf } from './fault-of.ts';

/** What a pack may be given as, for the help. */
export const PACK_FILES =
  '政策包是 npx wenye check --out 写出的 .json（或者一份决定所依据的），或者导出 pack 的模块，如 packages/my-city/pack.ts。';

const MODULES = ['.ts', '.mts', '.js', '.mjs'];

/**
 * A pack as `check --out` writes it, or as a decision was stored with; or as a module exports it by the name of `pack`.
 *
 * @throws Failure that says what is wrong, and where
 */
export async function readPack(file: string, io: Io): Promise<Pack> {
  if (MODULES.includes(extname(file).toLowerCase())) return packOf(file);
  const data = await readJson(file, io);
  try {
    return restore(data);
  } catch (error) {
    if (!(error instanceof UnreadablePack)) throw error;
    throw new Failure(`${file} 不是政策包，或者写错了：${error.message}。${PACK_FILES}`);
  }
}

async function packOf(file: string): Promise<Pack> {
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(resolve(file)).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new Failure(`${file} 不能作为模块读取：${faultOf(error)}`);
  }
  const { pack } = module;
  const lists = ['clauses', 'facts', 'parameters', 'values', 'divisions', 'benefits'];
  const lacking = lists.filter(
    (name) => !Array.isArray((pack as Record<string, unknown> | undefined)?.[name]),
  );
  if (lacking.length === 0) return pack as Pack;
  throw new Failure(
    pack === undefined
      ? `${file} 没有导出 pack；应写 export const pack: Pack = { … }`
      : `${file} 导出的 pack 缺少 ${lacking.join('、')}`,
  );
}

/** A pack to decide by. @throws Failure where a check of it finds errors: what it decides would be wrong */
export async function readSoundPack(file: string, io: Io): Promise<Pack> {
  const pack = await readPack(file, io);
  const errors = findingsOf(pack, file).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return pack;
  const shown = errors.slice(0, 5).map(({ where, message }) => `\n  ${where}：${message}`);
  throw new Failure(
    `${file} 有 ${errors.length} 处错误，不能用来认定（全部见 npx wenye check ${file}）：${shown.join('')}`,
  );
}

/** What a check finds. @throws Failure where a module holds what no builder makes, so that it cannot be checked */
export function findingsOf(pack: Pack, file: string): Finding[] {
  try {
    return checkPack(pack);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(`${file} 不能检查，规则里有不是由 @wenye/rules 写出的内容：${error.message}`);
  }
}
