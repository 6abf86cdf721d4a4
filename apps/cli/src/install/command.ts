import { resolve } from 'node:path';
import { type Command, UsageError } from '../command.ts';
import { readJson } from '../read-json.ts';
import { runScript } from '../server/run-script.ts';

export const install: Command = {
  name: 'install',
  usage: '文件.json',
  summary: '真实使用的开始：登记机构、最初的管理员和其他人员，给出实名绑定码',
  options: {},
  details: [
    '文件写“机构”（名称、层级、区划代码、上级、电话）、“管理员”（姓名、身份证号、登录名，至少两名）和“人员”（同样三栏，没有岗位），格式见 docs/install.md。',
    '任何一行有误的，什么都不登记，逐行说明。已在库中的机构不重复登记；已有两名管理员的，不再任命；“人员”随时可以再加。',
    '登记到哪个数据库：环境变量 DATABASE_URL 所指的；没有设置时，是本机正在运行的稳业的。',
  ],
  exit: { done: '已登记', wrong: '文件有误，或数据库连不上' },
  example: 'npx wenye install city.json',
  async run(operands, _options, io) {
    const [file, ...more] = operands;
    if (file === undefined || more.length > 0) throw new UsageError('install 后面写一个文件');
    await readJson(file, io);
    return runScript(
      'people/install/install-city.ts',
      [resolve(file)],
      (reason, database) => `没有登记：${reason}\n${database}。`,
      io,
    );
  },
};
