/** Everything that `npm start` keeps running, started in order and stopped in the reverse order. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';
import { Child } from './children.js';
import { establishedCity, establishedDate } from './demonstration.js';
import { checkGivenDatabase, countsTold, missingRight } from './given-database.js';
import { checkInstallation } from './installation.js';
import { logFile } from './log-files.js';
import { checkMode, markMode, markUnused, wantedMode } from './mode.js';
import { nextFreePort } from './ports.js';
import { administratorUrl, postgresServer, prepareCluster } from './postgres.js';
import { address, programEnvironment, programs } from './programs.js';
import { removeRecord, writeRecord } from './run-record.js';
import { node } from './runtime.js';
import { buildWeb } from './web.js';

const DEFAULT_PORT = 8020;
const DEFAULT_DATABASE_PORT = 54_320;

/**
 * How to begin anew, which `--fresh` does only with the database that it brings.
 *
 * @param {string} data folder
 * @param {boolean} given whether the database is that of DATABASE_URL
 */
function howToBeginAnew(data, given) {
  return given
    ? `停止以后，删除 DATABASE_URL 的数据库再建一个空的（DROP DATABASE、CREATE DATABASE），并删除数据目录 ${data}。`
    : 'npm start -- --fresh';
}

export class Stack {
  /** @type {Child[]} */
  #children = [];

  /**
   * @param {object} given
   * @param {string} given.data folder
   * @param {import('./run-record.js').RunRecord} given.record
   * @param {import('./run-once.js').OneShots} given.oneShots
   * @param {import('./steps.js').Steps} given.steps
   * @param {(error: Error) => void} given.gaveUp a process keeps failing
   */
  constructor({ data, record, oneShots, steps, gaveUp }) {
    this.data = data;
    this.record = record;
    this.oneShots = oneShots;
    this.steps = steps;
    this.gaveUp = gaveUp;
    this.mode = wantedMode();
    this.demonstration = this.mode === 'demonstration';
    this.givenDatabase = process.env['DATABASE_URL'];
    this.anew = howToBeginAnew(data, this.givenDatabase !== undefined);
  }

  /**
   * @param {import('./arguments.js').StartOptions} options
   * @returns {Promise<{ date: string, city?: { people: number, firms: number } }>} business date, generated city
   */
  async start(options) {
    markUnused(this.data, this.mode);
    const databaseUrl = await this.#database();
    await checkInstallation(databaseUrl, this.data, this.anew);
    await checkMode(databaseUrl, this.data, this.mode);
    markMode(this.data, this.mode);
    const ports = await this.#choosePorts(options.port ?? DEFAULT_PORT);
    const { data, demonstration } = this;
    const env = programEnvironment({ data, databaseUrl, ports, date: options.date, demonstration });
    await this.#migrate(env);
    const told = await countsTold(databaseUrl);
    if (told !== undefined) this.steps.note(told);
    const date = await establishedDate(databaseUrl, options.date, this.anew);
    if (this.demonstration) await this.#loadCity(env, options);
    const city = this.demonstration ? { city: await establishedCity(databaseUrl, options, this.anew) } : {};
    await this.steps.run('构建网页', () => buildWeb(this.oneShots, logFile(this.data, 'web-build')));
    const plans = programs({ data, env, ports, demonstration });
    await this.steps.run('启动服务', async () => {
      for (const plan of plans) await this.#startChild(plan);
    });
    Object.assign(this.record, {
      state: 'running',
      origin: env['WENYE_ORIGIN'],
      databaseUrl,
      ...(this.demonstration ? { bank: address(ports.bank), identity: env['WENYE_OIDC_ISSUER'] } : {}),
    });
    this.#writeRecord();
    return { date, ...city };
  }

  /** Stops every process, the last started first. */
  async stop() {
    this.record.state = 'stopping';
    this.#writeRecord();
    this.oneShots.cancel();
    for (const child of [...this.#children].reverse()) await child.stop();
    removeRecord(this.data);
  }

  /** @returns {Promise<string>} the administrator's connection */
  #database() {
    const given = this.givenDatabase;
    if (given === undefined) return this.#startPostgres();
    return this.steps.run('检查 DATABASE_URL 的数据库', () => checkGivenDatabase(given, missingRight));
  }

  /** @returns {Promise<string>} the administrator's connection */
  async #startPostgres() {
    const log = logFile(this.data, 'postgres');
    return this.steps.run('启动数据库 PostgreSQL 18', async () => {
      const cluster = await prepareCluster({ data: this.data, log, oneShots: this.oneShots });
      const port = await nextFreePort(DEFAULT_DATABASE_PORT);
      await this.#startChild(postgresServer(cluster, { port, log }));
      return administratorUrl(cluster, port);
    });
  }

  /** @param {number} wanted */
  async #choosePorts(wanted) {
    const web = await nextFreePort(wanted);
    if (web !== wanted) this.steps.note(`端口 ${wanted} 已被占用，改用 ${web}。`);
    const bank = await nextFreePort(web + 1);
    const identity = await nextFreePort(bank + 1);
    return { web, bank, identity };
  }

  /** @param {NodeJS.ProcessEnv} env */
  async #migrate(env) {
    const script = join(checkout, 'apps/server/src/kernel/migrate.ts');
    const log = logFile(this.data, 'migrate');
    await this.steps.run('更新数据库结构', () =>
      this.oneShots.run({
        file: node,
        args: [script],
        cwd: checkout,
        env,
        log,
        failure: this.demonstration
          ? `更新数据库结构失败；如不需要保留数据，可以重新开始：${this.anew}`
          : '更新数据库结构失败，数据没有改动。请按下面的日志查明原因，不要清空数据。',
      }),
    );
  }

  /** @param {NodeJS.ProcessEnv} env @param {import('./arguments.js').StartOptions} options */
  async #loadCity(env, { people = 50_000, firms = 3_000 }) {
    const script = join(checkout, 'apps/server/src/people/load-city.ts');
    const args = [script, '--people', String(people), '--firms', String(firms)];
    const log = logFile(this.data, 'load-city');
    await this.steps.run('准备演示城市', () =>
      this.oneShots.run({ file: node, args, cwd: checkout, env, log, failure: '演示城市载入失败' }),
    );
  }

  /** @param {import('./children.js').ChildPlan} plan */
  async #startChild(plan) {
    const child = new Child(plan, {
      changed: () => this.#writeRecord(),
      restarting: (text) => this.steps.note(text),
      gaveUp: this.gaveUp,
    });
    this.#children.push(child);
    await child.start();
  }

  /** PostgreSQL is not among the children that a next start ends: it is found by its data folder. */
  #writeRecord() {
    this.record.children = this.#children
      .filter((child) => child.plan.group)
      .flatMap((child) => child.identity ?? []);
    if (existsSync(this.data)) writeRecord(this.data, this.record);
  }
}
