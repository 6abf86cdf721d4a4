import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { binaryKind } from '@wenye/server/screening';
import { UnwritableFile, writtenFile } from '@wenye/server/written-file';
import { type Command, Failure, type Io, type Option, type Options, UsageError } from '../command.ts';
import { readable } from '../readable.ts';
import { type Answerer, answerLines, type Tally } from './answer-lines.ts';

type Texts = Pick<Command, 'name' | 'summary'> & {
  readonly example: string;
  /** What has been done to a line, in Chinese: 认定. */
  readonly done: string;
  /** About requests and answers. */
  readonly about: readonly string[];
  /** What is said of so many lines that the answerer notes. */
  readonly note?: (lines: number) => string;
  /** Besides `--out`. */
  readonly options?: Readonly<Record<string, Option>>;
};

/** A command that answers a file of JSON lines with JSON lines. */
export function lineCommand(
  { name, summary, done, about, note, example, options: further = {} }: Texts,
  answererOf: (options: Options, io: Io) => Answerer | Promise<Answerer>,
): Command {
  return {
    name,
    usage: ['文件.jsonl', ...Object.entries(further).map(usageOf), '[--out 文件]'].join(' '),
    summary,
    options: {
      ...further,
      out: { type: 'string', value: '文件', summary: '答复写入文件；不写则输出到屏幕' },
    },
    details: [
      '文件写 - 时从标准输入读。空行跳过。答复与请求顺序相同。',
      '请求有误的行，答复中 ok 为 false，line 是行号，errors 逐项说明。',
      ...about,
    ],
    exit: { done: `全部行都已${done}`, wrong: '有的行有误，文件是空的，或不能读写' },
    example,
    async run(operands, options, io) {
      const [file, ...more] = operands;
      if (file === undefined || more.length > 0) throw new UsageError(`${name} 后面要写一个文件，或者写 -`);
      const tally: Tally = { right: 0, wrong: 0, noted: 0 };
      const input = file === '-' ? io.stdin : await openFile(file);
      const answerer = await answererOf(options, io);
      await write(Readable.from(answerLines(input, answerer, tally)), options['out'], io);
      if (tally.right + tally.wrong === 0) {
        io.stderr.write(`${file === '-' ? '标准输入' : file} 是空的，没有可以${done}的行。\n`);
        return 1;
      }
      if (tally.wrong > 0) io.stderr.write(`已${done} ${tally.right} 行，有误 ${tally.wrong} 行。\n`);
      if (tally.noted > 0 && note !== undefined) io.stderr.write(`${note(tally.noted)}\n`);
      return tally.wrong > 0 ? 1 : 0;
    },
  };
}

const usageOf = ([name, { value }]: [string, Option]): string =>
  `[--${name}${value === undefined ? '' : ` ${value}`}]`;

/** @throws Failure for a file that cannot be read, or that is of a kind of which no line is JSON */
async function openFile(file: string): Promise<Readable> {
  const { ordinary } = await readable(file);
  const kind = ordinary ? await binaryKind(file) : null;
  if (kind !== null)
    throw new Failure(
      `${file} 是${kind}，不是每行一个 JSON 的文本文件。名册（.xlsx、.csv）请用 npx wenye screen。`,
    );
  return createReadStream(file);
}

async function write(answers: Readable, out: string | boolean | undefined, io: Io): Promise<void> {
  if (typeof out !== 'string') return pipeline(answers, io.stdout, { end: false });
  try {
    const file = await writtenFile(out);
    await pipeline(answers, file.stream, { end: false }).catch(async (error: unknown) => {
      await file.discard();
      throw file.stream.errored === error ? new UnwritableFile(out, error) : error;
    });
    await file.keep();
  } catch (error) {
    throw error instanceof UnwritableFile ? new Failure(error.message) : error;
  }
}
