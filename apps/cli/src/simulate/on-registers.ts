import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { findDivision } from '@wenye/codes';
import type { Changed, ImpactCount } from '@wenye/rules';
import { Failure, type Io, type Options, UsageError } from '../command.ts';
import { readSoundPack } from '../packs/read-pack.ts';
import { shareProgress } from '../screen/progress.ts';
import { databaseEnvironment, describeDatabase } from '../server/database-environment.ts';
import { isChanged, measuredWords, reportOf } from './report.ts';

/** The server's own measuring: it reads its configuration from the environment, as every process of it does. */
const MEASURER = join(import.meta.dirname, '../../../server/src/measure-rules.ts');

/** How far it is (measure-rules.ts). */
type Progress = { readonly done: number; readonly all: number };

type Who = { readonly subjectId: string; readonly objectId: string | null };
type Measured = {
  readonly decisionDate: string;
  readonly people: number;
  readonly firms: number;
  readonly benefits: readonly string[];
  readonly counts: readonly ImpactCount[];
  readonly changed: readonly Changed<Who>[];
};

/**
 * What a changed pack would change for everybody and every firm of the installation that runs here, by the columns and rows of
 * its last screening. Persons are told by their ids, which lead to their page on the desk.
 *
 * @throws UsageError where no pack is named, or something that only a roster can have
 */
export async function onRegisters(texts: readonly string[], options: Options, io: Io): Promise<number> {
  const file = options['pack'];
  if (texts.length > 0)
    throw new UsageError(
      '--registers 只比政策包：标准在全市的影响，在工作台“政策标准”里登记以后测算，有出处，也有第二人核对',
    );
  if (typeof file !== 'string') throw new UsageError('--registers 要与 --pack 改过的政策包 一起写');
  const other = ['date', 'known-on', 'county', 'sheet'].find((name) => options[name] !== undefined);
  if (other !== undefined)
    throw new UsageError(`--registers 按最近一次全市测算的登记和日期，不能再写 --${other}`);
  await readSoundPack(file, io);
  const measured = await measure(file, options['clauses'], io);
  const { counts, changed } = measured;
  io.stderr.write(`${measuredWords(measured)}\n`);
  io.stdout.write(
    options['json']
      ? `${JSON.stringify({ ...measured, counts: counts.filter(isChanged) }, null, 2)}\n`
      : reportOf(
          { counts, people: changed.map((each) => ({ ...each, who: whoWords(each.who) })) },
          (code) => findDivision(code)?.name ?? code,
        ),
  );
  return 0;
}

const whoWords = ({ subjectId, objectId }: Who): string =>
  objectId === null ? subjectId : `${subjectId} 招用 ${objectId}`;

async function measure(file: string, clauses: Options[string], io: Io): Promise<Measured> {
  const env = databaseEnvironment(process.env);
  const args = [MEASURER, file, ...(typeof clauses === 'string' ? [clauses] : [])];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const shown = shareProgress(io.stderr);
  child.on('message', (message) => {
    const { done, all } = message as Progress;
    shown.share(done / all);
  });
  const [[code], answer, complaint] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout as Readable),
    text(child.stderr as Readable),
  ]);
  if (code !== 0) throw new Failure(`没有测算完：${reasonIn(complaint)}\n测算的是${describeDatabase(env)}。`);
  shown.done();
  return JSON.parse(answer) as Measured;
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/has not been screened yet/, '还没有给全市测算过，先在工作台“应享未享”里测算一次'],
  [/was not asked for (\S+)/, '改过的规则要用的事实“$1”，最近一次全市测算没有读过'],
];

/** The message of the error that ended it, without its stack; what a person can mend, in their words. */
function reasonIn(complaint: string): string {
  for (const [pattern, words] of REASONS) {
    const found = pattern.exec(complaint);
    if (found !== null) return words.replace('$1', found[1] ?? '');
  }
  return /^\w*Error.*?: (.*)$/m.exec(complaint)?.[1] ?? complaint.trim();
}
