import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { asGuest, asOfficer, asPerson, type TestDatabase, testDatabase } from '../testing/index.ts';
import { listBatches } from './batches/list-batches.ts';
import { listPayable } from './batches/list-payable.ts';
import { downloadBatchFile, showBatch } from './batches/show-batch.ts';
import { COUNTY, FUND, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { inSession, type Officers, officersOf, payee } from './fixtures/world.ts';
import { obligationOf } from './ledger.ts';
import { enterAppropriation } from './ledgers/enter-appropriation.ts';
import { listLedgers } from './ledgers/list-ledgers.ts';
import { exportPostings, listPostings } from './ledgers/list-postings.ts';
import { reversePosting } from './ledgers/reverse-posting.ts';
import { setLimit } from './ledgers/set-limit.ts';
import { showLedger } from './ledgers/show-ledger.ts';
import { transferAppropriation } from './ledgers/transfer-appropriation.ts';
import { listCameBack } from './payments/came-back.ts';
import { showObligation } from './payments/correct-account.ts';
import { listItems, showItem } from './payments/list-items.ts';
import { routes } from './routes.ts';

let db: TestDatabase;
let world: PaymentWorld;
let neighbour: Officers;
let caseId: string;
let obligationId: string;
let batchId: string;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  neighbour = await officersOf(db, '410303');
  ({ caseId, obligationId } = await world.award(await payee(db), 36_600));
  ({ batchId } = await world.authorised());
  await world.send(batchId);
});
afterAll(async () => {
  await world.close();
  await db.close();
});

describe('the application role', () => {
  it.each([
    "insert into funds.entry (ledger_id, seq, line, account, debit_fen) values (uuidv7(), 1, 1, 'available', 1)",
    'update funds.entry set debit_fen = 1',
    'delete from funds.entry',
    'update funds.posting set amount_fen = 1',
    'delete from funds.posting',
    'update funds.balance set balance_fen = 1',
    "insert into funds.balance (ledger_id, account) values (uuidv7(), 'available')",
    'update funds.ledger set last_seq = 9',
    'update funds.scheme_usage set limit_fen = null',
    "update funds.reservation set state = 'reserved'",
    'delete from funds.obligation_event',
    "update funds.obligation_event set kind = 'x'",
    'delete from funds.batch_event',
    "update funds.item_event set kind = 'x'",
    "update funds.instruction set content = ''",
    "update funds.payment_item set account_number = '1'",
    'update funds.payment_item set amount_fen = 1',
    'update funds.payment_line set amount_fen = 1',
    'update funds.batch set total_fen = 1',
    'update funds.obligation set amount_fen = 1',
    "select funds.post_entries('appropriation', uuidv7(), 1, '{}')",
    "select funds.write_posting('appropriation', uuidv7(), 'own', 1, '{}')",
    "select funds.add_ledger('employment-subsidy', 2020, '410325')",
    'truncate funds.entry',
  ])('may not: %s', async (statement) => {
    await expect(db.sqlAs('wenye_app', statement)).rejects.toThrow(/permission denied/);
    await expect(db.sqlAs('wenye_worker', statement)).rejects.toThrow(/permission denied/);
  });

  it('cannot change an entry even as the owner', async () => {
    await expect(db.sql('update funds.entry set debit_fen = debit_fen')).rejects.toThrow(/only added/);
    await expect(db.sql('delete from funds.posting')).rejects.toThrow(/only added/);
  });

  it('posts nothing that its actor may not post', async () => {
    const post = (event: string) =>
      sql`select funds.post(${event}, ${world.ledgerId}, 1, '{"document_no": "嵩财9号"}')`;
    for (const actor of [world.officers.approver, neighbour.finance, world.officers.reconciler]) {
      await expect(inSession(actor, (tx) => post('appropriation').execute(tx))).rejects.toThrow(
        /not permitted/,
      );
    }
    for (const event of ['settlement', 'reservation', 'commitment', 'instruction']) {
      await expect(inSession(world.officers.finance, (tx) => post(event).execute(tx))).rejects.toThrow(
        /not permitted/,
      );
    }
    await expect(
      db.sqlAs('wenye_app', `select funds.post($1, $2, 1, '{"document_no": "嵩财9号"}')`, [
        'appropriation',
        world.ledgerId,
      ]),
    ).rejects.toThrow(/not permitted/);
  });

  it('shows the money to nobody without a context', async () => {
    for (const table of ['ledger', 'balance', 'scheme_usage', 'batches()', 'statements()']) {
      expect(await db.sqlAs('wenye_app', `select count(*)::int as seen from funds.${table}`), table).toEqual([
        { seen: 0 },
      ]);
    }
  });
});

