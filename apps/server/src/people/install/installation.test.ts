import { expect, test } from 'vitest';
import { planned, type World } from './installation.ts';

const world: World = {
  today: '2020-10-15',
  divisions: new Map([
    ['410300', '洛阳市'],
    ['410325', '嵩县'],
    ['410303', '西工区'],
    ['410325100', '城关镇'],
  ]),
  offices: [],
  people: new Map(),
  accounts: new Map(),
  administrators: [],
};
const city = { 名称: '洛阳市人社局', 层级: '市', 区划代码: '410300' };
const county = { 名称: '嵩县人社局', 层级: '县区', 区划代码: '410325', 上级: '洛阳市人社局' };
const town = { 名称: '城关镇服务所', 层级: '乡镇街道', 区划代码: '410325100', 上级: '嵩县人社局' };
const zone = { 名称: '伊滨区人社局', 层级: '功能区', 上级: '洛阳市人社局' };
const one = { 姓名: '张一', 身份证号: '410325197701010036' };
const two = { 姓名: '李二', 身份证号: '410325198801010011' };
const offices = [town, zone, county, city];
const both = [one, { ...two, 身份证号: '410325199003070014' }];

const problemsOf = (content: unknown, more: Partial<World> = {}) => {
  const answer = planned(content, { ...world, ...more });
  return answer.ok ? [] : answer.problems;
};
const ofOffice = (row: object, more: Partial<World> = {}) =>
  problemsOf({ 机构: [city, county, row], 管理员: both }, more).map((each) =>
    each.replace('机构第 3 行', ''),
  );

test('plans what is missing, parents first, whatever the order of the file', () => {
  const answer = planned({ 机构: offices, 管理员: both }, world);
  expect(answer).toMatchObject({ ok: true });
  if (!answer.ok) return;
  expect(answer.plan.offices.map(({ name }) => name)).toEqual([
    '洛阳市人社局',
    '嵩县人社局',
    '伊滨区人社局',
    '城关镇服务所',
  ]);
  expect(answer.plan.administrators[0]).toEqual({
    name: '张一',
    idNumber: '410325197701010036',
    birthDate: '1977-01-01',
    sex: 'male',
    login: null,
  });
  const again = planned({ 机构: offices, 管理员: both }, { ...world, offices: answer.plan.offices });
  expect(again).toMatchObject({ ok: true, plan: { offices: [] } });
});

test('what is not of the file’s shape is said with its list, row and column', () => {
  expect(problemsOf([])).toEqual(['文件：应当是 {"机构": […], "管理员": […]} 这样的对象']);
  expect(problemsOf({ 机构: [{ ...city, 层级: '省' }, { 层级: '县区' }], 其他: 1 })).toEqual([
    '机构第 1 行“层级”：只能是 市、县区、功能区、乡镇街道',
    '机构第 2 行“名称”：没有填写，或者不是文字（数字也要加引号）',
    '文件：没有这一栏：其他',
  ]);
  expect(problemsOf({ 机构: [{ ...city, 负责人: 'x' }] })).toEqual(['机构第 1 行：没有这一栏：负责人']);
});

test('an office that cannot be is refused by its row', () => {
  expect(ofOffice({ ...town, 区划代码: '410325' })).toContain('：乡镇街道的区划代码是 9 位');
  expect(ofOffice({ ...town, 区划代码: '410325999' })).toEqual(['：没有现行的区划代码 410325999']);
  expect(ofOffice({ ...zone, 区划代码: '410303' })).toEqual(['：功能区没有区划代码，请不要填']);
  expect(ofOffice({ ...town, 上级: '洛阳市人社局' })).toEqual([
    '：乡镇街道的上级应当是县区或功能区，“洛阳市人社局”是市',
  ]);
  expect(ofOffice({ ...town, 上级: '没有的局' })).toEqual(['：没有上级机构“没有的局”']);
  const xigong = { ...county, 名称: '西工区人社局', 区划代码: '410303' };
  expect(problemsOf({ 机构: [city, xigong, { ...town, 上级: '西工区人社局' }], 管理员: both })).toEqual([
    '机构第 3 行：区划 410325100 不在“西工区人社局”的区划之内',
  ]);
  expect(ofOffice({ ...county, 名称: '嵩县就业局' })).toContain('：区划 410325 已有机构“嵩县人社局”');
  expect(ofOffice(county).join()).toContain('“嵩县人社局”写了不止一次');
  const before = { name: '城关镇服务所', kind: 'township', divisionCode: '410325100', phone: null } as const;
  expect(ofOffice(town, { offices: [{ ...before, parent: '别处' }] }).join()).toContain(
    '本命令不修改已有的机构',
  );
  expect(ofOffice(town, { offices: [{ ...before, parent: '嵩县人社局' }] })).toEqual([]);
});

