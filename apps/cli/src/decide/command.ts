import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { type Command, Failure, type Io, UsageError } from '../command.ts';
import { answerLines, type Tally } from './answer-lines.ts';

export const decide: Command = {
  name: 'decide',
  usage: '文件.jsonl [--out 文件]',
  summary: '逐行认定：每行一个 JSON 请求，答复也是每行一个 JSON，不存任何内容',
  options: { out: { type: 'string', value: '文件', summary: '答复写入文件；不写则输出到屏幕' } },
  details: [
    '文件写 - 时从标准输入读。空行跳过。答复与请求顺序相同。',
    '请求有误的行，答复中 ok 为 false，line 是行号，errors 逐项说明。',
    '请求和答复的格式见 docs/decide-contract.md，可填的事实见 npx wenye facts。',
    '退出码：0 全部行都已认定；1 有的行有误，或文件不能读写；2 命令写法有误。',
    '',
    '例：npx wenye decide 请求.jsonl --out 答复.jsonl',
  ].join('\n'),
  async run(operands, options, io) {
    const [file, ...more] = operands;
    if (file === undefined || more.length > 0) throw new UsageError('decide 后面要写一个文件，或者写 -');
    const tally: Tally = { decided: 0, wrong: 0 };
    const input = file === '-' ? io.stdin : await openFile(file);
    const answers = Readable.from(answerLines(input, tally));
    await write(answers, options['out'], io);
    if (tally.wrong > 0) io.stderr.write(`已认定 ${tally.decided} 行，有误 ${tally.wrong} 行。\n`);
    return tally.wrong > 0 ? 1 : 0;
  },
};

async function openFile(file: string): Promise<Readable> {
  try {
    await access(file, constants.R_OK);
    if ((await stat(file)).isDirectory()) throw new Error('a folder');
  } catch {
    throw new Failure(`读不到文件：${file}`);
  }
  return createReadStream(file);
}

async function write(answers: Readable, out: string | boolean | undefined, io: Io): Promise<void> {
  if (typeof out !== 'string') return pipeline(answers, io.stdout, { end: false });
  const target: Writable = createWriteStream(out);
  try {
    await pipeline(answers, target);
    await finished(target);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || (syscall !== 'open' && syscall !== 'write')) throw error;
    throw new Failure(`写不了文件：${out}`);
  }
}
