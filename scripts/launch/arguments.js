import { UserError } from './user-error.js';

/**
 * @typedef {object} StartOptions
 * @property {string} [date] business date at the first start, YYYY-MM-DD
 * @property {number} [people] size of the generated city
 * @property {number} [firms]
 * @property {number} [port] of the web and the API
 * @property {boolean} fresh delete this checkout's data first
 * @property {boolean} yes do not ask
 * @property {boolean} help
 */

export const startHelp = `用法：npm start -- [选项]

  --date 年-月-日   首次启动时的业务日期，例如 2020-10-15
  --people 人数     首次启动时生成的居民人数（默认 50000，至少 500）
  --firms 户数      首次启动时生成的企业户数（默认 3000，至少 4）
  --port 端口       网页和接口的端口（默认 8020；被占用时顺延）
  --fresh           删除本目录的全部演示数据，重新开始（会先询问）
  --yes             与 --fresh 同用，不再询问
  --help            显示本说明

环境变量 DATABASE_URL 指定自备的 PostgreSQL 18；WENYE_DATA 指定数据目录；
WENYE_MODE=real 是真实使用，不生成城市（见 docs/install.md），首次启动时定下，不再改变。`;

/** Before it the generated city has no history. */
const EARLIEST = '2018-01-01';

/** The least are those of the city's generator (packages/city), which any Node that starts this cannot read. */
const NUMBERS = { '--people': [500, 10_000_000], '--firms': [4, 1_000_000], '--port': [1, 65_535] };

/**
 * @param {readonly string[]} argv
 * @returns {StartOptions}
 * @throws {UserError} on an unknown option or a malformed value
 */
export function parseStartArguments(argv) {
  /** @type {StartOptions} */
  const options = { fresh: false, yes: false, help: false };
  const words = argv.flatMap((word) => splitAssignment(word));
  for (let i = 0; i < words.length; i += 1) {
    const word = /** @type {string} */ (words[i]);
    if (word === '--fresh') options.fresh = true;
    else if (word === '--yes') options.yes = true;
    else if (word === '--help' || word === '-h') options.help = true;
    else if (word === '--date') options.date = dateValue(words[(i += 1)]);
    else if (word === '--people') options.people = numberValue(word, words[(i += 1)]);
    else if (word === '--firms') options.firms = numberValue(word, words[(i += 1)]);
    else if (word === '--port') options.port = numberValue(word, words[(i += 1)]);
    else throw new UserError(`不认识的选项：${word}\n\n${startHelp}`);
  }
  if (options.yes && !options.fresh) throw new UserError('--yes 只能与 --fresh 一起使用。');
  return options;
}

/** `--port=8020` means `--port 8020`. @param {string} word @returns {string[]} */
function splitAssignment(word) {
  const cut = word.indexOf('=');
  return word.startsWith('--') && cut > 0 ? [word.slice(0, cut), word.slice(cut + 1)] : [word];
}

/** @param {keyof typeof NUMBERS} option @param {string | undefined} text */
function numberValue(option, text) {
  const [least, most] = /** @type {[number, number]} */ (NUMBERS[option]);
  const value = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new UserError(`${option} 需要 ${least} 到 ${most} 之间的整数，而不是“${text ?? ''}”。`);
  }
  return value;
}

/** @param {string | undefined} text */
function dateValue(text) {
  const parsed = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(parsed.getTime());
  // 2021-02-30 parses, but to another day.
  if (!isDay || parsed.toISOString().slice(0, 10) !== text) {
    throw new UserError(`--date 需要形如 2020-10-15 的日期，而不是“${text ?? ''}”。`);
  }
  const date = /** @type {string} */ (text);
  if (date < EARLIEST) throw new UserError(`--date 最早是 ${EARLIEST}：演示城市从这一天起才有。`);
  return date;
}
