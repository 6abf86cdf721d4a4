/** An award of which a part was revoked stands with the rest, in the case, in the money and in the verification of both. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { proposeRaise } from './handling/propose-raise.ts';
import { showCase } from './lists/show-case.ts';
import { august, ground, type PaidAward, type PaidAwards, paidAwards } from './testing/paid-awards.ts';
import { bookedMore, reckon } from './testing/reckon.ts';
import { appropriate, county } from './testing/town.ts';

let db: TestDatabase;
let awards: PaidAwards;
beforeAll(async () => {
  db = await testDatabase();
  awards = await paidAwards(db);
});
afterAll(() => db.close());

const stands = { status: 'awarded', amountYuan: '732.00', revokedYuan: '366.00', revocable: false };

test('it stands with the rest, is reckoned with that, and may be raised and revoked further', async () => {
  const one = await awards.paid('部分撤销');
  const { caseId, person } = one;
  expect(await awards.revoke(one, august)).toMatchObject({ status: 'awarded' });
  expect(await awards.told(caseId)).toEqual({
    ...stands,
    due: '1098.00',
    paid: '1098.00',
    state: 'under-recovery',
  });
  await expect(awards.revoke(one, { recoverYuan: '1.00' })).rejects.toMatchObject({
    code: 'funds.recovery-open',
  });
  expect((await awards.staff.reviewer.run(showCase, { caseId })).withheld.join()).toContain('还没有收齐');
  await awards.money.receives(caseId, 30_000);
  await awards.money.receives(caseId, 6_600);
  expect(await awards.told(caseId)).toEqual({
    ...stands,
    due: '732.00',
    paid: '732.00',
    state: 'discharged',
  });

  expect(await awards.owedBy(caseId), 'August, which the register still has, is not owed').toEqual([]);
  await bookedMore(db, person, '2020-09', 3400);
  expect(await awards.owedBy(caseId)).toEqual(['owed 34.00']);
  await awards.asks(one);
  const raise = { addYuan: '34.00', months: ['2020-09'] };
  await awards.other.run(proposeRaise, { ...(await awards.at(caseId)), ...raise, ...ground });
  await appropriate(awards.staff.finance, 3400, county, '补发九月');
  expect(await awards.decides(caseId, { outcome: 'vary', addYuan: '34.00' })).toMatchObject({
    status: 'awarded',
  });
  expect(await awards.told(caseId)).toMatchObject({
    amountYuan: '766.00',
    due: '766.00',
    state: 'part-paid',
  });
  await awards.money.pays(caseId);

  // It was reconsidered, for the raise: nobody can ask about the revocation any more.
  expect(
    (await awards.staff.reviewer.run(showCase, { caseId })).paidMonths.map(({ month }) => month),
  ).toEqual(['2020-07', '2020-09']);
  await awards.revoke(one, { recoverYuan: '366.00', months: ['2020-07'] });
  await awards.money.receives(caseId, 36_600);
  expect(await awards.told(caseId)).toMatchObject({
    amountYuan: '400.00',
    revokedYuan: '732.00',
    paid: '400.00',
  });
  // The applicant has the whole term to ask about it, before another takes its place.
  await expect(awards.revoke(one, {})).rejects.toMatchObject({ code: 'casework.part-open' });
  expect((await awards.staff.reviewer.run(showCase, { caseId })).withheld.join()).toContain('2020年12月25日');
  await awards.later('2020-12-28');
  expect(await awards.revoke(one, {})).toMatchObject({ status: 'revoked' });
  await awards.money.receives(caseId, 40_000);
  expect(await awards.told(caseId)).toMatchObject({ status: 'revoked', state: 'recovered' });
});

test('what the bank returns of it is paid again, but for what was taken back', async () => {
  const before = await awards.paid('先退汇');
  await awards.revoke(before, august);
  await awards.money.returns(before.payment);
  expect(await awards.told(before.caseId)).toEqual({ ...stands, due: '732.00', paid: '0.00', state: 'open' });
  expect(await awards.money.pays(before.caseId)).toMatchObject({ amountFen: 73_200 });
  expect(await awards.told(before.caseId)).toEqual({
    ...stands,
    due: '732.00',
    paid: '732.00',
    state: 'discharged',
  });

  const after = await awards.paid('后退汇');
  await awards.revoke(after, { recoverYuan: '366.00' });
  await awards.money.receives(after.caseId, 36_600);
  await awards.money.returns(after.payment);
  expect(await awards.told(after.caseId)).toEqual({ ...stands, due: '732.00', paid: '0.00', state: 'open' });
  const view = await awards.staff.reviewer.run(showCase, { caseId: after.caseId });
  expect(view.payment?.recovery?.overpaid).toMatchObject({ overpaidYuan: '366.00', refundedYuan: '0.00' });
});

test('set aside, the part is owed once more, whatever of it came back', async () => {
  for (const [name, back] of [
    ['没有退', 0],
    ['退了些', 10_000],
    ['退清了', 36_600],
  ] as const) {
    const one = await awards.paid(name);
    await awards.revoke(one, august);
    if (back > 0) await awards.money.receives(one.caseId, back);
    await awards.asks(one);
    await appropriate(awards.staff.finance, back || 1, county, name);
    expect(await awards.decides(one.caseId, { outcome: 'set-aside' })).toMatchObject({ status: 'awarded' });
    expect(await awards.told(one.caseId), name).toMatchObject({
      amountYuan: '1098.00',
      revokedYuan: null,
      due: '1098.00',
      paid: ((109_800 - back) / 100).toFixed(2),
    });
  }
});

test('what was given up for lost of it keeps the rest from being revoked or raised, until it is set aside', async () => {
  const one = await awards.paid('核销了');
  await awards.revoke(one, august);
  await awards.money.writesOff(one.caseId);
  expect(await awards.told(one.caseId)).toEqual({
    ...stands,
    due: '1098.00',
    paid: '1098.00',
    state: 'written-off',
  });
  await expect(awards.revoke(one, {})).rejects.toMatchObject({ code: 'funds.recovery-open' });
  await awards.asks(one);
  expect(await awards.decides(one.caseId, { outcome: 'set-aside' })).toMatchObject({ status: 'awarded' });
  expect(await awards.told(one.caseId)).toMatchObject({ amountYuan: '1098.00', state: 'discharged' });
});

test('a reconsideration that is late for the part does not hold its months again', async () => {
  const one = await awards.paid('逾期复议');
  await awards.later('2020-10-26');
  await awards.revoke(one, august);
  await awards.money.receives(one.caseId, 36_600);
  await awards.later('2020-12-28');
  await bookedMore(db, one.person, '2020-09', 3400);
  await awards.asks(one);
  const { monthsHeld, partOpen } = await awards.staff.reviewer.run(showCase, { caseId: one.caseId });
  expect({ monthsHeld, partOpen }).toEqual({ monthsHeld: ['2020-07', '2020-09'], partOpen: false });
});

test('what is raised while a part is owed back, or was given up for lost, is set off against it', async () => {
  const raised = async (one: PaidAward, addFen: number) => {
    const addYuan = (addFen / 100).toFixed(2);
    await bookedMore(db, one.person, '2020-09', addFen);
    await reckon(db, awards.staff.cityReviewer);
    await awards.asks(one);
    await awards.other.run(proposeRaise, {
      ...(await awards.at(one.caseId)),
      addYuan,
      months: ['2020-09'],
      ...ground,
    });
    await appropriate(awards.staff.finance, addFen, county, `补发${one.caseId}`);
    expect(await awards.decides(one.caseId, { outcome: 'vary', addYuan })).toMatchObject({
      status: 'awarded',
    });
  };
  const owing = await awards.paid('欠着补发');
  await awards.revoke(owing, august);
  await raised(owing, 3400);
  expect(await awards.told(owing.caseId)).toMatchObject({ amountYuan: '766.00', state: 'under-recovery' });
  await awards.money.receives(owing.caseId, 33_200);
  expect(await awards.told(owing.caseId)).toMatchObject({
    due: '766.00',
    paid: '766.00',
    state: 'discharged',
  });

  const lost = await awards.paid('核销补发');
  await awards.revoke(lost, august);
  await awards.money.writesOff(lost.caseId);
  await raised(lost, 40_000);
  expect(await awards.told(lost.caseId)).toMatchObject({
    amountYuan: '1132.00',
    due: '1132.00',
    state: 'part-paid',
  });
  expect(await awards.money.pays(lost.caseId)).toMatchObject({ amountFen: 3400 });
  expect(await awards.told(lost.caseId)).toMatchObject({ paid: '1132.00', state: 'discharged' });
});

test('a whole revocation of what is part paid is verified, also once it is paid back', async () => {
  const one = await awards.paid('部分付了');
  await awards.revoke(one, august);
  await awards.money.receives(one.caseId, 36_600);
  await awards.asks(one);
  await appropriate(awards.staff.finance, 36_600, county, '恢复八月又撤');
  expect(await awards.decides(one.caseId, { outcome: 'set-aside' })).toMatchObject({ status: 'awarded' });
  expect(await awards.told(one.caseId)).toMatchObject({ paid: '732.00', state: 'part-paid' });
  expect(await awards.revoke(one, {})).toMatchObject({ status: 'revoked' });
  await awards.later('2020-11-02');
  await awards.money.receives(one.caseId, 73_200);
  expect(await awards.told(one.caseId)).toMatchObject({ state: 'recovered' });
});

test('of two, the last is set aside by itself; and a month is not granted anew beyond the longest term', async () => {
  const one = await awards.paid('两次撤销');
  const { caseId, person } = one;
  for (const month of ['2020-08', '2020-09']) {
    await awards.revoke(one, { recoverYuan: '366.00', months: [month] });
    await awards.money.receives(caseId, 36_600);
    if (month === '2020-08') await awards.later('2020-12-28');
  }
  const held = async () => (await awards.staff.reviewer.run(showCase, { caseId })).monthsHeld;
  expect(await held()).toEqual(['2020-07']);
  await awards.asks(one);
  // Of August nobody asks any more.
  expect(await held()).toEqual(['2020-07', '2020-09']);
  await appropriate(awards.staff.finance, 36_600, county, '恢复九月');
  // Others have used up the term meanwhile: only one month is left, which July has.
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, reference, recorded_on)
     select $1, '11.2', ('2012-01-01'::date + make_interval(months => n))::date, gen_random_uuid(), '2020-10-26'
     from generate_series(1, 35) n`,
    [person.personId],
  );
  await expect(awards.decides(caseId, { outcome: 'set-aside' })).rejects.toMatchObject({
    code: 'casework.months-used-up-since',
  });
  await db.sql(
    `update people.benefit_month set retracted_on = '2020-10-26' where person_id = $1 and month = '2012-02-01'`,
    [person.personId],
  );
  expect(await awards.decides(caseId, { outcome: 'set-aside' })).toMatchObject({ status: 'awarded' });
  expect(await awards.told(caseId)).toMatchObject({
    amountYuan: '732.00',
    revokedYuan: '366.00',
    due: '732.00',
  });
});
