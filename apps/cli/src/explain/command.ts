import { completeRequest, pack } from '@wenye/policy';
import { type Request, trace } from '@wenye/rules';
import { type Command, UsageError } from '../command.ts';
import { readJson } from '../read-json.ts';
import { explanationOf } from './explanation.ts';

export const explain: Command = {
  name: 'explain',
  usage: '文件.json',
  summary: '把一个请求的认定讲清楚：每个条件、每步计算、读到的事实、用到的标准',
  options: {},
  details: ['文件里写一个请求，格式见 docs/decide-contract.md；文件写 - 时从标准输入读。'],
  exit: { done: '已说明', wrong: '请求有误，或文件不能读' },
  example: 'npx wenye explain 请求.json',
  async run(operands, _options, io) {
    const [file, ...more] = operands;
    if (file === undefined || more.length > 0) throw new UsageError('explain 后面要写一个文件，或者写 -');
    const completed = completeRequest((await readJson(file, io)) as Request);
    const traced = completed.ok ? trace(pack, completed.request) : completed;
    if (!traced.ok) {
      io.stderr.write(traced.errors.map(({ path, message }) => `${path}：${message}\n`).join(''));
      return 1;
    }
    io.stdout.write(`${explanationOf(traced).join('\n')}`);
    return 0;
  },
};
