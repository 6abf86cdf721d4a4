import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { flatten, vocabulary } from '@wenye/policy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from './check-id/check.ts';
import { commands } from './commands.ts';
import { run } from './run.ts';

const launcher = join(import.meta.dirname, '../bin/wenye.js');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the program as a person does, through its launcher. */
async function wenye(args: readonly string[], input?: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [launcher, ...args], { env: { ...process.env, ...env } });
  child.stdin.end(input ?? '');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { stdout, stderr, code };
}

/** The same within this process: quick, for what does not depend on the launcher. */
async function within(args: readonly string[], input = '') {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const code = await run(args, { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { stdout: await text(stdout), stderr: await text(stderr), code };
}

const request = {
  clauses: ['11.2'],
  subject: 'person',
  decisionDate: '2020-10-15',
  county: '410325',
  facts: {
    'person.school-kind': 'higher-education',
    'person.diploma-date': '2020-06-30',
    'person.flexible-work-start': '2020-07-15',
    'person.contributions': [{ month: '2020-08', 'insured-as': 'flexible', paid: '549.00' }],
  },
};
const line = JSON.stringify(request);

test('tells its version', async () => {
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    version: string;
  };
  expect(await within(['--version'])).toEqual({ stdout: `wenye ${version}\n`, stderr: '', code: 0 });
});

describe('decide', () => {
  test('answers line by line, wrong lines by their number, and says so by its exit code', async () => {
    const { stdout, stderr, code } = await wenye(
      ['decide', '-'],
      `\uFEFF${line}\n\nnot json\n${JSON.stringify({ ...request, facts: { nope: 1 } })}\r\n${line}`,
    );
    const answers = stdout.trimEnd().split('\n');
    expect(answers).toHaveLength(4);
    const [first, second, third, fourth] = answers.map((answer) => JSON.parse(answer) as unknown);
    expect(first).toMatchObject({
      benefits: [{ eligibility: 'entitled', amount: { yuan: '366.00', kind: 'total' } }],
    });
    expect(second).toMatchObject({
      line: 3,
      ok: false,
      errors: [{ code: 'not-json', message: expect.stringContaining('第 3 行第 1 个字符') as string }],
    });
    expect(third).toMatchObject({
      line: 4,
      ok: false,
      errors: [{ code: 'unknown-fact', path: 'facts.nope' }],
    });
    expect(fourth).toEqual(first);
    expect(stderr).toBe('已认定 2 行，有误 2 行。\n');
    expect(code).toBe(1);
  });

  test('names an unknown fact whatever it is called', async () => {
    const { stdout } = await wenye(['decide', '-'], line.replace('"facts":{', '"facts":{"__proto__":1,'));
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      errors: [{ code: 'unknown-fact', path: 'facts.__proto__' }],
    });
  });

  test.each(['utf16le', 'utf16be'] as const)('reads what was saved as %s, as screen does', async (order) => {
    const input = join(folder, `${order}.jsonl`);
    const bytes = Buffer.from(`\uFEFF${line}\n${line}\n`, 'utf16le');
    await writeFile(input, order === 'utf16le' ? bytes : bytes.swap16());
    const { stdout, code } = await within(['decide', input]);
    expect([stdout, code]).toEqual([(await within(['decide', '-'], `${line}\n${line}\n`)).stdout, 0]);
    await writeFile(input, Buffer.from(`\uFEFF${line}`, 'utf16le'));
    expect((await within(['explain', input])).code).toBe(0);
  });

  test('writes to a file and keeps silent', async () => {
    const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
    await writeFile(input, `${line}\n`.repeat(300));
    expect(await wenye(['decide', input, '--out', output])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect((await readFile(output, 'utf8')).trimEnd().split('\n')).toHaveLength(300);
  });

  test('names a file that it cannot read or write', async () => {
    const missing = join(folder, 'none.jsonl');
    expect(await wenye(['decide', missing])).toMatchObject({ stderr: `读不到文件：${missing}\n`, code: 1 });
    expect(await wenye(['decide', '-', '--out', join(missing, 'x')], line)).toMatchObject({ code: 1 });
  });
});

