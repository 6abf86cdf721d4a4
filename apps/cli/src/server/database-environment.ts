import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolderOf } from '@wenye/server/config';
import { z } from 'zod';
import { Failure } from '../command.ts';

/** What the supervisor notes of itself beside the data, as far as it is needed here. */
const runRecord = z.object({ databaseUrl: z.string().optional() });

/**
 * The environment of a process that needs the database: as given, or that of the installation that runs here.
 *
 * @throws Failure where neither names a database
 */
export function databaseEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env['DATABASE_URL']) return env;
  const data = dataFolderOf(env);
  const record = join(data, 'running.json');
  const url = existsSync(record)
    ? runRecord.parse(JSON.parse(readFileSync(record, 'utf8'))).databaseUrl
    : undefined;
  if (url === undefined)
    throw new Failure(
      `没有正在运行的稳业（数据文件夹 ${data}）。请先 npm start；用 WENYE_DATA 启动的，这里也要设同一个 WENYE_DATA；或用环境变量 DATABASE_URL 指定数据库。`,
    );
  return { ...env, WENYE_DATA: data, DATABASE_URL: url };
}

/** Which database an environment leads to, without its password: for messages. */
export function describeDatabase({ DATABASE_URL = '', WENYE_DATA }: NodeJS.ProcessEnv): string {
  const url = URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL) : null;
  const where = url === null ? DATABASE_URL : `${url.host}${url.pathname}`;
  return WENYE_DATA === undefined ? `数据库 ${where}` : `数据库 ${where}，数据文件夹 ${WENYE_DATA}`;
}
