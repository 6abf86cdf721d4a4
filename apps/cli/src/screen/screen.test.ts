import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { benefits, decideRequest } from '@wenye/policy';
import { SHEET_IDS, sheetById } from '@wenye/server/screening';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-screen-'));
});
afterAll(() => rm(folder, { recursive: true }));

function sink() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => chunks.join('') });
}

async function wenye(...args: string[]) {
  const stdout = sink();
  const stderr = sink();
  const code = await run(args, { stdin: new PassThrough(), stdout, stderr });
  return { code, out: stdout.text(), err: stderr.text() };
}

const roster = [
  '姓名,身份证号,所在县区,毕业学校类型,毕业日期,灵活就业开始日期,参保身份,缴费起始月,缴费截止月,每月实际缴纳,爱好,户籍',
  '张三,11010519491231002X,嵩县,普通高等学校,2019-07-01,2020-06-01,灵活就业,2020-07,2020-09,549.00,钓鱼,洛阳市',
  '李四,110105194912310021,嵩县,普通高等学校,2019-07-01,2020-06-01,灵活就业,2020-07,2020-09,549.00,',
  '王五,11010519491231002X,嵩县,大学,2019-07-01,2020-06-01,灵活就业,2020-07,2020-09,约五百,',
  '赵六,11010519491231002X,嵩县,普通高等学校,2017-07-01,2020-06-01,灵活就业,2020-07,2020-09,549.00,',
].join('\n');

type Screened = {
  rows: {
    benefits?: { id: string; eligibility: string; amount: { yuan: string; kind: string } | null }[];
    errors?: { row: number; column: string }[];
  }[];
  summary: { rows: number; wrong: number };
};

const benefit112 = ({ rows }: Screened, row: number) => rows[row]?.benefits?.find(({ id }) => id === '11.2');

async function screened(rows = roster) {
  const input = join(folder, 'roster.csv');
  const out = join(folder, 'result.json');
  await writeFile(input, rows);
  const result = await wenye('screen', input, '--date', '2020-10-15', '--out', out);
  return { ...result, answer: JSON.parse(await readFile(out, 'utf8')) as Screened };
}

test('good rows go through, bad ones are told by row and column', async () => {
  const { code, err, answer } = await screened();
  expect(code).toBe(1);
  expect(err).toContain('没有用到的列：爱好、户籍（是不是“户籍所在地”？）');
  expect(benefit112(answer, 0)).toMatchObject({
    eligibility: 'entitled',
    // 3 × 549.00 × 2/3
    amount: { yuan: '1098.00', kind: 'total' },
  });
  expect(answer.rows[1]?.errors).toMatchObject([{ row: 3, column: '身份证号' }]);
  expect(answer.rows[2]?.errors?.map(({ column }) => column)).toEqual([
    // The person of row 2: told beside what is wrong here.
    '身份证号',
    '毕业学校类型',
    '每月实际缴纳',
  ]);
  expect(benefit112(answer, 3)?.eligibility).toBe('not-entitled');
  expect(answer.summary).toMatchObject({ rows: 4, wrong: 2 });
});

test('what to mend is said by row and column, the first twenty at once, all in the result', async () => {
  const [head = '', , bad = ''] = roster.split('\n');
  const rows = Array.from({ length: 25 }, (_, index) =>
    bad.replace('110105194912310021', `1101051949123100${index}\u001b`),
  );
  const { err, answer } = await screened([head, ...rows].join('\n'));
  expect(err).toContain(`请改正（共 25 处，结果文件 ${join(folder, 'result.json')} 逐行列出全部）：\n`);
  expect(err).toMatch(/\n {2}第 2 行【身份证号】“11010519491231000 ?”：[^\n]*\p{Script=Han}/u);
  expect(err).toContain('第 21 行');
  expect(err).not.toContain('第 22 行');
  expect(err).not.toContain('\u001b');
  expect(err).toContain('  另有 5 处，见结果文件。\n');
  expect(answer.rows.flatMap(({ errors }) => errors?.map(({ row }) => row) ?? [])).toEqual(
    rows.map((_, index) => index + 2),
  );
});

