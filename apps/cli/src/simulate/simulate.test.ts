import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { ImpactCount } from '@wenye/rules';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../run.ts';
import { measuredWords } from './report.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-simulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function wenye(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (into: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk));
        done();
      },
    });
  const code = await run(args, { stdin: new PassThrough(), stdout: sink(out), stderr: sink(err) });
  return { code, out: out.join(''), err: err.join('') };
}

const ratio = 'art11.flexGraduate.siSubsidyRatio';
/** Read in the county of the case (9.3). */
const ofCounty = 'hireSubsidy.sme.graduate';
const roster = [
  '姓名,身份证号,所在县区,毕业学校类型,毕业日期,灵活就业开始日期,参保身份,缴费起始月,缴费截止月,每月实际缴纳',
  '张三,11010519491231002X,嵩县,普通高等学校,2019-07-01,2020-06-01,灵活就业,2020-07,2020-09,549.00',
  '李四,11010519491231002X,嵩县,普通高等学校,2017-07-01,2020-06-01,灵活就业,2020-07,2020-09,549.00',
  '王五,110105194912310021,嵩县,普通高等学校,2019-07-01,2020-06-01,灵活就业,2020-07,2020-09,549.00',
  '赵六,110105199003070033,西工区,普通高等学校,,2020-06-01,灵活就业,2020-08,2020-09,600.00',
].join('\n');

async function simulated(...args: string[]) {
  const file = join(folder, 'roster.csv');
  await writeFile(file, roster);
  const result = await wenye(
    'simulate',
    file,
    ...args,
    '--date',
    '2020-10-15',
    '--clauses',
    '11.2',
    '--json',
  );
  type Answer = { counts: ImpactCount[]; changed: { who: string; effect: string }[] };
  return { ...result, answer: JSON.parse(result.out) as Answer };
}

test('of a figure that is changed, who gains and loses how much; what is wrong in the file is told', async () => {
  const { code, err, answer } = await simulated(`${ratio}=1/2`);
  // 549.00 × 3 months: 1,098.00 at two thirds, 823.50 at a half. Whose diploma has no date is open before and after.
  expect(answer.counts).toMatchObject([
    {
      division: '410325',
      entitledBefore: 1,
      entitledAfter: 1,
      lowBeforeFen: 109_800,
      lowAfterFen: 82_350,
      loses: 1,
      lostFen: 27_450,
    },
    { division: '410303', entitledBefore: 0, openBefore: 1, openAfter: 1, mayLose: 1, loses: 0 },
  ]);
  expect(answer.changed.map(({ who, effect }) => [who, effect])).toEqual([
    ['第 2 行 张三', 'loses'],
    ['第 5 行 赵六', 'may-lose'],
  ]);
  expect([code, err.includes('第 4 行【身份证号】')]).toEqual([1, true]);
});

test('a figure of a region is read where rules read that region', async () => {
  expect((await simulated(`${ratio}=1@410300`)).answer.counts).toHaveLength(2);
  // The city's own ratio holds in all its counties: one of a county is not read, which is said.
  const unread = await simulated(`${ratio}=1@410303`);
  expect(unread.answer.counts).toEqual([]);
  expect(unread.err).toContain(`标准 ${ratio} 按洛阳市整体读取，不分县区，西工区的数值不会被用到`);
  for (const read of [`${ratio}=1`, `${ratio}=1@410300`, `${ofCounty}=1@410303`])
    expect((await simulated(read)).err).not.toContain('不会被用到');
});

test('of a pack that is changed, the same as of the figure', async () => {
  const file = join(folder, 'pack.json');
  await wenye('check', '--out', file);
  type Written = { values: { key: string; value: unknown }[] };
  const pack = JSON.parse(await readFile(file, 'utf8')) as Written;
  for (const each of pack.values) if (each.key === ratio) each.value = '1/2';
  await writeFile(file, JSON.stringify(pack));
  expect((await simulated('--pack', file)).answer).toEqual((await simulated(`${ratio}=1/2`)).answer);
});

test('told in words, with amounts as people write them', async () => {
  await simulated(`${ratio}=1/2`);
  const { out } = await wenye('simulate', join(folder, 'roster.csv'), `${ratio}=1/2`, '--date', '2020-10-15');
  expect(out).toContain('最少应得\t1,098.00 元 → 823.50 元');
  expect(out).toMatch(/第 2 行 张三\t11\.2\t减少\t可享受，1,098\.00 元，3 个月.* → 可享受，823\.50 元/);
  const same = await wenye('simulate', join(folder, 'roster.csv'), `${ratio}=2/3`, '--date', '2020-10-15');
  expect(same.out).toBe('没有一行的结果因此改变。\n');
});

test.each([
  [['nobody=1'], /没有标准“nobody”/],
  [[`${ratio}=七成`], /“art11.flexGraduate.siSubsidyRatio=七成”：/],
  [['retention.rate.sme=80%'], /是比例，写成小数或者分数，不写百分号：80% 写成 0\.8 或者 4\/5/],
  [['art13.internship.rate.high=12'], /应在 0 与 2 之间/],
  [[`${ratio}`], /应写成 标准=数值/],
  [[`${ratio}=1/2@999999`], /999999/],
  [[], /没有写改什么/],
])('a change that is none is told: %s', async (changes, message) => {
  const { code, err } = await wenye(
    'simulate',
    join(folder, 'roster.csv'),
    ...changes,
    '--date',
    '2020-10-15',
  );
  expect([code, message.test(err)]).toEqual([2, true]);
});

test.each([
  [[`${ratio}=1/2`, '--pack', 'x.json'], /只比政策包/],
  [[], /要与 --pack/],
  [['--pack', 'x.json', '--date', '2020-10-15'], /不能再写 --date/],
])('on the registers %j is called in a wrong way', async (args, message) => {
  const { code, err } = await wenye('simulate', '--registers', ...args);
  expect([code, message.test(err)]).toEqual([2, true]);
});

test('a pack that changes nothing is said to change nothing, and not to have been measured over nobody', () => {
  const measured = { decisionDate: '2020-10-15', people: 0, firms: 0, benefits: [] };
  expect(measuredWords(measured)).toMatch(/没有改变/);
  expect(measuredWords(measured)).not.toMatch(/0 人|0 户/);
  expect(measuredWords({ ...measured, people: 500, benefits: ['11.2'] })).toBe(
    '按 2020-10-15 的登记，测算了 500 人；规则有变化的待遇：11.2。',
  );
  expect(measuredWords({ ...measured, people: 500, firms: 20, benefits: ['9.3', '11.2'] })).toBe(
    '按 2020-10-15 的登记，测算了 500 人、20 户企业；规则有变化的待遇：9.3、11.2。',
  );
});
