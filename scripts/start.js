/** `npm start`: installs what is missing, starts everything, keeps it running, stops it in order. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseStartArguments, startHelp } from './launch/arguments.js';
import { dataFolder, makeDataFolder } from './launch/checkout.js';
import { accountTable, demoAccounts } from './launch/demonstration.js';
import { installDependencies, installTitle } from './launch/install.js';
import { logFile } from './launch/log-files.js';
import { refuseForDemonstrations, refuseToDeleteReal, wantedMode } from './launch/mode.js';
import { endOrphan } from './launch/postgres.js';
import { isRunning } from './launch/processes.js';
import { OneShots } from './launch/run-once.js';
import { claim } from './launch/run-record.js';
import { checkPlatform, checkRuntime } from './launch/runtime.js';
import { Stack } from './launch/stack.js';
import { Steps } from './launch/steps.js';
import { describe, UserError } from './launch/user-error.js';

const say = (/** @type {string} */ line) => console.log(line);

// Node 18 warns of fetch, which a driver only looks at.
process.removeAllListeners('warning');
process.on('warning', (warning) => warning.name === 'ExperimentalWarning' || console.warn(warning));

async function main() {
  const options = parseStartArguments(process.argv.slice(2));
  if (options.help) return say(startHelp);
  checkPlatform();
  refuseForDemonstrations(wantedMode(), options);
  const data = dataFolder();
  makeDataFolder(data);
  const record = await claim(data);
  if (options.fresh) await deleteData(data, options.yes);

  const steps = new Steps(say);
  const oneShots = new OneShots();
  const stack = new Stack({ data, record, oneShots, steps, gaveUp: (error) => void fail(stack, error) });
  stopOnSignals(stack);
  try {
    await steps.run(installTitle(), () => installDependencies(oneShots, logFile(data, 'install')));
    checkRuntime();
    announce(data, stack, await stack.start(options));
  } catch (error) {
    await fail(stack, error);
  }
}

/** @param {string} data @param {Stack} stack @param {Awaited<ReturnType<Stack['start']>>} started */
function announce(data, { record }, { date, city }) {
  say('');
  say(`稳业已启动：${record.origin}`);
  say(`业务日期：${date}`);
  if (city !== undefined) {
    say(`模拟银行：${record.bank}    模拟身份认证：${record.identity}`);
    say(
      `演示城市：居民 ${city.people} 人，企业 ${city.firms} 户；人、企业和账户都是自动生成的，并非真实数据。`,
    );
    const accounts = demoAccounts(data);
    if (accounts.length > 0) say(`\n演示账户：\n${accountTable(accounts)}`);
  } else say('真实使用。机构、管理员和其他人员用 npx wenye install 登记，见 docs/install.md。');
  say(`\n数据和日志：${data}`);
  say('按 Ctrl-C 停止。');
}

let stopping = false;

/** @param {Stack} stack @param {number} code */
async function stopAndExit(stack, code) {
  stopping = true;
  try {
    await stack.stop();
    say('已停止。');
    process.exit(code);
  } catch (error) {
    console.error(describe(error));
    process.exit(1);
  }
}

/** @param {Stack} stack @param {unknown} error */
async function fail(stack, error) {
  if (stopping) return; // what fails now fails because everything is being stopped
  const what = stack.record.state === 'running' ? '运行中断' : '启动失败';
  console.error(`\n${what}：${describe(error)}`);
  await stopAndExit(stack, 1);
}

/** @param {Stack} stack */
function stopOnSignals(stack) {
  const stop = () => {
    if (stopping) return;
    say('\n正在停止……');
    void stopAndExit(stack, 0);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  // npm that is killed passes no signal on, and its terminal could stop nothing any more.
  setInterval(() => stack.record.above.every(isRunning) || stop(), 1_000).unref();
}

/** @param {string} data @param {boolean} agreed */
async function deleteData(data, agreed) {
  if (process.env['DATABASE_URL'] !== undefined) {
    throw new UserError('--fresh 不会清空 DATABASE_URL 指定的数据库；请自行清空它，再删除数据目录 ' + data);
  }
  refuseToDeleteReal(data);
  if (!agreed) {
    if (!process.stdin.isTTY) throw new UserError('--fresh 会删除全部演示数据；在脚本中请加上 --yes。');
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(`将删除 ${data} 中的全部数据，不可恢复。继续请输入“是”或 y：`);
    terminal.close();
    if (!['是', 'y', 'yes'].includes(answer.trim().toLowerCase())) throw new UserError('未删除任何数据。');
  }
  await endOrphan(join(data, 'postgres'));
  for (const name of readdirSync(data)) {
    if (name !== 'running.json' && name !== 'logs')
      rmSync(join(data, name), { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(describe(error));
  process.exit(1);
});