test.each([
  ['每月实际缴纳', '"549,00"', '金额请填数字'],
  ['每月实际缴纳', '99999999999999', '金额过大'],
  ['毕业日期', '1800-01-01', '年份应在'],
  ['缴费起始月', '0001-01', '年份应在'],
  ['所在县区', '410371', '办理机构'],
  ['身份证号', '1.10105E+17', '末几位已丢失'],
])('%s of %s is told once, at its column', async (column, cell, message) => {
  const [head = '', row = ''] = roster.split('\n');
  const cells = row.split(',');
  cells[head.split(',').indexOf(column)] = cell;
  const { answer } = await screened(`${head}\n${cells.join(',')}`);
  expect(answer.rows[0]?.errors).toEqual([
    expect.objectContaining({ row: 2, column, message: expect.stringContaining(message) as string }),
  ]);
});

test.each(['车村镇', '410325105', '410306', '孟津'])('%s is a place', async (place) => {
  const { answer } = await screened(roster.split('\n').slice(0, 2).join('\n').replace('嵩县', place));
  expect(answer.rows[0]?.errors).toBeUndefined();
});

test('what stands to the right of the headings is told at its column, and a column without one by its letters', async () => {
  const { answer, err } = await screened(
    [
      '姓名,身份证号,,毕业学校类型,',
      '张三,11010519491231002X,备注甲,普通高等学校,,',
      '李四,11010519491231002X,,普通高等学校,,第二个备注,又一个',
      ',,,,,合计',
    ].join('\n'),
  );
  expect(err).toContain('没有用到的列：C列(没有表头)');
  const told = answer.rows.flatMap(({ errors = [] }) => errors.map(({ row, column }) => `${row} ${column}`));
  expect(told.filter((each) => each.endsWith('列'))).toEqual(['3 F列', '4 F列']);
  expect(err).toContain(
    '第 3 行【F列】“第二个备注”：这一格上面没有表头，没有读入（这一行右边另有 1 格也是）',
  );
});

test('of merged cells only the first holds what they show: the others are told where a row needs them', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.addRows([
    ['应届生名册'],
    ['姓名', '身份证号', '毕业学校类型', '毕业日期', '备注'],
    ['张三', '11010519491231002X', '普通高等学校', '2019-07-01', '同班'],
    ['李四', '110105194912310039', null, '2019-07-01'],
    ['王五', '110105194912310055', '普通高等学校', '2019-07-01'],
  ]);
  for (const range of ['A1:E1', 'C3:C4', 'E3:E5']) sheet.mergeCells(range);
  const [input, out] = ['merged.xlsx', 'merged.json'].map((name) => join(folder, name)) as [string, string];
  await workbook.xlsx.writeFile(input);
  const { err } = await wenye('screen', input, '--date', '2020-10-15', '--out', out);
  const { rows } = JSON.parse(await readFile(out, 'utf8')) as Screened;
  const wrong = rows.flatMap(({ errors = [] }) => errors).filter(({ column }) => column === '毕业学校类型');
  expect(wrong).toMatchObject([{ row: 4 }]);
  expect(err).toContain('第 4 行【毕业学校类型】：是合并单元格（C3:C4）的一部分');
  expect(err).not.toContain('E3:E5');
});

test('thousands may have their commas', async () => {
  const { answer } = await screened(
    roster.split('\n').slice(0, 2).join('\n').replace('549.00', '"1,549.00"'),
  );
  expect(benefit112(answer, 0)?.amount?.yuan).toBe('3098.00');
});