test('there is one office of the city', () => {
  expect(problemsOf({ 机构: [], 管理员: both })).toEqual(['机构：应当有且只有一个市级机构，现在有 0 个']);
});

test('the first administrators are two natural persons or more, by number and name', () => {
  const of = (rows: object[], more: Partial<World> = {}) => problemsOf({ 机构: offices, 管理员: rows }, more);
  expect(of([])).toEqual(['管理员：还没有管理员，应当写两名或两名以上，现在是 0 名']);
  expect(of([one])).toEqual(['管理员：还没有管理员，应当写两名或两名以上，现在是 1 名']);
  expect(of([...both, two])).toEqual([]);
  expect(of([one, { ...one, 姓名: '张一一' }])[0]).toBe('管理员第 1 行：身份证号写了不止一次，每人只写一行');
  expect(of([one, { ...two, 身份证号: '410325198801010012' }])[0]).toMatch(/^管理员第 2 行：身份证号：/);
  const known = new Map([[one.身份证号, { personId: 'p', name: '章一' }]]);
  expect(of(both, { people: known })).toEqual(['管理员第 1 行：姓名与登记的不一致']);
  expect(of([{ ...one, 登录名: 'Zhang' }, both[1] as object])[0]).toContain('没有登录名为“Zhang”的账号');
  const accounts = new Map([['zhang', { accountId: 'a', idNumber: '410325199003070014' }]]);
  expect(of([{ ...one, 登录名: 'Zhang' }, both[1] as object], { accounts })[0]).toContain('已绑定另一人');
});

test('further people are judged by the same rows, and are not administrators besides', () => {
  const of = (rows: object[]) => problemsOf({ 机构: offices, 管理员: both, 人员: rows });
  expect(of([two])).toEqual([]);
  expect(of([{ ...two, 登录名: 'wang' }])[0]).toMatch(/^人员第 1 行：没有登录名为“wang”的账号/);
  expect(of([{ ...two, 身份证号: '1' }])[0]).toMatch(/^人员第 1 行：身份证号：/);
  expect(of([one])).toEqual([
    '管理员第 1 行：身份证号写了不止一次，每人只写一行',
    '人员第 1 行：身份证号写了不止一次，每人只写一行',
  ]);
});

test('where two administer already nobody is appointed; offices and people may still be added', () => {
  const installed = (rows: object, administrators: object[]) =>
    problemsOf(
      { 机构: offices, ...rows },
      { administrators: administrators.map((each) => (each as typeof one).身份证号) },
    );
  const refused = ['管理员：已经有管理员，岗位请由管理员在“岗位设置”中设置；要登记其他人员，请写在“人员”中'];
  expect(installed({ 管理员: both }, [two])).toEqual(refused);
  expect(installed({ 管理员: [...both, two] }, both)).toEqual(refused);
  expect(installed({ 人员: [two] }, both)).toEqual([]);
  expect(installed({ 管理员: both, 人员: [] }, [...both, two]), 'named again, beside a later one').toEqual(
    [],
  );
  expect(installed({ 管理员: both }, [one]), 'one alone could give no post').toEqual([]);
});
