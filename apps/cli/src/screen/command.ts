import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { pack } from '@wenye/policy';
import {
  csvTemplateOf,
  emptySummary,
  jsonStream,
  openSource,
  type ReportFormat,
  reportOf,
  type ScreeningOptions,
  type SheetId,
  screen as screenRows,
  sheetById,
  sheetChoices,
  summaryLines,
  templateOf,
  UnreadableTable,
  unreadOf,
} from '@wenye/server/screening';
import { UnwritableFile, writeWhole } from '@wenye/server/written-file';
import { type Command, Failure, type Io, type Options, UsageError } from '../command.ts';
import { readable } from '../readable.ts';
import { NO_ROWS, screeningOptions, sheetOption, tellOfDay } from './options.ts';
import { problems } from './problems.ts';
import { progress } from './progress.ts';
import { linesOf, sizeWatch } from './size-watch.ts';

const formats: Record<string, ReportFormat> = {
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.html': 'html',
};

export const screen: Command = {
  name: 'screen',
  usage: '文件 [选项]',
  summary: '测算一个名册（.xlsx、.csv、.json、.jsonl）：每个人能享受什么、多少、为什么、还缺什么',
  options: {
    out: {
      type: 'string',
      value: '文件',
      summary: '结果写到哪里；按扩展名为 .xlsx、.csv、.json、.jsonl 或 .html',
    },
    date: {
      type: 'string',
      value: '日期',
      summary: '按哪一天的政策测算，如 2020-10-15；不写为今天（政策有效期以外会说明）',
    },
    'known-on': { type: 'string', value: '日期', summary: '按哪一天所知的标准' },
    county: { type: 'string', value: '代码', summary: '没有填县区的行按此县区，6 位代码' },
    sheet: {
      type: 'string',
      value: '种类',
      summary: '哪一种表（见下）；不写则按表头判断',
    },
    clauses: { type: 'string', value: '条款', summary: '只测算这些条款，如 9.3,9.4' },
    template: {
      type: 'string',
      value: '文件',
      summary: '不测算，写出空白模板 .xlsx 或 .csv（配合 --sheet）',
    },
    json: { type: 'boolean', summary: '输出 JSON（与 --out 结果.json 的内容相同），不写结果文件' },
  },
  details: [
    '模板：npx wenye screen --sheet person --template 个人模板.xlsx；写成 .csv 的，表头上面两行是说明和示例，可以留着。',
    `表的种类：${sheetChoices}。`,
    '每种表测算它的各项待遇：个人的、某种名册上逐人认定的、企业自身的；--clauses 只测算其中几项。',
    '身份证号写明的出生日期和性别不必填；填了而与号码不一致的会说明，按填写的测算。',
    '空着的格子表示未知，不当作零，也不当作否。有问题的行逐格说明（屏幕上列出前 20 处，结果文件每行最多 20 处），',
    '其余行照常测算。',
    '结果写成 .csv 的只有结果表（UTF-8）；要用 Excel 看的请写成 .xlsx，免得身份证号被当作数字。',
    'CSV 可以是 UTF-8，也可以是 Excel 直接保存的 GBK。旧版 .xls 请先另存为 .xlsx。',
    '表格：列的先后不限，认不出的列会说明；隐藏的行照样读；合并的单元格只有左上一格有内容，其余算空着；',
    '读第一张有表头的工作表（认得出两列以上的优先），其余的会说明。所在县区可写名称、6 位代码（2021 年前后的都行）或乡镇。',
    'JSON 是数组或每行一个对象，每条为 {"name","id","county","facts":{…}}，没有别的栏；事实名见 npx wenye facts。',
  ],
  exit: { done: '全部行都已测算', wrong: '有的行有问题，没有可以测算的行，或文件不能读写' },
  example: 'npx wenye screen 花名册.xlsx --date 2020-10-15 --out 结果.xlsx',
  async run(operands, options, io) {
    const sheet = sheetOption(options);
    const template = options['template'];
    if (typeof template === 'string') return writeTemplate(template, sheet, io);
    const [file, ...more] = operands;
    if (file === undefined || more.length > 0) throw new UsageError('screen 后面要写一个文件');
    const target = targetOf(file, options);
    const screening = screeningOptions(options);
    tellOfDay(screening.decisionDate, typeof options['date'] === 'string', io);
    await readable(file);
    if (target !== null && (await isSame(file, target.out)))
      throw new UsageError('--out 就是要测算的文件，结果会把它盖掉；请写到另一个文件');
    try {
      return await run({ file, target, sheet, screening, io });
    } catch (error) {
      if (error instanceof UnwritableFile) throw new Failure(error.message);
      if (error instanceof UnreadableTable) throw new Failure(`${file}：${error.message}`);
      throw error;
    }
  },
};

