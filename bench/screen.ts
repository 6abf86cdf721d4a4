/**
 * Screening of a roster of 100,000 people by the command line, as officers run it: time, peak memory, and the
 * ratio to the floor of the same run, which reads the same file and decides nothing. Each person is decided for every
 * benefit of a person.
 *
 *     npm run bench:screen              100,000 people
 *     npm run bench:screen -- 5000      fewer
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { residentIdCheckCharacter } from '@wenye/codes';
import { openSource, sheetWriter, workbookWriter } from '@wenye/server/screening';
import { type Figure, median, report } from './measure.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = 3;
/** As in apps/cli/bin/wenye.js. */
const HEAP = ['--max-old-space-size=200', '--max-semi-space-size=8'];
const MONTHS = [3, 6, 9];
const headings = [
  '姓名',
  '身份证号',
  '所在县区',
  '毕业学校类型',
  '毕业证书签发日期',
  '灵活就业开始日期',
  '参保身份',
  '缴费起始月',
  '缴费截止月',
  '每月实际缴纳',
];

/** Generated people: every second one left school too long ago. */
function row(index: number): string[] {
  const born = new Date(Date.UTC(1996, 0, 1 + Math.floor(index / 1000))).toISOString().slice(0, 10);
  const first17 = `410325${born.replaceAll('-', '')}${String(index % 1000).padStart(3, '0')}`;
  const lastMonth = MONTHS[index % MONTHS.length] ?? 3;
  return [
    `生成${index}`,
    `${first17}${residentIdCheckCharacter(first17)}`,
    '嵩县',
    '普通高等学校',
    `${index % 2 === 0 ? 2019 : 2017}-07-01`,
    '2020-03-01',
    '灵活就业人员',
    '2020-03',
    `2020-${String(lastMonth).padStart(2, '0')}`,
    `${500 + (index % 200)}.00`,
  ];
}

async function writeRosters(folder: string): Promise<string[]> {
  const csv = join(folder, 'roster.csv');
  const file = createWriteStream(csv);
  file.write(`${headings.join(',')}\n`);
  const xlsx = join(folder, 'roster.xlsx');
  const workbook = workbookWriter(xlsx);
  const sheet = sheetWriter(
    workbook,
    '名册',
    headings.map((heading) => ({ heading, width: 16 })),
  );
  for (let index = 0; index < ROWS; index += 1) {
    const cells = row(index);
    sheet.add(cells);
    if (!file.write(`${cells.join(',')}\n`)) await once(file, 'drain');
  }
  sheet.close();
  await workbook.commit();
  file.end();
  await once(file, 'finish');
  return [csv, xlsx];
}

/** Seconds to read every row into a request, and to decide none. */
async function readOnly(path: string): Promise<number> {
  const started = performance.now();
  const source = await openSource(path, null, { decisionDate: '2020-10-15' });
  let rows = 0;
  for await (const _ of source.rows) rows += 1;
  if (rows !== ROWS) throw new Error(`read ${rows} rows of ${ROWS}`);
  return (performance.now() - started) / 1000;
}

/** One run of the command, started as its launcher starts it: seconds, and the peak of resident memory in MB. */
async function command(path: string, out: string): Promise<{ seconds: number; megabytes: number }> {
  const main = resolve(import.meta.dirname, '../apps/cli/src/main.ts');
  const started = performance.now();
  const args = [...HEAP, main, 'screen', path, '--date', '2020-10-15', '--out', out];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let kilobytes = 0;
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, highWaterMark(child.pid));
  }, 50);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`wenye screen ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.round(kilobytes / 1024) };
}

/** The kernel's own record of the most memory that a process has held, in kilobytes; 0 once it is gone. */
function highWaterMark(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const folder = await mkdtemp(join(tmpdir(), 'wenye-bench-'));
try {
  const figures: Figure[] = [];
  for (const path of await writeRosters(folder)) {
    const floor: number[] = [];
    const runs: { seconds: number; megabytes: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      floor.push(await readOnly(path));
      runs.push(await command(path, join(folder, 'out.xlsx')));
    }
    const seconds = median(runs.map((each) => each.seconds));
    const ratio = (seconds / median(floor)).toFixed(1);
    const megabytes = Math.max(...runs.map((each) => each.megabytes));
    const what = `${extname(path)} in, .xlsx out`;
    figures.push([`${what}: read only`, `${median(floor).toFixed(1)} s`]);
    figures.push([`${what}: screened`, `${seconds.toFixed(1)} s, ${ratio} times reading only`]);
    figures.push([`${what}: peak memory`, `${megabytes} MB`]);
  }
  report(`Roster of ${ROWS.toLocaleString('en')} people, by the command line`, figures);
} finally {
  await rm(folder, { recursive: true });
}
