import { pack as published } from '@wenye/policy';
import { checkPack, hashOf, type Pack, publishedText, restore } from '@wenye/rules';
import { UnwritableFile, writeWhole } from '@wenye/server/written-file';
import { type Command, Failure, type Io, UsageError } from '../command.ts';
import { readJson } from '../read-json.ts';

export const check: Command = {
  name: 'check',
  usage: '[政策包.json] [--out 政策包.json]',
  summary: '检查政策包：条款、事实、标准是否齐全，有没有空档、矛盾和走不到的分支',
  options: { out: { type: 'string', value: '文件', summary: '把所检查的政策包写入文件，供以后比较' } },
  details: [
    '不写文件则检查本软件自带的政策包；文件是 --out 写出的，或者一份决定所依据的。',
    '错误使政策包不能用或者不对；警告要人看一看。',
  ],
  exit: { done: '没有错误', wrong: '有错误，或文件不能读写' },
  example: 'npx wenye check --out 今天.json',
  async run(operands, options, io) {
    if (operands.length > 1) throw new UsageError('check 后面最多写一个文件');
    const pack = operands[0] === undefined ? published : await readPack(operands[0], io);
    const findings = checkPack(pack);
    for (const { severity, where, message } of findings)
      io.stdout.write(`${severity === 'error' ? '错误' : '警告'}  ${where}：${message}\n`);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    io.stdout.write(
      `${pack.title}：${pack.benefits.length} 项规则，${pack.values.length} 条标准；错误 ${errors}，警告 ${findings.length - errors}。\n规则与标准指纹 ${hashOf(pack)}\n`,
    );
    if (typeof options['out'] === 'string') await writePack(options['out'], pack);
    return errors > 0 ? 1 : 0;
  },
};

/** A pack as `--out` writes it, or as a decision was stored with. @throws Failure where it is none */
export async function readPack(file: string, io: Io): Promise<Pack> {
  const data = await readJson(file, io);
  try {
    return restore(data);
  } catch {
    throw new Failure(`${file} 不是政策包：要用 npx wenye check --out 写出的文件`);
  }
}

async function writePack(file: string, pack: Pack): Promise<void> {
  try {
    await writeWhole(file, publishedText(pack));
  } catch (error) {
    throw error instanceof UnwritableFile ? new Failure(error.message) : error;
  }
}
