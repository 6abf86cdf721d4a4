/** `npm test`: installs what the tests need, then runs guards, unit and integration tests, and journeys. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, dataFolder } from './launch/checkout.js';
import { chromium } from './launch/chromium.js';
import { checkGivenDatabase, missingTestRight } from './launch/given-database.js';
import { installDependencies, installTitle } from './launch/install.js';
import { logFile } from './launch/log-files.js';
import { OneShots } from './launch/run-once.js';
import { claim } from './launch/run-record.js';
import { checkPlatform, checkRuntime, node, runtimeEnvironment } from './launch/runtime.js';
import { Steps } from './launch/steps.js';
import { describe } from './launch/user-error.js';
import { parseTestArguments, testHelp } from './testing/arguments.js';
import { isGreen, sum, tally, tallyLine } from './testing/tally.js';
import { removeRun, runFolder, throwAwayServer } from './testing/test-server.js';

const titles = { guards: '检查', unit: '单元与集成测试', journeys: '浏览器中的全程' };
const say = (/** @type {string} */ line) => console.log(line);

/** @type {(() => void | Promise<void>)[]} what is to be undone at the end, the last first */
const cleanups = [];

async function main() {
  const options = parseTestArguments(process.argv.slice(2));
  if (options.help) {
    say(testHelp);
    return 0;
  }
  checkPlatform();
  const folder = await runFolder(dataFolder());
  const oneShots = new OneShots();
  cleanups.push(
    () => removeRun(folder),
    () => oneShots.cancel(),
  );
  await claim(folder);
  const environment = await prepare(folder, oneShots, options.stages);
  const tallies = [];
  for (const stage of options.stages) {
    say(`\n== ${titles[stage]} ==`);
    const counted = await runStage(stage, { folder, filters: options.filters, environment });
    say(`${titles[stage]}：通过 ${counted.passed}，失败 ${counted.failed}，跳过 ${counted.skipped}`);
    tallies.push(counted);
  }
  const total = sum(tallies);
  await cleanUp();
  if (total.passed + total.failed === 0)
    say(`\n没有跑任何测试：没有测试文件的路径含有“${options.filters.join('”或者“')}”。`);
  say(`\n${tallyLine(total)}`);
  return isGreen(total) ? 0 : 1;
}

/**
 * Dependencies, database, browser.
 *
 * @param {string} folder
 * @param {OneShots} oneShots
 * @param {readonly string[]} stages
 * @returns {Promise<NodeJS.ProcessEnv>} for the tests
 */
async function prepare(folder, oneShots, stages) {
  const steps = new Steps(say);
  await steps.run(installTitle(), () => installDependencies(oneShots, logFile(folder, 'install')));
  checkRuntime();
  const given = process.env['DATABASE_URL'];
  const url =
    given === undefined
      ? await steps.run('启动测试数据库', () => startDatabase(folder, oneShots))
      : await checkGivenDatabase(given, missingTestRight);
  const browser = stages.includes('journeys')
    ? await steps.run('准备浏览器', () => chromium(oneShots, logFile(folder, 'chromium')))
    : undefined;
  return runtimeEnvironment({
    WENYE_TEST_DATABASE_URL: url,
    WENYE_TEST_FOLDER: folder,
    ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }),
  });
}

/** @param {string} folder @param {OneShots} oneShots */
async function startDatabase(folder, oneShots) {
  const server = await throwAwayServer(folder, oneShots, (error) => console.error(describe(error)));
  cleanups.push(() => server.stop());
  return server.url;
}

/**
 * @param {import('./testing/arguments.js').Stage} stage
 * @param {{ folder: string, filters: readonly string[], environment: NodeJS.ProcessEnv }} given
 */
async function runStage(stage, { folder, filters, environment }) {
  const report = join(folder, `${stage}.json`);
  const vitest = join(checkout, 'node_modules/vitest/vitest.mjs');
  const flags = ['--project', stage, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run(
    [vitest, 'run', ...flags, ...(filters.length > 0 ? ['--passWithNoTests'] : []), ...filters],
    environment,
  );
  return tally(existsSync(report) ? readReport(report) : undefined, exitCode);
}

/** @param {string} path @returns {import('./testing/tally.js').Report} */
function readReport(path) {
  return /** @type {import('./testing/tally.js').Report} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/** Runs Node with its output shown. @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function run(args, env) {
  const child = spawn(node, args, {
    cwd: checkout,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const kill = () =>
    void (child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGTERM'));
  cleanups.push(kill);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function cleanUp() {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

let interrupted = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (interrupted) return;
    interrupted = true;
    void cleanUp().finally(() => process.exit(130));
  });
}

main().then(
  (code) => interrupted || process.exit(code),
  async (error) => {
    if (interrupted) return;
    console.error(`\n测试无法运行：${describe(error)}`);
    await cleanUp();
    process.exit(1);
  },
);
