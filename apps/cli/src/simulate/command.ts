import { findDivision } from '@wenye/codes';
import { benefits, pack as published } from '@wenye/policy';
import { ImpactTally, type Pack, standingOf } from '@wenye/rules';
import { emptySummary, openSource, type ScreenedRow, screen, UnreadableTable } from '@wenye/server/screening';
import { type Command, Failure, type Io, type Options, UsageError } from '../command.ts';
import { readSoundPack } from '../packs/read-pack.ts';
import { readable } from '../readable.ts';
import { NO_ROWS, screeningOptions, sheetOption, tellOfDay } from '../screen/options.ts';
import { problems } from '../screen/problems.ts';
import { progress } from '../screen/progress.ts';
import { readChanges, unreadChanges } from './changes.ts';
import { onRegisters } from './on-registers.ts';
import { isChanged, reportOf } from './report.ts';

export const simulate: Command = {
  name: 'simulate',
  usage: '文件 [标准=数值 …] [选项]，或 --registers --pack 政策包.json',
  summary: '假如标准或规则改了：名册里谁增加、谁减少、共多少钱',
  options: {
    pack: { type: 'string', value: '政策包.json', summary: '与这个政策包比（由 check --out 写出，改过的）' },
    registers: {
      type: 'boolean',
      summary: '不用名册：按本机正在运行的稳业最近一次全市测算的登记，与 --pack 对照',
    },
    date: { type: 'string', value: '日期', summary: '按哪一天的政策测算，如 2020-10-15；不写为今天' },
    'known-on': { type: 'string', value: '日期', summary: '按哪一天所知的标准' },
    county: { type: 'string', value: '代码', summary: '没有填县区的行按此县区，6 位代码' },
    sheet: { type: 'string', value: '种类', summary: '哪一种表；不写则按表头判断（见 screen）' },
    clauses: { type: 'string', value: '条款', summary: '只测算这些条款，如 9.3,9.4' },
    json: { type: 'boolean', summary: '输出 JSON' },
  },
  details: [
    '文件与 screen 的一样。每一行按现行的和改过的各测算一次，逐行对照。',
    '标准=数值：在任何日期、任何地方都按这个数值；标准=数值@410325：只在这个区划（规则按全市读取的，县区的数值用不到，会说明）。可以写几个。',
    '“增加”“减少”只算确定享受的；还不能确定的另列，不计入金额。每月多了而月数少了，算“有增有减”。',
    '--registers 与 --pack：规则改了，全市按登记信息谁增加、谁减少。人和单位只写编号，查看记入审计。',
    '标准改了在全市的影响，在工作台“政策标准”里做，见登记簿的“影响测算”。',
  ],
  exit: { done: '全部行都已对照', wrong: '有的行有问题，没有可以测算的行，或文件不能读' },
  example: 'npx wenye simulate 花名册.xlsx art11.flexGraduate.siSubsidyRatio=1/2 --date 2020-10-15',
  async run(operands, options, io) {
    if (options['registers']) return onRegisters(operands, options, io);
    const [file, ...texts] = operands;
    if (file === undefined) throw new UsageError('simulate 后面要写一个文件');
    const screening = screeningOptions(options);
    const changes = readChanges(texts);
    const other = options['pack'];
    if (changes.length === 0 && typeof other !== 'string')
      throw new UsageError('没有写改什么：写 标准=数值，或者 --pack 改过的政策包');
    tellOfDay(screening.decisionDate, typeof options['date'] === 'string', io);
    await readable(file);
    const after = { pack: typeof other === 'string' ? await readSoundPack(other, io) : published, changes };
    for (const unread of unreadChanges(changes, after.pack)) io.stderr.write(`注意：${unread}。\n`);
    try {
      return await compare(file, options, screening, after, io);
    } catch (error) {
      if (error instanceof UnreadableTable) throw new Failure(`${file}：${error.message}`);
      throw error;
    }
  },
};

const kindOf = (benefitId: string) => benefits.find(({ id }) => id === benefitId)?.amount?.kind;

type After = { readonly pack: Pack; readonly changes: ReturnType<typeof readChanges> };

/** Reads the file twice side by side, once for each version: rows come in the same order. */
async function compare(
  file: string,
  options: Options,
  screening: ReturnType<typeof screeningOptions>,
  { pack, changes }: After,
  io: Io,
): Promise<number> {
  const source = await openSource(file, sheetOption(options), screening);
  const second = await openSource(file, sheetOption(options), { ...screening, parameters: changes });
  const summary = emptySummary();
  const shown = progress(io.stderr);
  const wrong = problems(io.stderr);
  const tally = new ImpactTally();
  const then = screen(second.rows, second.sheet, emptySummary(), pack);
  for await (const now of screen(source.rows, source.sheet, summary, published)) {
    const next = await then.next();
    shown.rows(summary.rows, summary.wrong);
    if ('errors' in now) {
      wrong.note(now.errors);
      continue;
    }
    const changed = next.value as ScreenedRow;
    if ('errors' in changed)
      throw new Failure(
        `第 ${now.row} 行只按现行的能测算：${changed.errors.map(({ message }) => message).join('；')}`,
      );
    wrong.note(now.warnings);
    const { subject, row, request } = now;
    const who = `第 ${row} 行 ${subject.name || subject.firm || subject.id}`;
    const after = new Map(changed.benefits.map((each) => [each.id, each]));
    const ids = new Set([...now.benefits.map(({ id }) => id), ...after.keys()]);
    for (const benefitId of ids) {
      const [was, is] = [now.benefits.find(({ id }) => id === benefitId), after.get(benefitId)];
      tally.add(
        { benefitId, division: request.county ?? '' },
        who,
        was === undefined ? null : standingOf(was),
        is === undefined ? null : standingOf(is),
        kindOf(benefitId),
      );
    }
  }
  shown.done(summary.rows, summary.wrong);
  if (summary.rows === 0) io.stderr.write(NO_ROWS);
  wrong.say(null);
  io.stdout.write(
    options['json']
      ? `${JSON.stringify({ counts: tally.counts().filter(isChanged), changed: tally.people() }, null, 2)}\n`
      : reportOf({ counts: tally.counts(), people: tally.people() }, (code) =>
          code === '' ? '未填县区' : (findDivision(code)?.name ?? code),
        ),
  );
  return summary.wrong > 0 || summary.rows === 0 ? 1 : 0;
}