test('of JSON lines, a broken or strange one is told and the others go through', async () => {
  const person = { name: '甲', county: '嵩县', facts: { 'person.school-kind': 'other' } };
  const lines = [
    '{"facts": {}}',
    JSON.stringify(person),
    '{broken',
    '7',
    JSON.stringify({ ...person, age: 30 }),
    JSON.stringify(person).replace('"facts":{', '"facts":{"person.sex":"male","person.sex":"female",'),
  ];
  const [input, out] = [join(folder, 'people.jsonl'), join(folder, 'people.json')];
  await writeFile(input, lines.join('\n'));
  const { code, err } = await wenye('screen', input, '--date', '2020-10-15', '--out', out);
  expect(code).toBe(1);
  expect(err).toContain('第 3 行：这一行不是完整的 JSON：从第 3 行第 2 个字符');
  const { rows } = JSON.parse(await readFile(out, 'utf8')) as Screened;
  expect(rows.map(({ errors }) => errors?.map(({ row, column }) => `${row} ${column}`) ?? 'decided')).toEqual(
    ['decided', 'decided', ['3 '], ['4 facts'], ['5 age'], ['6 facts.person.sex']],
  );
  await writeFile(join(folder, 'people.json'), `[${lines[0]},${lines[5]}]`);
  const whole = await wenye('screen', join(folder, 'people.json'), '--date', '2020-10-15', '--json');
  expect(whole).toMatchObject({
    code: 1,
    err: expect.stringContaining('[1].facts.person.sex：“person.sex”写了不止一次') as string,
  });
});

test.each([
  [['--clauses', '99'], '没有编号为“99”的条款'],
  [['--clauses', '9.3'], '没有个人可以认定的待遇'],
  [['--clauses', '11.2,9.3'], '不能测算第 9.3 款'],
  [['--county', '999999'], '没有代码“999999”'],
])('%j is refused once, before any row', async (options, message) => {
  const input = join(folder, 'options.csv');
  await writeFile(input, roster);
  const { code, err } = await wenye('screen', input, '--out', join(folder, 'options.json'), ...options);
  expect([code, err]).toEqual([1, expect.stringContaining(message)]);
});

test('a row answers exactly what the open door answers for the same facts', async () => {
  const { answer } = await screened();
  const decided = decideRequest({
    subject: 'person',
    decisionDate: '2020-10-15',
    county: '410325',
    facts: {
      // As the ID number tells.
      'person.birth-date': '1949-12-31',
      'person.sex': 'female',
      'person.school-kind': 'higher-education',
      'person.diploma-date': '2019-07-01',
      'person.flexible-work-start': '2020-06-01',
      'person.contributions': ['2020-07', '2020-08', '2020-09'].map((month) => ({
        month,
        'insured-as': 'flexible',
        paid: '549.00',
      })),
    },
  });
  expect(answer.rows[0]?.benefits).toEqual(JSON.parse(JSON.stringify(decided.ok && decided.benefits)));
});

test.each([
  ['xlsx', 'PK'],
  ['csv', '1,098.00'],
  ['html', '1,098.00'],
  ['jsonl', '1098.00'],
])('writes .%s', async (format, sign) => {
  const input = join(folder, 'roster.csv');
  const out = join(folder, `result.${format}`);
  await writeFile(input, roster);
  await wenye('screen', input, '--date', '2020-10-15', '--out', out);
  const written = await readFile(out);
  expect(written.toString('latin1')).toContain(sign);
});

test.each(['no-folder/result.json', 'no-folder/result.xlsx', 'folder.csv', 'roster.csv/result.html'])(
  'a result that cannot be written to %s is said before anything is screened',
  async (out) => {
    const input = join(folder, 'roster.csv');
    await writeFile(input, roster);
    await mkdir(join(folder, 'folder.csv'), { recursive: true });
    const { code, err } = await wenye('screen', input, '--out', join(folder, out));
    expect([code, err]).toEqual([1, expect.stringContaining(`写不了文件 ${join(folder, out)}：`)]);
    expect(err).not.toContain('完成');
  },
);