/** The file of results; null: JSON on the screen. */
type Target = { readonly out: string; readonly format: ReportFormat } | null;

/** @throws UsageError for a file of no format, or both */
function targetOf(file: string, options: Options): Target {
  const given = options['out'];
  if (options['json'] === true) {
    if (given !== undefined) throw new UsageError('--json 输出到屏幕，--out 写入文件，只能写其中一个');
    return null;
  }
  const out = typeof given === 'string' ? given : defaultOut(file);
  const format = formats[extname(out).toLowerCase()];
  if (format === undefined) throw new UsageError('--out 的扩展名应为 .xlsx、.csv、.json、.jsonl 或 .html');
  return { out, format };
}

type Run = {
  file: string;
  target: Target;
  sheet: SheetId | null;
  screening: ScreeningOptions;
  io: Io;
};

/**
 * Rows after which memory is swept, where the program was started with `--expose-gc` (bin/wenye.js): the chunks of
 * the file are small objects with much memory behind them, which V8 is slow to give back.
 */
const SWEPT_EVERY = 5000;

async function run({ file: input, target, sheet, screening, io }: Run): Promise<number> {
  const source = await openSource(input, sheet, screening);
  const unread = unreadOf(source);
  for (const words of unread) io.stderr.write(`${words}\n`);
  const head = {
    title: `${source.sheet.title}测算结果`,
    decisionDate: screening.decisionDate,
    source: basename(input),
    unread,
  };
  const file = target === null ? null : await reportOf(target.out, target.format, source.sheet, head);
  const report = file ?? jsonStream(io.stdout, false, head);
  const summary = emptySummary();
  const shown = progress(io.stderr);
  const wrong = problems(io.stderr);
  const format = target?.format ?? 'screen';
  const watch = sizeWatch(io.stderr, format, await linesOf(input, format));
  try {
    for await (const row of screenRows(source.rows, source.sheet, summary, pack)) {
      await report.add(row);
      watch.note(row);
      wrong.note('errors' in row ? row.errors : row.warnings);
      shown.rows(summary.rows, summary.wrong);
      if (summary.rows % SWEPT_EVERY === 0) globalThis.gc?.();
    }
    await report.close(summary);
  } catch (error) {
    // Of a file that could not be read to its end, too, nothing is left that looks like its results.
    await file?.discard();
    throw error;
  }
  shown.done(summary.rows, summary.wrong);
  if (summary.rows === 0) io.stderr.write(NO_ROWS);
  wrong.say(target?.out ?? null);
  if (target !== null) {
    for (const [label, value] of summaryLines(summary, head)) io.stdout.write(`${label}\t${value}\n`);
    io.stdout.write(`结果文件\t${target.out}\n`);
  }
  return summary.wrong > 0 || summary.rows === 0 ? 1 : 0;
}

function defaultOut(file: string): string {
  return `${file.slice(0, file.length - extname(file).length)}-测算结果.xlsx`;
}

/** Whether two paths lead to one file, by whatever name or link: nobody's only copy is written over. */
async function isSame(file: string, out: string): Promise<boolean> {
  const a = await stat(file, { bigint: true });
  const b = await stat(out, { bigint: true }).catch(() => null); // none yet, or opening it tells why not
  return b !== null && a.dev === b.dev && a.ino === b.ino;
}

async function writeTemplate(path: string, id: SheetId | null, io: Io): Promise<number> {
  const sheet = sheetById(id ?? 'person');
  const ending = extname(path).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv') throw new UsageError('--template 的扩展名应为 .xlsx 或 .csv');
  const template = ending === '.csv' ? csvTemplateOf(sheet) : await templateOf(sheet);
  const there = await readFile(path).catch(() => null); // none, or writing tells why not
  if (there !== null && !there.equals(Buffer.from(template))) {
    throw new Failure(`${path} 已经存在，没有覆盖，以免盖掉填好的名册；请写到另一个文件，不要了的先删除`);
  }
  try {
    await writeWhole(path, template);
  } catch (error) {
    throw error instanceof UnwritableFile ? new Failure(error.message) : error;
  }
  io.stdout.write(`已写出“${sheet.title}”模板：${path}\n`);
  return 0;
}
