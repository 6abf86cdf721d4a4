/** The command line and the API answer the same, to the byte. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { routes } from '@wenye/server/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase, testServer } from '../../../server/src/testing/index.ts';
import { run } from '../run.ts';

let folder: string;
let db: TestDatabase;
let app: Awaited<ReturnType<typeof testServer>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-agreement-'));
  db = await testDatabase();
  app = await testServer(db, { routes });
});
afterAll(async () => {
  await app.close();
  await db.close();
  await rm(folder, { recursive: true });
});

const people = [
  '姓名,身份证号,所在县区,毕业学校类型,毕业日期,灵活就业开始日期,参保身份,缴费起始月,缴费截止月,每月实际缴纳,各月实际缴纳,此前已领取本项补贴的月数',
  '甲,11010519491231002X,嵩县,普通高等学校,2019-07-01,2020-06-01,灵活就业,2020-07,2020-09,549.01,,',
  '乙,410325199601010003,偃师市,全日制本科,2019.7.1,2020年6月1日,灵活就业人员,,,,2020-07:100.00;2020-08:0.01,35',
  '丙,４１０３２５１９９６０１０１００１１,孟津区,自考,,,,,,,,',
  '甲,11010519491231002X,嵩县,普通高等学校,2019-07-01,2020-06-01,灵活就业,2020-07,2020-07,1.00,,',
  '丁,410325199701010027,嵩县,大学,2019-02-30,2020-06-01,灵活就业,2020-07,2020-09,一百,,-1',
].join('\n');
const hires = [
  '企业名称,所在县区,单位类型,行业代码,从业人员,营业收入（万元）,姓名,身份证号,劳动合同开始日期,劳动合同终止日期,失业登记日期,招用后单位已为其缴纳社会保险费,各月单位实际缴纳',
  '某厂,洛龙区,企业,C3311,120,3000,甲,11010519491231002X,2020-08-01,2021-07-31,2020-01-31,是,2020-08:612.40',
  ',,,,,,乙,410325199601010011,2020-08-01,2021-07-30,2020-01-31,是,无',
].join('\n');
const interns = [
  '企业名称,所在县区,经认定的就业见习单位,姓名,身份证号,见习开始日期,约定的见习期满日期,见习怎样结束,毕业学校类型,毕业日期,申请月份',
  '某厂,洛龙区,是,甲,410325199601010011,2020-08-01,2021-01-31,按约定期满,普通高校,2019-07-01,2020-08 至 2020-09',
  ',,,乙,11010519491231002X,2020-08-01,2020-07-31,,,,八月',
].join('\n');
const firms = [
  '统一社会信用代码,企业名称,所在县区,单位类型,从业人员,暂时困难企业,在岗培训合格的职工人数',
  '91410325MA4000004H,某厂,洛龙区,企业,45,没有,12',
  '91410325MA4000004H,某厂分厂,嵩县,工厂,四十五,,',
].join('\n');

async function byCommand(table: string): Promise<string> {
  const [input, out] = [join(folder, 'roster.csv'), join(folder, 'result.json')];
  await writeFile(input, table);
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  await run(['screen', input, '--date', '2020-10-15', '--out', out], { stdin, stdout, stderr });
  return readFile(out, 'utf8');
}

test.each([
  ['people', people],
  ['hires', hires],
  ['interns', interns],
  ['firms', firms],
])('a file of %s, by command or uploaded, gives the same bytes', async (_, table) => {
  const form = new FormData();
  form.set('decisionDate', '2020-10-15');
  form.set('format', 'json');
  form.set('file', new File([table], 'roster.csv'));
  const { headers, body } = new Response(form);
  const payload = Buffer.from(await new Response(body).arrayBuffer());
  const answer = await app.inject({
    method: 'POST',
    url: '/api/screen/file',
    payload,
    headers: { 'content-type': headers.get('content-type') ?? '' },
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toBe(await byCommand(table));
});

test.each([
  ['person', people],
  ['hire', hires],
  ['intern', interns],
  ['firm', firms],
])('rows of the sheet %s give the same, one by one', async (sheet, table) => {
  const [head = '', ...lines] = table.split('\n');
  const headings = head.split(',');
  const rows = lines.map(
    (line): Record<string, string> =>
      Object.fromEntries(line.split(',').map((cell, column) => [headings[column] ?? '', cell] as const)),
  );
  const payload = { sheet, decisionDate: '2020-10-15', rows };
  const answer = await app.inject({ method: 'POST', url: '/api/screen', payload });
  type Row = { row: number; benefits?: unknown };
  const byApi = answer.json<{ rows: Row[] }>().rows;
  const byFile = (JSON.parse(await byCommand(table)) as { rows: Row[] }).rows;
  // In a file the row of headings is the first; in the API there is none.
  const numbered = JSON.stringify(byApi).replaceAll(
    /"row":(\d+)/g,
    (__, row: string) => `"row":${Number(row) + 1}`,
  );
  const toldByRow = (text: string) => text.replaceAll(/与第 \d+ 行/g, '与第 … 行');
  expect(toldByRow(numbered)).toBe(toldByRow(JSON.stringify(byFile)));
});