describe('officers of another county', () => {
  it('see, count and find nothing', async () => {
    const { finance, authoriser } = neighbour;
    expect((await finance.run(listLedgers, {})).rows).toEqual([]);
    expect(await finance.run(listBatches, {})).toMatchObject({ rows: [], total: 0 });
    expect(await finance.run(listItems, {})).toMatchObject({ rows: [], total: 0 });
    expect(await finance.run(listPayable, { ledgerId: world.ledgerId })).toMatchObject({
      rows: [],
      total: 0,
    });
    expect(await finance.run(listPostings, { ledgerId: world.ledgerId })).toMatchObject({
      rows: [],
      total: 0,
    });
    expect(
      (await finance.run(exportPostings, { ledgerId: world.ledgerId })).content.split('\r\n'),
    ).toHaveLength(2);
    expect(await inSession(finance, (tx) => obligationOf(tx, caseId))).toBeNull();
    const { rows } = await world.officers.finance.run(listItems, { batchId });
    const missing = { code: 'kernel.not-found' };
    await expect(finance.run(showBatch, { batchId })).rejects.toMatchObject(missing);
    await expect(finance.run(downloadBatchFile, { batchId })).rejects.toMatchObject(missing);
    await expect(authoriser.run(showObligation, { obligationId })).rejects.toMatchObject(missing);
    await expect(finance.run(showItem, { itemId: rows[0]?.itemId ?? '' })).rejects.toMatchObject(missing);
  });

  it('change nothing', async () => {
    const own = { code: 'funds.not-your-division' };
    const { finance } = neighbour;
    await expect(
      finance.run(enterAppropriation, {
        fund: FUND,
        year: 2020,
        division: COUNTY,
        amountYuan: '1.00',
        documentNo: '洛财1号',
        documentDate: '2020-10-01',
      }),
    ).rejects.toMatchObject(own);
    await expect(
      finance.run(reversePosting, { ledgerId: world.ledgerId, seq: 1, reason: '录入错误' }),
    ).rejects.toMatchObject(own);
    await expect(
      finance.run(setLimit, {
        ledgerId: world.ledgerId,
        scheme: '11.2',
        limitYuan: '1.00',
        documentNo: '洛财1号',
      }),
    ).rejects.toMatchObject(own);
  });
});

