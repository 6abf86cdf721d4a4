import { pack as published } from '@wenye/policy';
import { type Finding, hashOf, type Pack, publishedText } from '@wenye/rules';
import { UnwritableFile, writeWhole } from '@wenye/server/written-file';
import { type Command, Failure, UsageError } from '../command.ts';
import { findingsOf, PACK_FILES, readPack } from '../packs/read-pack.ts';

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: '错误',
  warning: '警告',
  known: '已知',
};

export const check: Command = {
  name: 'check',
  usage: '[政策包] [--out 政策包.json]',
  summary: '检查政策包：条款、事实、标准是否齐全，有没有空档、矛盾和走不到的分支',
  options: { out: { type: 'string', value: '文件', summary: '把所检查的政策包写入文件，供以后比较' } },
  details: [
    `不写文件则检查本软件自带的政策包。${PACK_FILES}`,
    '错误使政策包不能用，或者认定不对。警告要人看一看：标准的空档、重叠、没有取值，走不到的分支，永远满足或不满足的条件。',
    '两样都使退出码为 1，可以放进持续集成。看过而有意保留的警告，在政策包的 knownFindings 里写明理由，列为已知，不算在内；',
    '已知的不再出现时，也会警告。写法见 docs/encode-a-policy.md。',
  ],
  exit: { done: '没有错误，也没有未说明的警告', wrong: '有错误或警告，或文件不能读写' },
  example: 'npx wenye check packages/my-city/pack.ts',
  async run(operands, options, io) {
    if (operands.length > 1) throw new UsageError('check 后面最多写一个文件');
    const pack = operands[0] === undefined ? published : await readPack(operands[0], io);
    const findings = findingsOf(pack, operands[0] ?? '');
    for (const { severity, where, message } of findings)
      io.stdout.write(`${SEVERITIES[severity]}  ${where}：${message}\n`);
    const [errors, warnings, known] = (['error', 'warning', 'known'] as const).map(
      (each) => findings.filter(({ severity }) => severity === each).length,
    );
    io.stdout.write(
      `${pack.title}：${pack.benefits.length} 项规则，${pack.values.length} 条标准；错误 ${errors}，警告 ${warnings}，已知 ${known}。\n规则与标准指纹 ${hashOf(pack)}\n`,
    );
    if (typeof options['out'] === 'string') await writePack(options['out'], pack);
    return findings.length === known ? 0 : 1;
  },
};

async function writePack(file: string, pack: Pack): Promise<void> {
  try {
    await writeWhole(file, publishedText(pack));
  } catch (error) {
    throw error instanceof UnwritableFile ? new Failure(error.message) : error;
  }
}
