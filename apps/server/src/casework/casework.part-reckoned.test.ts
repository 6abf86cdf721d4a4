/** What is owed on an award of which a part was revoked, and by how much of it more may be. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { proposeRaise } from './handling/propose-raise.ts';
import { august, ground, type PaidAwards, paidAwards } from './testing/paid-awards.ts';
import { bookedMore, reckon } from './testing/reckon.ts';
import { appropriate, type Citizen, county } from './testing/town.ts';

let db: TestDatabase;
let awards: PaidAwards;
beforeAll(async () => {
  db = await testDatabase();
  awards = await paidAwards(db);
});
afterAll(() => db.close());

/** To where the officers of the case see nothing of them. */
const moves = (person: Citizen, division: string) =>
  db.sql(`update people.person set division = $2, township = null where person_id = $1`, [
    person.personId,
    division,
  ]);

test('what was revoked by an amount is not owed, nor too much, and what is owed besides is raised by that alone', async () => {
  const one = await awards.paid('按金额撤销');
  await awards.revoke(one, { recoverYuan: '100.00' });
  await awards.money.receives(one.caseId, 10_000);
  expect(await awards.owedBy(one.caseId)).toEqual([]);
  await bookedMore(db, one.person, '2020-09', 3400);
  expect(await awards.owedBy(one.caseId)).toEqual(['owed 34.00']);
  await awards.asks(one);
  await expect(
    awards.other.run(proposeRaise, {
      ...(await awards.at(one.caseId)),
      addYuan: '134.00',
      months: ['2020-09'],
      ...ground,
    }),
  ).rejects.toMatchObject({ code: 'casework.raises-beyond-reckoned' });
});

test('a month that was raised is revoked by all that it came to, and what was revoked hides nothing owed for others', async () => {
  const one = await awards.paid('补发又撤销');
  const { caseId, person } = one;
  await bookedMore(db, person, '2020-09', 3400);
  await reckon(db, awards.staff.cityReviewer);
  await awards.asks(one);
  const raise = { addYuan: '34.00', months: ['2020-09'] };
  await awards.other.run(proposeRaise, { ...(await awards.at(caseId)), ...raise, ...ground });
  await appropriate(awards.staff.finance, 3400, county, '九月补发又撤');
  await awards.decides(caseId, { outcome: 'vary', addYuan: '34.00' });
  await awards.money.pays(caseId);
  const nine = (recoverYuan: string) => awards.revoke(one, { recoverYuan, months: ['2020-09'] });
  await expect(nine('399.99')).rejects.toMatchObject({
    code: 'casework.part-of-months',
    message: expect.stringContaining('400.00') as string,
  });
  await nine('400.00');
  await awards.money.receives(caseId, 40_000);
  expect(await awards.owedBy(caseId)).toEqual([]);
  await bookedMore(db, person, '2020-07', 3400);
  expect(await awards.owedBy(caseId)).toEqual(['owed 34.00']);
});

test('a month that was raised together with others comes to its own share of that', async () => {
  const raisedTogether = async (name: string) => {
    const one = await awards.paid(name);
    for (const month of ['2020-08', '2020-09']) await bookedMore(db, one.person, month, 3400);
    await reckon(db, awards.staff.cityReviewer);
    await awards.asks(one);
    const raise = { addYuan: '68.00', months: ['2020-08', '2020-09'] };
    await awards.other.run(proposeRaise, { ...(await awards.at(one.caseId)), ...raise, ...ground });
    await appropriate(awards.staff.finance, 6800, county, name);
    await awards.decides(one.caseId, { outcome: 'vary', addYuan: '68.00' });
    await awards.money.pays(one.caseId);
    return one;
  };
  const refused = (least: string) => ({
    code: 'casework.part-of-months',
    message: expect.stringContaining(least) as string,
  });
  const both = await raisedTogether('合补两个月');
  const months = ['2020-08', '2020-09'];
  await expect(awards.revoke(both, { recoverYuan: '799.99', months })).rejects.toMatchObject(
    refused('800.00'),
  );
  await awards.revoke(both, { recoverYuan: '800.00', months });

  const inTurn = await raisedTogether('合补先后');
  for (const month of ['2020-08', '2020-09']) {
    const revokes = (recoverYuan: string) => awards.revoke(inTurn, { recoverYuan, months: [month] });
    await expect(revokes('399.99')).rejects.toMatchObject(refused('400.00'));
    await revokes('400.00');
    await awards.money.receives(inTurn.caseId, 40_000);
    await awards.asks(inTurn);
    await awards.decides(inTurn.caseId, { outcome: 'uphold' });
  }
  expect(await awards.told(inTurn.caseId)).toMatchObject({ amountYuan: '366.00', paid: '366.00' });
  expect(await awards.owedBy(inTurn.caseId)).toEqual([]);
});

test('of what was added for several months, and is not what they come to, the last that is revoked loses all', async () => {
  const one = await awards.paid('合补不等');
  for (const month of ['2020-08', '2020-09']) await bookedMore(db, one.person, month, 3400);
  await reckon(db, awards.staff.cityReviewer);
  await awards.asks(one);
  const raise = { addYuan: '50.00', months: ['2020-08', '2020-09'] };
  await awards.other.run(proposeRaise, { ...(await awards.at(one.caseId)), ...raise, ...ground });
  await appropriate(awards.staff.finance, 5000, county, '合补不等');
  await awards.decides(one.caseId, { outcome: 'vary', addYuan: '50.00' });
  await awards.money.pays(one.caseId);
  await awards.revoke(one, { recoverYuan: '366.00', months: ['2020-08'] });
  await awards.money.receives(one.caseId, 36_600);
  await awards.asks(one);
  await awards.decides(one.caseId, { outcome: 'uphold' });
  await expect(awards.revoke(one, { recoverYuan: '415.99', months: ['2020-09'] })).rejects.toMatchObject({
    message: expect.stringContaining('416.00') as string,
  });
});