describe('the ledger kept by finance', () => {
  it('shows a transfer as money gone from one and come to the other, and takes its document once', async () => {
    const city = await officersOf(db, '410300');
    const transfer = {
      fund: FUND,
      year: 2020,
      fromDivision: COUNTY,
      toDivision: '410300',
      amountYuan: '7.00',
      documentNo: '调剂7号',
      documentDate: '2020-10-01',
    } as const;
    const transferred = async (ledgerId: string) => {
      const { balances } = await city.finance.run(showLedger, { ledgerId });
      return balances.find(({ account }) => account === 'transfers')?.balanceYuan;
    };
    const { fromLedgerId, toLedgerId } = await city.finance.run(transferAppropriation, transfer);
    expect([await transferred(fromLedgerId), await transferred(toLedgerId)]).toEqual(['-7.00', '7.00']);
    await expect(city.finance.run(transferAppropriation, transfer)).rejects.toMatchObject({
      code: 'funds.document-entered',
    });
    const back = { ...transfer, fromDivision: '410300', toDivision: COUNTY };
    await city.finance.run(transferAppropriation, back);
    expect(await transferred(fromLedgerId)).toBe('0.00');
  });

  it('takes no year but the last, this and the next, and no document of tomorrow', async () => {
    const entered = { fund: FUND, division: COUNTY, amountYuan: '1.00', documentDate: '2020-10-01' } as const;
    const { finance } = world.officers;
    for (const year of [2018, 2022, 2099]) {
      await expect(
        finance.run(enterAppropriation, { ...entered, year, documentNo: `年度${year}` }),
      ).rejects.toMatchObject({ code: 'funds.year-out-of-reach', path: ['year'] });
    }
    for (const year of [2019, 2021]) {
      await finance.run(enterAppropriation, { ...entered, year, documentNo: `年度${year}` });
    }
    await expect(
      finance.run(enterAppropriation, {
        ...entered,
        year: 2020,
        documentNo: '明天1号',
        documentDate: '2020-10-16',
      }),
    ).rejects.toMatchObject({ code: 'funds.document-ahead', path: ['documentDate'] });
  });

  it('reverses a wrong appropriation once, and not what is spent', async () => {
    const { finance } = world.officers;
    const entered = {
      fund: FUND,
      year: 2020,
      division: COUNTY,
      amountYuan: '12.00',
      documentDate: '2020-10-01',
    } as const;
    await finance.run(enterAppropriation, { ...entered, documentNo: '错录1号' });
    await expect(
      finance.run(enterAppropriation, { ...entered, documentNo: '错录1号' }),
    ).rejects.toMatchObject({
      code: 'funds.document-entered',
    });
    const { rows } = await finance.run(listPostings, { ledgerId: world.ledgerId });
    const seq = rows[0]?.seq ?? 0;
    await finance.run(reversePosting, { ledgerId: world.ledgerId, seq, reason: '金额录错' });
    await expect(
      finance.run(reversePosting, { ledgerId: world.ledgerId, seq, reason: '再来一次' }),
    ).rejects.toMatchObject({ code: 'funds.already-reversed' });
    await expect(
      finance.run(reversePosting, { ledgerId: world.ledgerId, seq: 1, reason: '已使用' }),
    ).rejects.toMatchObject({ code: 'funds.insufficient' });
    expect((await finance.run(listPostings, { ledgerId: world.ledgerId })).rows[1]).toMatchObject({
      reversedBySeq: seq + 1,
    });
    await finance.run(enterAppropriation, { ...entered, documentNo: '错录1号' });
  });

  it('keeps a scheme within its limit', async () => {
    const { finance } = world.officers;
    const limit = (limitYuan: string | null) =>
      finance.run(setLimit, {
        ledgerId: world.ledgerId,
        scheme: '11.2',
        limitYuan,
        documentNo: limitYuan === null ? '洛财撤1号' : `洛财限${limitYuan}号`,
      });
    await expect(limit('365.99')).rejects.toMatchObject({ code: 'funds.limit-below-use' });
    await limit('400.00');
    const to = await payee(db);
    await expect(world.award(to, 3_401)).rejects.toMatchObject({ code: 'funds.nothing-reserved' });
    await world.award(to, 3_400);
    await expect(limit('400.00')).rejects.toMatchObject({ code: 'funds.limit-unchanged' });
    await limit(null);
    await world.award(to, 1);
    const shown = await finance.run(showLedger, { ledgerId: world.ledgerId });
    const { limits, schemes } = shown;
    // The ledger's own page says the same of its balances as the list.
    const { rows: ledgers } = await finance.run(listLedgers, {});
    expect(shown).toMatchObject(
      ledgers.find(({ ledgerId }) => ledgerId === world.ledgerId) ?? { rows: ledgers },
    );
    expect(limits).toEqual([
      { scheme: '11.2', wasYuan: '400.00', limitYuan: null, documentNo: '洛财撤1号', setOn: '2020-10-15' },
      {
        scheme: '11.2',
        wasYuan: null,
        limitYuan: '400.00',
        documentNo: '洛财限400.00号',
        setOn: '2020-10-15',
      },
    ]);
    expect(schemes).toMatchObject([{ scheme: '11.2', limitYuan: null }]);
    const other = { ledgerId: world.ledgerId, limitYuan: '1.00', documentNo: '洛财1号' };
    await expect(finance.run(setLimit, { ...other, scheme: '1.2' })).rejects.toMatchObject({
      code: 'funds.scheme-of-other-fund',
    });
  });

  it('takes amounts apart that are no amounts', async () => {
    for (const amountYuan of ['0', '-1.00', '1.005', 'abc', '']) {
      await expect(
        world.officers.finance.run(enterAppropriation, {
          fund: FUND,
          year: 2020,
          division: COUNTY,
          amountYuan,
          documentNo: randomUUID(),
          documentDate: '2020-10-01',
        }),
      ).rejects.toMatchObject({ code: 'kernel.invalid-input' });
    }
  });
});

describe('every route of money', () => {
  it('is closed to guests, to persons and to officers without a role in money', async () => {
    const guest = asGuest(db);
    const person = await asPerson(db);
    const clerk = await asOfficer(db, { role: 'counter-clerk', division: COUNTY });
    // What came back to the caller is everybody's own, and of others empty (payments.test.ts).
    for (const { useCase } of routes.filter((each) => each.useCase !== listCameBack)) {
      for (const actor of [guest, person, clerk]) {
        const answer = (actor.run as (u: typeof useCase, input: unknown) => Promise<unknown>)(useCase, {});
        const code = await answer.catch((error: unknown) => (error instanceof Refusal ? error.code : error));
        expect(['kernel.not-signed-in', 'kernel.not-permitted'], useCase.name).toContain(code);
      }
    }
  });
});