test.each(['csv', 'xlsx', 'html', 'jsonl', 'json'])(
  'a disk that is full is said, also of .%s',
  async (format) => {
    const input = join(folder, 'roster.csv');
    const out = join(folder, `full.${format}`);
    await writeFile(input, roster);
    await symlink('/dev/full', out);
    const { code, err } = await wenye('screen', input, '--date', '2020-10-15', '--out', out);
    expect([code, err]).toEqual([1, expect.stringContaining(`写不了文件 ${out}：磁盘已满`)]);
  },
);

test('a roster that breaks off leaves the former result as it was, and nothing beside it', async () => {
  const input = join(folder, 'breaks.json');
  const out = join(folder, 'breaks-result.csv');
  await writeFile(input, '[{"name":"张三","facts":{}},{"name":');
  await writeFile(out, 'former');
  expect((await wenye('screen', input, '--date', '2020-10-15', '--out', out)).code).toBe(1);
  expect(await readFile(out, 'utf8')).toBe('former');
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a template is not written over a roster that was filled in', async () => {
  for (const [name, content] of [
    ['kept.csv', '姓名\n张三\n'],
    ['kept.xlsx', 'PK filled in'],
  ] as const) {
    const path = join(folder, name);
    await writeFile(path, content);
    const { code, err } = await wenye('screen', '--sheet', 'person', '--template', path);
    expect([code, err]).toEqual([1, expect.stringContaining('已经存在，没有覆盖')]);
    expect(await readFile(path, 'utf8')).toBe(content);
  }
  // Of a template as it was written nothing is lost.
  const blank = join(folder, 'blank.csv');
  for (const _ of [1, 2])
    expect((await wenye('screen', '--sheet', 'person', '--template', blank)).code).toBe(0);
});

test('--json prints what --out writes to a .json, and nothing else', async () => {
  const { code, answer } = await screened();
  const input = join(folder, 'roster.csv');
  const printed = await wenye('screen', input, '--date', '2020-10-15', '--json');
  expect(printed.code).toBe(code);
  expect(JSON.parse(printed.out)).toEqual(answer);
  expect(printed.err).toContain('已读 4 行，测算 2 行，2 行有问题没有测算');
  expect(printed.err).not.toContain('结果文件');
});

test.each(SHEET_IDS.flatMap((sheet) => ['xlsx', 'csv'].map((ending) => [sheet, ending] as const)))(
  'the template of %s that it writes as .%s is one that it reads',
  async (sheet, ending) => {
    const template = join(folder, `template-${sheet}.${ending}`);
    const out = join(folder, 'empty.json');
    expect((await wenye('screen', '--sheet', sheet, '--template', template)).code).toBe(0);
    expect((await readFile(template)).subarray(0, 2).toString('latin1') === 'PK').toBe(ending === 'xlsx');
    const read = await wenye('screen', template, '--out', out);
    // Nothing in it: wrong, also where nobody reads what is said.
    expect([read.code, read.err]).toEqual([1, expect.not.stringContaining('没有用到的列')]);
    expect(read.err).toContain('文件里只有表头');
    expect(read.out).toContain('总行数\t0');
    const { summary } = JSON.parse(await readFile(out, 'utf8')) as { summary: { title: string } };
    expect(summary.title).toBe(`${sheetById(sheet).title}测算结果`);
  },
);

test('a file that fits several sheets is asked about, and read once that is said', async () => {
  const [input, out] = [join(folder, 'doubtful.csv'), join(folder, 'doubtful.json')];
  await writeFile(input, '企业名称,姓名,身份证号,毕业日期\n某厂,甲,410325199601010011,2019-07-01');
  const { code, err } = await wenye('screen', input, '--out', out);
  expect([code, err]).toEqual([1, expect.stringContaining('--sheet')]);
  await wenye('screen', input, '--sheet', 'intern', '--date', '2020-10-15', '--out', out);
  const { rows } = JSON.parse(await readFile(out, 'utf8')) as Screened;
  expect(rows[0]?.benefits?.map(({ id }) => id)).toEqual(['13.3', '13.4']);
});

