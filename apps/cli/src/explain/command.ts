import { type Json, type Request, trace } from '@wenye/rules';
import { type Command, UsageError } from '../command.ts';
import { PACK_DETAILS, packOption, rulesOf } from '../packs/rules-of.ts';
import { readJson } from '../read-json.ts';
import { explanationOf } from './explanation.ts';

export const explain: Command = {
  name: 'explain',
  usage: '文件.json [--pack 政策包]',
  summary: '把一个请求的认定讲清楚：每个条件、每步计算、读到的事实、用到的标准，能不能同时享受',
  options: { pack: packOption },
  details: [
    '文件里写一个请求，格式见 docs/decide-contract.md；文件写 - 时从标准输入读。',
    '请求里写 "changes": true 的，还说明不符合的怎样才能符合。',
    ...PACK_DETAILS,
  ],
  exit: { done: '已说明', wrong: '请求有误，或文件不能读' },
  example: 'npx wenye explain 请求.json',
  async run(operands, options, io) {
    const [file, ...more] = operands;
    if (file === undefined || more.length > 0) throw new UsageError('explain 后面要写一个文件，或者写 -');
    const rules = await rulesOf(options, io);
    const given = (await readJson(file, io)) as Request;
    // What contradicts itself is told by deciding, which also leaves out changes that would.
    const decided = rules.decide(given);
    const completed = decided.ok ? rules.complete(given) : decided;
    const traced = completed.ok ? trace(rules.pack, { ...completed.request, changes: false }) : completed;
    if (!decided.ok || !traced.ok) {
      const { errors } = traced as Extract<typeof traced, { ok: false }>;
      io.stderr.write(errors.map(({ path, message }) => `${path}：${message}\n`).join(''));
      return 1;
    }
    const told = {
      answer: decided,
      benefits: traced.benefits,
      given: given.facts as Readonly<Record<string, Json>>,
    };
    io.stdout.write(`${explanationOf(told, rules.pack).join('\n')}\n`);
    return 0;
  },
};