describe('eval', () => {
  test('answers expressions line by line, with their ids', async () => {
    const given = [
      '{"id":"sum","expression":{"add":[1,2]}}',
      '{"id":7,"expression":{"add":[1,true]}}',
      '{"expression":true,"wanted":true}',
      '{"add":[1,2]}',
    ];
    const { stdout, stderr, code } = await wenye(['eval', '-'], given.join('\n'));
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((answer) => JSON.parse(answer) as unknown)).toMatchObject([
      { id: 'sum', ok: true, type: 'integer', state: 'known', value: 3 },
      { line: 2, id: 7, ok: false, errors: [{ code: 'wrong-type', path: 'add' }] },
      { line: 3, ok: false, errors: [{ code: 'unknown-field', path: 'wanted' }] },
      { line: 4, ok: false, errors: [{ code: 'wrong-type', path: '' }] },
    ]);
    expect(stderr).toBe('已求值 1 行，有误 3 行。\n');
    expect(code).toBe(1);
  });
});

describe('facts', () => {
  test('publishes the whole vocabulary as JSON', async () => {
    const { stdout, code } = await wenye(['facts', '--json']);
    expect(JSON.parse(stdout)).toEqual({ contract: 'wenye-decide/1', facts: vocabulary });
    expect(code).toBe(0);
  });

  test('lists every fact for people', async () => {
    const { stdout } = await within(['facts']);
    for (const { id, label } of flatten(vocabulary)) expect(stdout).toContain(`${id}  ${label}`);
  });
});

describe('check-id', () => {
  test.each([
    ['11O10519491231002X', 'resident-id', 'characters'],
    ['410300100012345', 'uscc', 'fifteen-digits'],
    ['130503670401001', 'resident-id', 'fifteen-digits'],
    ['91130600738737199O', 'uscc', 'characters'],
  ])('takes %s for a %s', (number, kind, problem) => {
    expect(judge(number, '2020-10-15')).toMatchObject({ kind, problem });
  });

  test('accepts valid numbers of both kinds', async () => {
    const { stdout, code } = await wenye(['check-id', '11010519491231002x', '91130600738737199K']);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '11010519491231002X  有效：居民身份证号码，女，1949-12-31 出生，首次登记地区划 110105',
      '91130600738737199K  有效：统一社会信用代码，企业，登记地区划 130600',
    ]);
    expect(code).toBe(0);
  });

  test('names the card of whoever is no citizen of the mainland', async () => {
    const { stdout, code } = await within(['check-id', '810000199408230021', '911124198108030024']);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '810000199408230021  有效：港澳台居民居住证号码，女，1994-08-23 出生',
      '911124198108030024  有效：外国人永久居留身份证号码，女，1981-08-03 出生',
    ]);
    expect(code).toBe(0);
  });

  test('says in Chinese what is wrong, from standard input, as JSON', async () => {
    const { stdout, code } = await wenye(['check-id', '--json'], '110105194912310021\n91130600738737199X\n');
    const [person, firm] = stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as unknown);
    expect(person).toMatchObject({
      kind: 'resident-id',
      valid: false,
      problem: 'checksum',
      reason: expect.stringContaining('校验码') as string,
    });
    expect(firm).toMatchObject({ kind: 'uscc', valid: false, problem: 'checksum' });
    expect(code).toBe(1);
  });

  test('judges as the kind it is told', async () => {
    const { stdout } = await within(['check-id', '--kind', 'firm', '--json', '11010519491231002X']);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'uscc', valid: false });
  });
});

