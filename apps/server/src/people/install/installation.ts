/**
 * What a city's installation is begun with: its offices, its first administrators and whoever else is to be known, as a file with
 * Chinese headings names them. The pure core: judges a file against what is installed, and says what is to be added.
 */
import { checkResidentId, type Sex } from '@wenye/codes';
import { z } from 'zod';

const kinds = { 市: 'city', 县区: 'county', 功能区: 'zone', 乡镇街道: 'township' } as const;
type KindWord = keyof typeof kinds;
export type OfficeKind = (typeof kinds)[KindWord];

const short = z.string().trim().min(1).max(60);
const officeRow = z.strictObject({
  名称: short,
  层级: z.enum(Object.keys(kinds) as [KindWord, ...KindWord[]]),
  /** By GB/T 2260, or of 9 digits for a township; a zone has none. */
  区划代码: z.string().trim().optional(),
  /** Name of the office above; the city's has none. */
  上级: short.optional(),
  电话: z.string().trim().min(5).max(30).optional(),
});
const personRow = z.strictObject({
  姓名: short,
  身份证号: z.string(),
  /** Of an account that its holder has opened already; else a code to bind one is given. */
  登录名: short.optional(),
});
export const installationFile = z.strictObject({
  机构: z.array(officeRow).default([]),
  /** Two or more, or nobody: a city that has its administrators may add offices and people. */
  管理员: z.array(personRow).default([]),
  /** Known from now on, without a post: an administrator proposes one, another confirms it. */
  人员: z.array(personRow).default([]),
});
type OfficeRow = z.output<typeof officeRow>;
type PersonRow = z.output<typeof personRow>;

export type Office = {
  readonly name: string;
  readonly kind: OfficeKind;
  readonly divisionCode: string | null;
  readonly parent: string | null;
  readonly phone: string | null;
};
export type Person = {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly login: string | null;
};

/** What is installed, and what of it concerns the file. */
export type World = {
  readonly today: string;
  /** Names of the divisions in force, by code. */
  readonly divisions: ReadonlyMap<string, string>;
  readonly offices: readonly Office[];
  /** By resident ID: whom the register knows. */
  readonly people: ReadonlyMap<string, { readonly personId: string; readonly name: string }>;
  /** By login in lower case: to whom an account is bound. */
  readonly accounts: ReadonlyMap<string, { readonly accountId: string; readonly idNumber: string | null }>;
  /** Resident IDs of those whose posts as administrators have not ended. */
  readonly administrators: readonly string[];
};