test('what was taken back by an amount before counts for the month that is revoked then', async () => {
  const one = await awards.paid('先金额后月份');
  await awards.revoke(one, { recoverYuan: '100.00' });
  await awards.money.receives(one.caseId, 10_000);
  await awards.asks(one);
  await awards.decides(one.caseId, { outcome: 'uphold' });
  const revokes = (recoverYuan: string) => awards.revoke(one, { recoverYuan, months: ['2020-08'] });
  await expect(revokes('265.99')).rejects.toMatchObject({ code: 'casework.part-of-months' });
  await revokes('266.00');
  await awards.money.receives(one.caseId, 26_600);
  expect(await awards.told(one.caseId)).toMatchObject({ amountYuan: '732.00', paid: '732.00' });
  expect(await awards.owedBy(one.caseId)).toEqual([]);
});

test('what is revoked while nobody there can reckon the award does not become owed later', async () => {
  const byAmount = await awards.paid('搬走了');
  await awards.revoke(byAmount, { recoverYuan: '50.00' });
  await awards.money.receives(byAmount.caseId, 5000);
  await awards.asks(byAmount);
  await awards.decides(byAmount.caseId, { outcome: 'uphold' });
  await moves(byAmount.person, '410327');
  await awards.revoke(byAmount, { recoverYuan: '100.00' });
  await awards.money.receives(byAmount.caseId, 10_000);
  expect(await awards.owedBy(byAmount.caseId)).toEqual([]);

  const byMonth = await awards.paid('也搬走了');
  await moves(byMonth.person, '410327');
  await awards.revoke(byMonth, august);
  await awards.money.receives(byMonth.caseId, 36_600);
  expect(await awards.owedBy(byMonth.caseId)).toEqual([]);
  await bookedMore(db, byMonth.person, '2020-09', 3400);
  expect(await awards.owedBy(byMonth.caseId)).toEqual(['owed 34.00']);
});

test('once a register says itself what was revoked, nothing of another month is taken for it', async () => {
  const one = await awards.paid('先撤销后更正');
  await awards.revoke(one, { recoverYuan: '50.00' });
  await awards.money.receives(one.caseId, 5000);
  await bookedMore(db, one.person, '2020-09', -3400);
  expect(await awards.owedBy(one.caseId)).toEqual([]);
  await bookedMore(db, one.person, '2020-07', 3400);
  expect(await awards.owedBy(one.caseId)).toEqual(['owed 34.00']);
  await bookedMore(db, one.person, '2020-09', -3400);
  expect(await awards.owedBy(one.caseId)).toEqual(['owed 16.00']);
  await bookedMore(db, one.person, '2020-07', -3400);
  expect(await awards.owedBy(one.caseId)).toEqual(['too-much 18.00']);
});

test('what was added and then taken back hides nothing: neither what is owed nor what is too much', async () => {
  const raised = async (name: string) => {
    const one = await awards.paid(name);
    await bookedMore(db, one.person, '2020-09', 3400);
    await reckon(db, awards.staff.cityReviewer);
    await awards.asks(one);
    const raise = { addYuan: '34.00', months: ['2020-09'] };
    await awards.other.run(proposeRaise, { ...(await awards.at(one.caseId)), ...raise, ...ground });
    await appropriate(awards.staff.finance, 3400, county, name);
    await awards.decides(one.caseId, { outcome: 'vary', addYuan: '34.00' });
    await awards.money.pays(one.caseId);
    await bookedMore(db, one.person, '2020-09', -3400);
    await moves(one.person, '410327');
    await awards.revoke(one, { recoverYuan: '34.00' });
    await awards.money.receives(one.caseId, 3400);
    expect(await awards.owedBy(one.caseId)).toEqual([]);
    return one;
  };
  const owed = await raised('补了又收回');
  await bookedMore(db, owed.person, '2020-07', 3400);
  expect(await awards.owedBy(owed.caseId)).toEqual(['owed 34.00']);
  const less = await raised('补了又收回二');
  await bookedMore(db, less.person, '2020-07', -3400);
  expect(await awards.owedBy(less.caseId)).toEqual(['too-much 34.00']);
});

test('what is owed besides can be asked for once the part was set aside', async () => {
  const one = await awards.paid('撤销被撤销');
  await awards.revoke(one, august);
  await bookedMore(db, one.person, '2020-09', 3400);
  await awards.asks(one);
  await appropriate(awards.staff.finance, 1, county, '恢复八月无款');
  expect(await awards.decides(one.caseId, { outcome: 'set-aside' })).toMatchObject({ status: 'awarded' });
  expect(await awards.owedBy(one.caseId)).toEqual(['owed 34.00']);
  await awards.asks(one);
  const raise = { addYuan: '34.00', months: ['2020-09'] };
  await awards.other.run(proposeRaise, { ...(await awards.at(one.caseId)), ...raise, ...ground });
  await appropriate(awards.staff.finance, 3400, county, '补发九月恢复后');
  expect(await awards.decides(one.caseId, { outcome: 'vary', addYuan: '34.00' })).toMatchObject({
    status: 'awarded',
  });
  expect(await awards.owedBy(one.caseId)).toEqual([]);
});

test('what was owed for another month before stays owed', async () => {
  for (const terms of [august, { recoverYuan: '100.00' }]) {
    const one = await awards.paid('先少给后撤销');
    await bookedMore(db, one.person, '2020-07', 3400);
    await awards.revoke(one, terms);
    expect(await awards.owedBy(one.caseId)).toEqual(['owed 34.00']);
  }
});