describe('the program', () => {
  test.each([[[]], [['help']], [['--help']]])('%j shows every command', async (args) => {
    const { stdout, code } = await within(args);
    for (const name of ['decide', 'eval', 'facts', 'check-id', 'audit verify'])
      expect(stdout).toContain(name);
    expect(code).toBe(0);
  });

  test.each(commands.map((command) => [command] as const))('documents $name whole', async (command) => {
    const { stdout } = await within(['help', ...command.name.split(' ')]);
    expect(stdout).toContain(`用法：npx wenye ${command.name}`);
    for (const name of Object.keys(command.options)) expect(stdout).toContain(`  --${name}`);
    expect(stdout).toMatch(/\n退出码：0 [^；]+；(1 [^；]+；)?2 命令写法有误\n/);
  });

  test('explains one command', async () => {
    const help = await within(['help', 'audit', 'verify']);
    expect(help.stdout).toContain('用法：npx wenye audit verify');
    expect(await within(['audit', 'verify', '--help'])).toEqual(help);
  });

  test.each([
    [['fly'], '没有这个命令：fly'],
    [['facts', '--fast'], '没有这个选项：--fast'],
    [['facts', '--json=yes'], '选项 --json 后面不带值'],
    [['decide', 'x', '--out'], '选项 --out 后面缺少值'],
    [['decide'], 'decide 后面要写一个文件，或者写 -'],
    [['check-id'], 'check-id 后面要写号码，或者从标准输入给出'],
    [['check-id', '--kind', 'dog', '1'], '--kind 只能是 person 或 firm，不能是“dog”'],
    [['audit'], 'audit 后面要写：verify'],
  ])('%j is called in a wrong way', async (args, message) => {
    const { stdout, stderr, code } = await within(args);
    expect(stderr.split('\n')[0]).toBe(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('decide says of how many lines the policy is not in force', async () => {
    const lines = [request, { ...request, decisionDate: '2026-01-01' }].map((each) => JSON.stringify(each));
    const { stderr, code } = await wenye(['decide', '-'], lines.join('\n'));
    expect(stderr).toBe(
      '注意：1 行的 decisionDate 不在政策有效期（2020-07-13 至 2023-07-12）内，条款可能已不适用。\n',
    );
    expect(code).toBe(0);
  });

  test('audit verify needs a database', async () => {
    const env = { WENYE_DATA: folder, DATABASE_URL: '' };
    expect(await wenye(['audit', 'verify'], '', env)).toMatchObject({
      stderr: `没有正在运行的稳业（数据文件夹 ${folder}）。请先 npm start；用 WENYE_DATA 启动的，这里也要设同一个 WENYE_DATA；或用环境变量 DATABASE_URL 指定数据库。\n`,
      code: 1,
    });
    const nowhere = { WENYE_DATA: folder, DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none' };
    const refused = await wenye(['audit', 'verify'], '', nowhere);
    expect(refused.stderr).toMatch(/^没有核验完：/);
    expect(refused.stderr).toContain(`核验的是数据库 127.0.0.1:9/none，数据文件夹 ${folder}。`);
    expect(refused.stderr, 'no password').not.toContain(':x@');
    expect(refused.code).toBe(1);
  });
});

describe('explain', () => {
  test('tells every condition, each step and the figures of one request', async () => {
    const file = join(folder, 'request.json');
    await writeFile(file, line);
    const { stdout, code } = await within(['explain', file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^第 11\.2 款 .*：可享受，合计 366\.00 元/);
    expect(stdout).toContain('补贴金额 ＝ 549.00 元 × 2/3，四舍五入到分 ＝ 366.00 元');
    expect(stdout.match(/✓ 符合/g)).toHaveLength(7);
    expect(stdout).toContain('毕业生灵活就业社保补贴比例：2/3（洛政〔2020〕25号');
  });

  test('says what is wrong with a request, and where a file is no JSON', async () => {
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, JSON.stringify({ ...request, facts: { 'person.shoe-size': 42 } }));
    expect(await within(['explain', wrong])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('facts.person.shoe-size') as string,
    });
    await writeFile(wrong, '{"subject":');
    expect((await within(['explain', wrong])).stderr).toContain('到末尾还不完整');
  });
});

describe('packs', () => {
  test('are checked, written out, and compared by what they decide', async () => {
    const [today, other] = [join(folder, 'today.json'), join(folder, 'other.json')];
    const checked = await within(['check', '--out', today]);
    expect(checked.code).toBe(0);
    expect(checked.stdout).toMatch(/\d+ 项规则，\d+ 条标准；错误 0/);
    expect(await within(['compare', today])).toMatchObject({ code: 0, stdout: '两个版本的认定没有不同。\n' });
    await writeFile(other, (await readFile(today, 'utf8')).replace('"value":"2/3"', '"value":"1/2"'));
    const { stdout, code } = await within(['compare', today, other, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { change: 'changed', what: 'value', label: 'art11.flexGraduate.siSubsidyRatio', after: '1/2（seen）' },
    ]);
  });

  test('a file that is no pack is said to be none', async () => {
    const file = join(folder, 'no-pack.json');
    await writeFile(file, line);
    expect((await within(['compare', file])).stderr).toContain('不是政策包');
  });
});
