import { access, constants, stat } from 'node:fs/promises';
import { Failure } from './command.ts';

/**
 * Looks at a file before it is read.
 *
 * @returns whether it is an ordinary file: what comes through a pipe cannot be looked at beforehand
 * @throws Failure that says why it cannot be read
 */
export async function readable(file: string): Promise<{ readonly ordinary: boolean }> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(error.code === 'ENOENT' ? `没有这个文件：${file}` : `读不到文件：${file}`);
  });
  if (found.isDirectory()) throw new Failure(`${file} 是文件夹，不是文件，请写里面的一个文件`);
  await access(file, constants.R_OK).catch(() => {
    throw new Failure(`读不到文件，没有读取的权限：${file}`);
  });
  return { ordinary: found.isFile() };
}
