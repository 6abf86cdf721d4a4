/** The work list's search, as the acceptor of the county asks it, and whether the index answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { listOwnCases } from './lists/list-own.ts';
import { countWork, listWork } from './lists/list-work.ts';
import { apply, type Citizen, county, graduate, officers } from './testing/town.ts';

let db: TestDatabase;
let acceptor: TestActor;
let foreign: TestActor;
let claimant: Citizen;
let idNumber: string;
let caseId: string;
let numbers: { case: string; receipt: string };

beforeAll(async () => {
  db = await testDatabase();
  acceptor = (await officers(db)).acceptor;
  foreign = await asOfficer(db, { role: 'acceptor', division: '410303' });
  claimant = await graduate(db, '阿依努尔·买买提');
  ({ idNumber } = claimant);
  ({ caseId } = await apply(db, claimant));
  await apply(db, await graduate(db, '王小明'));
  const [row] = await db.sql<typeof numbers>(
    `select case_number as case, receipt_number as receipt
     from casework."case" join casework.submission using (submission_id) where case_id = $1`,
    [caseId],
  );
  if (row === undefined) throw new Error('no case');
  numbers = row;
});
afterAll(() => db.close());

const found = async (actor: TestActor, q: string) => {
  const { rows, total } = await actor.run(listWork, { q });
  expect(rows).toHaveLength(total);
  return rows.map((row) => row.caseId);
};

describe('the work list finds', () => {
  const asked: readonly (readonly [string, () => string])[] = [
    ['the name', () => '阿依努尔·买买提'],
    ['the name without its dot', () => '阿依努尔买买提'],
    ['part of it', () => '买买'],
    ['one character', () => '努'],
    ['the number', () => idNumber],
    [
      'the number in full width, with spaces',
      () => `${toFullWidth(idNumber.slice(0, 6))} ${idNumber.slice(6)}`,
    ],
    ['the end of the number', () => idNumber.slice(-5).toLowerCase()],
    ['name and number', () => `买买提 ${idNumber.slice(0, 8)}`],
    ['the case', () => numbers.case],
    ['the case in small letters', () => ` ${numbers.case.toLowerCase()}`],
    ['the case without its letters', () => numbers.case.slice(2)],
    ['the case without its noughts', () => withoutNoughts(numbers.case)],
    ['neither', () => withoutNoughts(numbers.case.slice(2))],
    ['the digits that it ends in', () => numbers.case.slice(-5)],
    ['these without their noughts', () => String(Number(numbers.case.slice(-5)))],
    ['these after the year', () => `BJ2020-${Number(numbers.case.slice(-5))}`],
    ['these after the year alone', () => `2020-${Number(numbers.case.slice(-5))}`],
    ['the case as it is pasted, with marks of direction', () => `\u202a${numbers.case}\u202c`],
    ['the case with the apostrophe of a spreadsheet', () => `\u200e'${numbers.case}`],
    ['these after the county', () => numbers.case.slice(7)],
    ['these after the county, without noughts', () => withoutNoughts(numbers.case.slice(7))],
    ['the end of the receipt after its county', () => numbers.receipt.slice(11)],
    ['the case in small letters of full width, with long dashes', () => widened(numbers.case)],
    ['the case with gaps in place of dashes', () => ` ${numbers.case.replaceAll('-', '　')}`],
    ['year and place with a gap', () => `bj2020 ${Number(numbers.case.slice(-5))}`],
    ['the receipt with gaps in place of dashes', () => numbers.receipt.replaceAll('-', ' ')],
    ['year and county', () => numbers.case.slice(0, 13)],
    ['the end of the receipt', () => numbers.receipt.slice(-4)],
    ['the receipt', () => numbers.receipt],
    ['the receipt without its noughts', () => withoutNoughts(numbers.receipt).toLowerCase()],
    ['the beginning of the case', () => numbers.case.slice(0, -2)],
    ['its year, in small letters', () => numbers.case.slice(0, 6).toLowerCase()],
    ['the day of the receipt', () => numbers.receipt.slice(0, 10)],
    ['the case without dashes', () => numbers.case.replaceAll('-', '')],
    ['the case in digits alone', () => numbers.case.slice(2).replaceAll('-', '')],
    ['the case with one dash', () => numbers.case.replace('-', '').toLowerCase()],
    ['the receipt without dashes', () => numbers.receipt.replaceAll('-', '')],
    ['the receipt in digits alone', () => numbers.receipt.slice(2).replaceAll('-', '')],
    ['the case in quotation marks', () => `“${numbers.case}”`],
    ['the case in brackets, with a stop', () => `（${numbers.case}）。`],
    ['the case after what it is called', () => `办件号：${numbers.case}，`],
    ['the case as its page is copied, label above', () => `办件号\n${numbers.case}\n`],
    ['the receipt after what it is called and a gap', () => `回执 ${numbers.receipt}`],
    ['the number right after what it is called', () => `身份证号${idNumber}`],
    ['the number in quotation marks', () => `“${idNumber}”`],
    ['the name in a title', () => '《阿依努尔·买买提》'],
    ['the receipt as it is read aloud', () => numbers.receipt.replace(/(.{4})/g, '$1 ')],
  ];
  test.each(asked)(
    'by %s, in the own territory only, and the claimant in their own list',
    async (_, words) => {
      expect(await found(acceptor, words())).toContain(caseId);
      expect(await found(foreign, words())).toEqual([]);
      expect((await claimant.actor.run(listOwnCases, { q: words() })).total).toBe(1);
    },
  );

  test.each([
    '努依',
    '提买',
    '%',
    '_',
    '买买提王',
    'BJ2019-410325-00001',
    'BJ2020-410303-00001',
    'BJ2019-1',
    '410303-00001',
    '410325-99999',
    // As numbers were not by county: it is not the first of another row.
    'BJ2020-0000001',
    '2019-00001',
    'SL2020-1',
    '99999990',
    '-00001',
    'BJ',
    'BJ20',
    'SL2019',
    'BJ2020%',
  ])('nothing by %s', async (words) => {
    expect(await found(acceptor, words)).toEqual([]);
    expect((await claimant.actor.run(listOwnCases, { q: words })).total).toBe(0);
  });

  test.each(['', '　', '·'])('everything where “%s” asks for nothing', async (words) => {
    expect(await found(acceptor, words)).toHaveLength(2);
  });

  test('each case once, within what else is asked', async () => {
    expect(await found(acceptor, idNumber.slice(0, 6))).toHaveLength(2);
    expect((await acceptor.run(listWork, { q: '买买提', status: ['submitted'] })).total).toBe(1);
    expect((await acceptor.run(listWork, { q: '买买提', status: ['review'] })).total).toBe(0);
    expect((await acceptor.run(listWork, { q: '买买提', mine: true })).total).toBe(0);
  });
});

test('the tabs count what the list finds by the same words, benefit, county and claimant', async () => {
  const [{ claimant }] = (await db.sql<{ claimant: string }>(
    'select claimant_id as claimant from casework."case" where case_id = $1',
    [caseId],
  )) as [{ claimant: string }];
  const asked = [
    [{}, 2],
    [{ q: '买买提' }, 1],
    [{ q: '没有这个人' }, 0],
    [{ claimantId: claimant }, 1],
    [{ benefitId: '9.3' }, 0],
    [{ divisionCode: county }, 2],
    [{ divisionCode: '410303' }, 0],
    [{ divisionCode: county, q: '王小明' }, 1],
  ] as const;
  for (const [filter, count] of asked) {
    const { total } = await acceptor.run(listWork, filter);
    const { byStatus, unassigned } = await acceptor.run(countWork, filter);
    expect([total, byStatus['submitted'] ?? 0, unassigned], JSON.stringify(filter)).toEqual([
      count,
      count,
      count,
    ]);
  }
  expect((await foreign.run(countWork, { q: '买买提' })).byStatus).toEqual({});
});

/** A number without the noughts of its place. */
const withoutNoughts = (number: string) => number.replace(/-0+(\d+)$/, '-$1');

