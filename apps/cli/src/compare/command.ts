import { pack as published } from '@wenye/policy';
import { comparePacks, type Difference } from '@wenye/rules';
import { type Command, UsageError } from '../command.ts';
import { readSoundPack } from '../packs/read-pack.ts';

const WHAT: Readonly<Record<Difference['what'], string>> = {
  clause: '条款',
  benefit: '规则',
  condition: '条件',
  amount: '金额',
  months: '月数',
  until: '最后一天',
  step: '计算步骤',
  value: '标准',
  fact: '事实',
  compatibility: '互斥',
};

const CHANGE: Readonly<Record<Difference['change'], string>> = {
  added: '新增',
  removed: '删去',
  changed: '改变',
};

export const compare: Command = {
  name: 'compare',
  usage: '旧政策包.json [新政策包.json] [--json]',
  summary: '比较两个版本的政策包：哪些条款、条件、算法、标准不同，前后各是什么',
  options: { json: { type: 'boolean', summary: '输出 JSON' } },
  details: ['政策包由 npx wenye check --out 写出。只写一个时，与本软件自带的比较。'],
  exit: { done: '没有不同', wrong: '有不同，或文件不能读' },
  example: 'npx wenye compare 去年.json',
  async run(operands, options, io) {
    const [before, after, ...more] = operands;
    if (before === undefined || more.length > 0)
      throw new UsageError('compare 后面要写一个或者两个政策包文件');
    const differences = comparePacks(
      await readSoundPack(before, io),
      after === undefined ? published : await readSoundPack(after, io),
    );
    io.stdout.write(
      options['json']
        ? `${JSON.stringify(differences, null, 2)}\n`
        : `${differences.map(lines).join('')}${total(differences)}`,
    );
    return differences.length > 0 ? 1 : 0;
  },
};

function lines({ change, what, where, label, before, after }: Difference): string {
  const sides = [
    before === null ? '' : `    原为：${before}\n`,
    after === null ? '' : `    现为：${after}\n`,
  ];
  return `${CHANGE[change]}${WHAT[what]}  ${label === where ? label : `${label}（${where}）`}\n${sides.join('')}`;
}

const total = ({ length }: readonly Difference[]): string =>
  length === 0 ? '两个版本的认定没有不同。\n' : `共 ${length} 处不同。\n`;
