import { UserError } from '../launch/user-error.js';

/** In the order in which they run. */
export const stages = /** @type {const} */ (['guards', 'unit', 'journeys']);

/** @typedef {typeof stages[number]} Stage */

export const testHelp = `用法：npm test -- [选项] [路径……]

  --only 部分   只运行一部分：guards（检查）、unit（单元与集成测试）、journeys（浏览器）
  --help        显示本说明

路径只运行名称含有它的测试文件，例如 npm test -- --only unit packages/rules。
环境变量 DATABASE_URL 指定自备的 PostgreSQL 18（超级用户；浏览器全程仍各用自带的），CHROMIUM_PATH 指定浏览器。`;

/**
 * @param {readonly string[]} argv
 * @returns {{ help: boolean, stages: readonly Stage[], filters: string[] }}
 * @throws {UserError} on an unknown option
 */
export function parseTestArguments(argv) {
  /** @type {readonly Stage[]} */
  let wanted = stages;
  let help = false;
  const filters = [];
  const words = [...argv];
  while (words.length > 0) {
    const word = /** @type {string} */ (words.shift());
    if (word === '--help' || word === '-h') help = true;
    else if (word === '--only' || word.startsWith('--only=')) {
      const name = word === '--only' ? words.shift() : word.slice('--only='.length);
      wanted = stages.filter((stage) => stage === name);
      if (wanted.length === 0)
        throw new UserError(`--only 需要 ${stages.join('、')} 之一，而不是“${name ?? ''}”。`);
    } else if (word.startsWith('-')) throw new UserError(`不认识的选项：${word}\n\n${testHelp}`);
    else filters.push(word);
  }
  return { help, stages: wanted, filters };
}