/** What was scanned while the work list was asked for these words: of an index, and of its table from end to end. */
async function scans(q: string, index: string, table: string): Promise<unknown[]> {
  const client = await db.pool('administrator').connect();
  try {
    await client.query('begin');
    await client.query(`select access.enter($1, 'test')`, [acceptor.token]);
    // A table of two rows is read from end to end, unless that is made as dear as it is in a city.
    await client.query('set local enable_seqscan = off');
    // Whoever lists counts what was scanned.
    const { rows } = await client.query(
      `select casework.work_list(jsonb_build_object('q', $1::text, 'offset', 0, 'limit', 20, 'sort', 'due'))->>'total' as total,
         pg_stat_get_xact_numscans($2::regclass) > 0 as by_index, pg_stat_get_xact_numscans($3::regclass)::int as whole`,
      [q, index, table],
    );
    return rows as unknown[];
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test.each([
  ['a name', '买买提', 'casework.case_party_search', 'casework.case_party', 1],
  ['how cases begin', 'BJ2020-41', 'casework.case_number_beginning', 'casework."case"', 2],
  ['how receipts begin', 'SL2020', 'casework.receipt_number_beginning', 'casework.submission', 2],
] as const)(
  'the index answers for %s, not a comparison with every row',
  async (_, q, index, table, found) => {
    expect(await scans(q, index, table)).toEqual([{ total: String(found), by_index: true, whole: 0 }]);
  },
);

const widened = (number: string) => toFullWidth(number.toLowerCase()).replaceAll('-', '—');

const toFullWidth = (text: string) =>
  text.replaceAll(/[\da-z]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
