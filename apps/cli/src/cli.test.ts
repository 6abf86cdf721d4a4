import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { flatten, pack, vocabulary } from '@wenye/policy';
import { publishedText } from '@wenye/rules';
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

/** Due each of the three refunds of which a firm may have one. */
const firm = {
  subject: 'firm',
  county: '410305',
  decisionDate: '2020-10-15',
  clauses: ['1.2', '1.7', '1.8'],
  facts: {
    'firm.unit-kind': 'enterprise',
    'firm.industry': 'C33',
    'firm.staff': 120,
    'firm.revenue': '30000000.00',
    'firm.ui-months-paid': 36,
    'firm.ui-average-insured-last-year': 100,
    'firm.ui-new-claimants-last-year': 0,
    'firm.ui-arrears': false,
    'firm.seriously-dishonest': false,
    'firm.zombie': false,
    'firm.retention-refund-received': false,
    'firm.difficulty': 'recognised',
    'firm.retention-refund-method': 'headcount',
    'firm.ui-insured-staff': 100,
    'firm.si-payable-month': '100000.00',
    'firm.epidemic-impact': 'recognised',
    'firm.ui-paid-by-unit-last-year': '42000.00',
    'firm.ui-paid-by-staff-last-year': '18000.00',
  },
};

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

  test('and explain refuse a key that is given twice, at its path', async () => {
    const twice = line.replace('"paid":', '"paid":"549.00","paid":');
    const path = 'facts.person.contributions[0].paid';
    const { stdout, code } = await wenye(['decide', '-'], twice);
    expect(JSON.parse(stdout)).toMatchObject({
      line: 1,
      ok: false,
      errors: [{ code: 'duplicate-key', path }],
    });
    expect(code).toBe(1);
    const explained = await wenye(['explain', '-'], twice);
    expect(explained).toMatchObject({ code: 1, stdout: '' });
    expect(explained.stderr).toContain(`${path}：“paid”写了不止一次`);
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

  test.each([
    ['a workbook', 'people.xlsx', Buffer.from('PK\u0003\u0004…'), '是 Excel 工作簿，不是每行一个 JSON'],
    ['a PDF', 'people.pdf', Buffer.from('%PDF-1.7'), '是 PDF 文件，不是每行一个 JSON'],
    ['an empty file', 'empty.jsonl', Buffer.from('\n \n'), '是空的，没有可以认定的行'],
  ])('%s is told once, and what to do', async (_, name, content, message) => {
    const file = join(folder, name);
    await writeFile(file, content);
    const { stdout, stderr, code } = await within(['decide', file]);
    expect([stdout, stderr, code]).toEqual(['', expect.stringContaining(message) as string, 1]);
  });

  test('names a file that it cannot read or write', async () => {
    const missing = join(folder, 'none.jsonl');
    expect(await wenye(['decide', missing])).toMatchObject({ stderr: `没有这个文件：${missing}\n`, code: 1 });
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

  test('says which of the benefits that exclude each other to have, why, and by what rule', async () => {
    const { stdout } = await within(['explain', '-'], JSON.stringify(firm));
    const heads = stdout.match(/^第 .*$/gm);
    expect(heads).toEqual([
      expect.stringMatching(/^第 1\.2 款 .*912,000\.00 元，但不能都享受：选这一项$/) as string,
      expect.stringMatching(/^第 1\.7 款 .*60,000\.00 元，但不能都享受：不选$/) as string,
      expect.stringMatching(/^第 1\.8 款 .*912,000\.00 元，但不能都享受：不选$/) as string,
    ]);
    expect(stdout).toContain('不选：与“应急稳岗补贴”（1.2）不能同时享受，金额相同，按条款先后不选本项');
    expect(stdout.match(/只领一种。依据：豫人社办〔2020〕11号/g)).toHaveLength(3);
    // Of benefits that stand alone nothing is said.
    expect((await within(['explain', '-'], line)).stdout).not.toContain('同时享受');
  });

  test('says what would turn a refusal where the request asks', async () => {
    const facts = { ...firm.facts, 'firm.ui-arrears': true };
    const refused = { ...firm, facts, clauses: ['1.7'] };
    const { stdout } = await within(['explain', '-'], JSON.stringify({ ...refused, changes: true }));
    expect(stdout).toContain('怎样才能符合\n    不再是“欠缴失业保险费”，可得 60,000.00 元\n');
    expect((await within(['explain', '-'], JSON.stringify(refused))).stdout).not.toContain('怎样才能符合');
    const laidOff = { ...firm.facts, 'firm.ui-new-claimants-last-year': 99 };
    const hopeless = { ...firm, facts: laidOff, clauses: ['1.7'], changes: true };
    expect((await within(['explain', '-'], JSON.stringify(hopeless))).stdout).toContain('都不能使它符合');
  });

  test('shows an industry as it was stated, and as what it is decided', async () => {
    const { stdout } = await within(['explain', '-'], JSON.stringify(firm));
    expect(stdout).toContain('行业代码：C33（制造业），按 C 认定');
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

  test.each(['explain', 'compare', 'check'])(
    'of %s, too, a file of another kind or encoding is named',
    async (command) => {
      const wrong = join(folder, 'wrong-kind.json');
      const told = async (content: Uint8Array) => {
        await writeFile(wrong, content);
        const { stdout, stderr, code } = await within([command, wrong]);
        expect([stdout, code]).toEqual(['', 1]);
        return stderr;
      };
      expect(await told(Buffer.from('%PDF-1.4\n'))).toBe(`${wrong} 是 PDF 文件，不是 JSON 文本文件\n`);
      // 说明, saved as GBK.
      const gbk = Buffer.concat([
        Buffer.from('{"'),
        Buffer.from([0xcb, 0xb5, 0xc3, 0xf7]),
        Buffer.from('":1}'),
      ]);
      expect(await told(gbk)).toBe(`${wrong}：不是 UTF-8 编码，请存为 UTF-8\n`);
    },
  );
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
      {
        change: 'changed',
        what: 'value',
        label: '毕业生灵活就业社保补贴比例，洛阳市',
        after: '1/2（见到文本）',
      },
    ]);
  });

  test('a file that is no pack is said to be none, and what is wrong with it', async () => {
    const file = join(folder, 'no-pack.json');
    await writeFile(file, line);
    expect((await within(['compare', file])).stderr).toContain('不是政策包，或者写错了：缺少 id');
    await writeFile(
      file,
      publishedText(pack).replaceAll('"fact":"person.diploma-date"', '"fact":"person.diploma"'),
    );
    const { stderr, code } = await within(['check', file]);
    expect([stderr, code]).toEqual([expect.stringContaining('没有事实 person.diploma。') as string, 1]);
  });

  const known = {
    benefits: [],
    facts: [],
    definitions: {},
    clauses: [],
    compatibility: [],
    knownFindings: [],
  };
  const small = {
    ...known,
    id: 'small',
    version: '1',
    title: '小政策包',
    divisions: [{ code: 'x', parent: null }],
    parameters: [{ key: 'sum', type: 'money', label: '标准' }],
  };
  const value = {
    key: 'sum',
    value: '1',
    region: 'x',
    from: null,
    to: null,
    source: '文件',
    confidence: 'seen',
  };

  test.each([
    ['nothing', [value], 0, '错误 0，警告 0'],
    ['no value', [], 1, '警告  sum：没有任何取值'],
    [
      'a gap',
      [
        { ...value, to: '2020-01-31' },
        { ...value, from: '2020-03-01' },
      ],
      1,
      '2020-02-01 至 2020-02-29 没有取值',
    ],
    ['an overlap', [value, { ...value, value: '2' }], 1, '有两个不同的取值'],
    ['a negative figure', [{ ...value, value: '-5' }], 1, '错误  sum：取值 -5 小于下限 0.00'],
    ['a figure of no source', [{ ...value, source: '' }], 1, '错误  sum：取值 1 没有写出处'],
  ])('fails a build for %s', async (_, values, code, message) => {
    const file = join(folder, 'small.json');
    await writeFile(file, JSON.stringify({ ...small, values }));
    expect(await within(['check', file])).toMatchObject({
      code,
      stdout: expect.stringContaining(message) as string,
    });
  });

  test('a warning that the pack knows of does not fail a build', async () => {
    const file = join(folder, 'known.json');
    const knownFindings = [{ code: 'parameter-without-value', where: 'sum', why: '待查' }];
    await writeFile(file, JSON.stringify({ ...small, values: [], knownFindings }));
    const { code, stdout } = await within(['check', file]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('已知  sum：没有任何取值（待查）') as string]);
  });

  const city = join(import.meta.dirname, '../../../tests/second-city/pack.ts');
  const course = {
    subject: 'person',
    clauses: ['Y1.1'],
    decisionDate: '2030-05-01',
    facts: { 'resident.tuition': '700.00', 'resident.registered-unemployed': false },
  };

  test('of another city, as a module or written out, are checked, decided by and explained', async () => {
    const written = join(folder, 'city.json');
    const checked = await wenye(['check', city, '--out', written]);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('错误 0，警告 0') as string]);
    for (const pack of [city, written]) {
      const decided = await wenye(['decide', '-', '--pack', pack], JSON.stringify(course));
      expect(decided.stderr).toBe('');
      expect(JSON.parse(decided.stdout)).toMatchObject({
        pack: { id: 'yanze-trial' },
        benefits: [{ id: 'Y1.1', eligibility: 'not-entitled' }],
      });
      const explained = await wenye(['explain', '-', '--pack', pack], JSON.stringify(course));
      expect(explained.stdout).toContain('第 Y1.1 款 夜校学费补贴：不符合');
      expect(explained.stdout).toContain('✗ 不符合：已登记失业（第 Y1.1 款）');
    }
  });

  test('with an error decide nothing', async () => {
    const file = join(folder, 'negative.json');
    const text = publishedText(pack).replace('"value":"2/3"', '"value":"-2/3"');
    await writeFile(file, text);
    const { stdout, stderr, code } = await within(['decide', '-', '--pack', file], line);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toContain('不能用来认定');
    expect(stderr).toContain('取值 -2/3 小于下限 0');
  });

  test('with a day that is none are neither compared nor tried out', async () => {
    const file = join(folder, 'no-day.json');
    await writeFile(file, JSON.stringify({ ...small, values: [{ ...value, from: '2020-02-30' }] }));
    const roster = join(folder, 'nobody.csv');
    await writeFile(roster, '姓名\n');
    for (const command of [
      ['compare', file],
      ['compare', file, file],
      ['simulate', roster, '--pack', file],
      ['simulate', '--registers', '--pack', file],
    ])
      expect(await within(command)).toMatchObject({
        stdout: '',
        stderr: expect.stringMatching(
          /no-day\.json 有 \d+ 处错误，不能用来认定.*sum：.*2020-02-30/s,
        ) as string,
        code: 1,
      });
  });

  test.each([
    ['empty.ts', 'export const other = 1;\n', '没有导出 pack'],
    [
      'half.ts',
      'export const pack = { benefits: [] };\n',
      '缺少 clauses、facts、parameters、values、divisions',
    ],
    ['broken.ts', 'export const pack = ;\n', '不能作为模块读取'],
    ['broken.ts', 'export const other = 1;\nexport const pack = ;\n', 'broken.ts 第 2 行：写法不合语法'],
    [
      'misspelt.ts',
      'const facts: any = {};\n\n\nexport const pack = facts.age.type;\n',
      'misspelt.ts 第 4 行：用到的名字没有定义',
    ],
  ])('a module that holds none is told: %s', async (name, content, message) => {
    const file = join(folder, name);
    await writeFile(file, content);
    const { stderr, code } = await wenye(['check', file]);
    expect([stderr, code]).toEqual([expect.stringContaining(message) as string, 1]);
  });
});
