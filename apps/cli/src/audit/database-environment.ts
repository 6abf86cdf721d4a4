import { dataFolder } from '../../../../scripts/launch/checkout.js';
import { readRecord } from '../../../../scripts/launch/run-record.js';
import { Failure } from '../command.ts';

/**
 * The environment of a process that needs the database: as given, or that of the installation that runs here.
 *
 * @throws Failure where neither names a database
 */
export function databaseEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env['DATABASE_URL']) return env;
  const data = dataFolder(env);
  const url = readRecord(data)?.databaseUrl;
  if (url === undefined)
    throw new Failure('没有正在运行的稳业。请先 npm start，或用环境变量 DATABASE_URL 指定数据库。');
  return { ...env, WENYE_DATA: data, DATABASE_URL: url };
}
