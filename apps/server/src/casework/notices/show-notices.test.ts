/** The public list of notices: whole, told apart, and found by number, county and benefit. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asGuest, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { apply, graduate, officers } from '../testing/town.ts';
import { listDeskNotices, listNotices } from './show-notices.ts';

let db: TestDatabase;
let anybody: Pick<TestActor, 'run'>;
let reviewer: TestActor;

beforeAll(async () => {
  db = await testDatabase();
  reviewer = (await officers(db)).reviewer;
  anybody = asGuest(db);
  const { caseId } = await apply(db, await graduate(db, '钱公示'));
  // Sixty that run, every third of 洛宁县 and of 9.3, and one that is over.
  await db.sql(
    `insert into casework.notice (notice_number, title, benefit_id, office_id, days, unit, published_on, until, line_count,
         root_hash, published_by)
       select '公示2020-' || lpad(n::text, 4, '0'), '同名的公示', case when n % 3 = 0 then '9.3' else '11.2' end,
         (select accepting_office from casework."case" where case_id = $1), 5, 'working', '2020-10-15',
         case when n = 61 then date '2020-10-16' else '2020-10-22' end, 1, repeat('a', 64), gen_random_uuid()
       from generate_series(1, 61) n`,
    [caseId],
  );
  await db.sql(
    `insert into casework.notice_line (notice_id, line, case_id, masked, leaf_hash, until)
       select notice_id, 1, $1, jsonb_build_object('name', '钱*示', 'division',
         case benefit_id when '9.3' then '洛宁县' else '嵩县' end), repeat('b', 64), until
       from casework.notice`,
    [caseId],
  );
  await db.sql(`update kernel.clock set date = '2020-10-20'`);
});
afterAll(() => db.close());

const numbers = ({ rows }: { rows: readonly { noticeNumber: string }[] }) =>
  rows.map(({ noticeNumber }) => noticeNumber.slice(-4));

test('pages hold all that run, each once, with what tells it from the others', async () => {
  const pages = await Promise.all([1, 2, 3, 4].map((page) => anybody.run(listNotices, { page })));
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
    [20, 60],
    [20, 60],
    [20, 60],
    [0, 60],
  ]);
  expect(new Set(pages.flatMap(numbers)).size).toBe(60);
  expect(pages[0]?.rows[0]).toMatchObject({
    noticeNumber: '公示2020-0060',
    divisions: ['洛宁县'],
    lineCount: 1,
    until: '2020-10-22',
  });
});

test.each([
  [{ q: '公示2020-0012' }, ['0012']],
  [{ q: ' 公示２０２０－０００２ ' }, ['0002']],
  [{ q: '公示2020-2' }, ['0002']],
  [{ q: '公示2020 0002' }, ['0002']],
  [{ q: '2020-2' }, ['0002']],
  [{ q: '公示〔2020〕0003' }, ['0003']],
  [{ q: '公示〔2020〕3号' }, ['0003']],
  [{ q: '公示［2020］第3号' }, ['0003']],
  [{ q: '《公示2020-0003》' }, ['0003']],
  [{ q: '《公示〔2020〕3号》。' }, ['0003']],
  [{ q: '公示号：2020-0003' }, ['0003']],
  [{ q: '公示20200003' }, ['0003']],
  [{ q: '2019-2' }, []],
  [{ q: '公示〔2019〕2号' }, []],
  [{ q: '12' }, ['0012']],
  [{ q: '2', benefitId: '9.3' }, ['0042', '0012']],
  [{ q: '7', division: '嵩县' }, ['0047', '0037', '0017', '0007']],
  [{ q: '9', division: '嵩县', benefitId: '9.3' }, []],
  [{ q: '0061' }, []],
  // By name nobody is found, as masked or whole, nor by what a pattern would match.
  [{ q: '钱*示' }, []],
  [{ q: '钱公示' }, []],
  [{ q: '%' }, []],
  [{ division: '洛宁' }, []],
])('%j finds %j', async (filter, found) => {
  const list = await anybody.run(listNotices, filter);
  expect(numbers(list)).toEqual(found);
  expect(list.total).toBe(found.length);
});

test('what may be chosen is what runs, whatever is chosen', async () => {
  const choices = {
    benefits: [{ benefitId: '11.2' }, { benefitId: '9.3' }],
    divisions: ['嵩县', '洛宁县'],
  };
  expect((await anybody.run(listNotices, { q: '没有' })).choices).toMatchObject(choices);
});

test('the desk finds its own by number, those that are over as well', async () => {
  expect(numbers(await reviewer.run(listDeskNotices, { q: '0061' }))).toEqual(['0061']);
  expect(await reviewer.run(listDeskNotices, {})).toMatchObject({ total: 61 });
});