test('a firm in JSON lines answers for every benefit of a firm; with a sheet, for those of that sheet', async () => {
  const facts = { 'firm.unit-kind': 'enterprise', 'firm.hires': [{ 'contract-start': '2020-08-01' }] };
  const [input, out] = [join(folder, 'firms.jsonl'), join(folder, 'firms.json')];
  await writeFile(input, JSON.stringify({ county: '嵩县', facts }));
  const benefitsOf = async (...more: string[]) => {
    await wenye('screen', input, '--date', '2020-10-15', '--out', out, ...more);
    const { rows } = JSON.parse(await readFile(out, 'utf8')) as Screened;
    return rows[0]?.benefits;
  };
  const decided = decideRequest({ subject: 'firm', decisionDate: '2020-10-15', county: '410325', facts });
  expect(await benefitsOf()).toEqual(JSON.parse(JSON.stringify(decided.ok && decided.benefits)));
  const ofHires = benefits.filter(({ per }) => per?.definition.id === 'firm.hires').map(({ id }) => id);
  expect(ofHires).toEqual(expect.arrayContaining(['9.3', '9.4']));
  expect((await benefitsOf('--sheet', 'hire'))?.map(({ id }) => id)).toEqual(ofHires);
});

test.each([
  [['screen'], 2, '后面要写一个文件'],
  [['screen', '/nowhere.csv'], 1, '没有这个文件'],
  [['screen', tmpdir()], 1, '是文件夹，不是文件'],
  [['decide', tmpdir()], 1, '是文件夹，不是文件'],
  [['eval', tmpdir()], 1, '是文件夹，不是文件'],
  [['explain', tmpdir()], 1, '是文件夹，不是文件'],
  [['check', tmpdir()], 1, '是文件夹，不是文件'],
  [['compare', tmpdir()], 1, '是文件夹，不是文件'],
  [['screen', 'a.csv', '--out', 'a.doc'], 2, '扩展名'],
  [['screen', 'a.csv', '--out', 'a.json', '--json'], 2, '只能写其中一个'],
  [['screen', '--template', 'a.json'], 2, '.xlsx 或 .csv'],
  [['screen', 'a.csv', '--date', '2020-02-30'], 2, '--date 没有 2020-02-30 这一天'],
  [['screen', 'a.csv', '--date', '2020年2月'], 2, '--date 应写成如 2020-10-15'],
  [['screen', 'a.csv', '--colour', 'red'], 2, '没有这个选项'],
  [['screen', 'a.csv', '--sheet', 'people'], 2, 'person、hire、post-holder'],
])('%j ends with %i and says why', async (args, code, message) => {
  const result = await wenye(...args);
  expect(result.code).toBe(code);
  expect(result.err).toContain(message);
});

test('what is screened is never written over, by whatever name it is called', async () => {
  const input = join(folder, 'only-copy.json');
  await writeFile(input, '[]');
  await symlink(input, join(folder, 'by-symlink.json'));
  await link(input, join(folder, 'by-link.json'));
  for (const name of [
    'only-copy.json',
    '../' + basename(folder) + '/only-copy.json',
    'by-symlink.json',
    'by-link.json',
  ]) {
    const { code, err } = await wenye('screen', input, '--out', `${folder}/${name}`);
    expect([code, err]).toEqual([2, expect.stringContaining('请写到另一个文件')]);
  }
  expect(await readFile(input, 'utf8')).toBe('[]');
});

test('without --date says that it is today, and that the policy is over by then', async () => {
  const input = join(folder, 'late.csv');
  await writeFile(input, roster);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
  const { err } = await wenye('screen', input, '--out', join(folder, 'late.json'));
  expect(err).toContain(`没有写 --date，按今天 ${today} 测算。`);
  expect(err).toContain('政策已经到期（有效期 2020-07-13 至 2023-07-12）。要按某一天测算，请加 --date');
  const { err: within } = await screened();
  expect(within).not.toMatch(/--date|注意/);
});