export type Plan = {
  /** Those that are missing, parents first. */
  readonly offices: readonly Office[];
  readonly administrators: readonly Person[];
  readonly people: readonly Person[];
};
export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What is to be added, or each row of the file that cannot be, in words. */
export function planned(content: unknown, world: World): Planned {
  const read = installationFile.safeParse(content);
  if (!read.success) return { ok: false, problems: read.error.issues.map(misread) };
  const { 机构: officeRows, 管理员: administratorRows, 人员: personRows } = read.data;
  const everybody = [...administratorRows, ...personRows];
  const offices = officeRows.map(officeOf);
  const problems = [
    ...officeRows.flatMap((row, index) => told('机构', index, officeProblems(row, offices, world))),
    ...cityProblems(offices, world),
    ...administratorRows.flatMap((row, index) =>
      told('管理员', index, personProblems(row, everybody, world)),
    ),
    ...personRows.flatMap((row, index) => told('人员', index, personProblems(row, everybody, world))),
    ...countProblems(administratorRows, world),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const known = new Set(world.offices.map(({ name }) => name));
  const order = Object.values(kinds);
  const missing = offices.filter(({ name }) => !known.has(name));
  return {
    ok: true,
    plan: {
      offices: missing.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
      administrators: administratorRows.flatMap((row) => personOf(row, world.today)),
      people: personRows.flatMap((row) => personOf(row, world.today)),
    },
  };
}

const told = (list: string, index: number, problems: readonly string[]): string[] =>
  problems.map((problem) => `${list}第 ${index + 1} 行：${problem}`);

/** Whatever is not of the file's shape, with its place. */
function misread({ path, code, ...issue }: z.core.$ZodIssue): string {
  const [list, index, field] = path.map(String);
  const words: Partial<Record<typeof code, string>> = {
    invalid_type: '没有填写，或者不是文字（数字也要加引号）',
    invalid_value: `只能是 ${Object.keys(kinds).join('、')}`,
    too_small: (issue as { minimum?: number }).minimum === 1 ? '没有填写' : '太短',
    too_big: '太长',
  };
  const what =
    code === 'unrecognized_keys'
      ? `没有这一栏：${(issue as { keys: string[] }).keys.join('、')}`
      : (words[code] ?? issue.message);
  if (list === undefined)
    return code === 'invalid_type' ? '文件：应当是 {"机构": […], "管理员": […]} 这样的对象' : `文件：${what}`;
  if (index === undefined) return `${list}：应当是列表`;
  const row = `${list}第 ${Number(index) + 1} 行`;
  return field === undefined ? `${row}：${what}` : `${row}“${field}”：${what}`;
}

const officeOf = (row: OfficeRow): Office => ({
  name: row.名称,
  kind: kinds[row.层级],
  divisionCode: row.区划代码 ?? null,
  parent: row.上级 ?? null,
  phone: row.电话 ?? null,
});

const codeOf: Readonly<Record<Exclude<OfficeKind, 'zone'>, { shape: RegExp; words: string }>> = {
  city: { shape: /^\d{4}00$/, words: '市级的区划代码是 6 位，末两位为 00' },
  county: { shape: /^\d{4}(?!00)\d{2}$/, words: '县区的区划代码是 6 位，末两位不为 00' },
  township: { shape: /^\d{9}$/, words: '乡镇街道的区划代码是 9 位' },
};
const above: Readonly<Record<OfficeKind, readonly OfficeKind[]>> = {
  city: [],
  county: ['city'],
  zone: ['city'],
  township: ['county', 'zone'],
};
const wordOf = (kind: OfficeKind): string =>
  Object.entries(kinds).find(([, each]) => each === kind)?.[0] ?? kind;

function officeProblems(row: OfficeRow, offices: readonly Office[], world: World): string[] {
  const office = officeOf(row);
  const { name, kind, divisionCode, parent } = office;
  const all = [...world.offices, ...offices];
  const problems: string[] = [];
  if (offices.filter((each) => each.name === name).length > 1) problems.push(`“${name}”写了不止一次`);
  const before = world.offices.find((each) => each.name === name);
  if (before !== undefined && !isSame(before, office))
    problems.push(`“${name}”已在库中，层级、区划代码或上级不同；本命令不修改已有的机构`);
  if (kind === 'zone') {
    if (divisionCode !== null) problems.push('功能区没有区划代码，请不要填');
  } else if (divisionCode === null || !codeOf[kind].shape.test(divisionCode))
    problems.push(codeOf[kind].words);
  else if (!world.divisions.has(divisionCode)) problems.push(`没有现行的区划代码 ${divisionCode}`);
  const same = all.find(
    (each) => each.divisionCode !== null && each.divisionCode === divisionCode && each.name !== name,
  );
  if (same !== undefined) problems.push(`区划 ${divisionCode} 已有机构“${same.name}”`);
  return [...problems, ...parentProblems(kind, divisionCode, parent, all)];
}

/** By what an office is another: its telephone is not. */
const isSame = (one: Office, other: Office): boolean =>
  one.kind === other.kind && one.divisionCode === other.divisionCode && one.parent === other.parent;

function parentProblems(
  kind: OfficeKind,
  code: string | null,
  name: string | null,
  all: readonly Office[],
): string[] {
  if (kind === 'city') return name === null ? [] : ['市级机构没有上级，请不要填'];
  if (name === null) return ['没有填写上级'];
  const parent = all.find((each) => each.name === name);
  if (parent === undefined) return [`没有上级机构“${name}”`];
  if (!above[kind].includes(parent.kind))
    return [
      `${wordOf(kind)}的上级应当是${above[kind].map(wordOf).join('或')}，“${name}”是${wordOf(parent.kind)}`,
    ];
  const within = parent.divisionCode?.slice(0, parent.kind === 'city' ? 4 : 6) ?? '';
  return code !== null && !code.startsWith(within) ? [`区划 ${code} 不在“${name}”的区划之内`] : [];
}

function cityProblems(offices: readonly Office[], world: World): string[] {
  const cities = new Set(
    [...world.offices, ...offices].filter(({ kind }) => kind === 'city').map(({ name }) => name),
  );
  return cities.size === 1 ? [] : [`机构：应当有且只有一个市级机构，现在有 ${cities.size} 个`];
}

function personOf({ 姓名: name, 身份证号: number, 登录名: login }: PersonRow, today: string): Person[] {
  const id = checkResidentId(number, today);
  return id.valid
    ? [
        {
          name,
          idNumber: id.number,
          birthDate: id.birthDate,
          sex: id.sex,
          login: login?.toLowerCase() ?? null,
        },
      ]
    : [];
}

function personProblems(row: PersonRow, everybody: readonly PersonRow[], world: World): string[] {
  const id = checkResidentId(row.身份证号, world.today);
  if (!id.valid) return [`身份证号：${id.reason}`];
  const problems: string[] = [];
  const known = world.people.get(id.number);
  if (known !== undefined && known.name !== row.姓名) problems.push('姓名与登记的不一致');
  if (everybody.filter((each) => personOf(each, world.today)[0]?.idNumber === id.number).length > 1)
    problems.push('身份证号写了不止一次，每人只写一行');
  const account = row.登录名 === undefined ? undefined : world.accounts.get(row.登录名.toLowerCase());
  if (row.登录名 !== undefined && account === undefined)
    problems.push(`没有登录名为“${row.登录名}”的账号，请本人先注册，或者不填登录名而用绑定码`);
  if (account !== undefined && account.idNumber !== null && account.idNumber !== id.number)
    problems.push(`账号“${row.登录名}”已绑定另一人`);
  return problems;
}

/**
 * Two begin at least: one proposes a post, another confirms it. Once two hold the post, it is given on the page alone;
 * who holds it may be named again, for another code.
 */
function countProblems(rows: readonly PersonRow[], { administrators, today }: World): string[] {
  if (administrators.length === 0 && rows.length < 2)
    return [`管理员：还没有管理员，应当写两名或两名以上，现在是 ${rows.length} 名`];
  const named = rows.flatMap((row) => personOf(row, today)).map(({ idNumber }) => idNumber);
  const appoints = named.some((each) => !administrators.includes(each));
  const leavesOut = administrators.some((each) => !named.includes(each));
  return appoints && (administrators.length > 1 || leavesOut)
    ? ['管理员：已经有管理员，岗位请由管理员在“岗位设置”中设置；要登记其他人员，请写在“人员”中']
    : [];
}
