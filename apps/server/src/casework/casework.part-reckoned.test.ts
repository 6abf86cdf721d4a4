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

test('months that were raised together come to that together, whichever is revoked first', async () => {
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
  await expect(awards.revoke(inTurn, { recoverYuan: '365.99', months: ['2020-08'] })).rejects.toMatchObject(
    refused('366.00'),
  );
  await awards.revoke(inTurn, { recoverYuan: '366.00', months: ['2020-08'] });
  await awards.money.receives(inTurn.caseId, 36_600);
  await awards.asks(inTurn);
  await awards.decides(inTurn.caseId, { outcome: 'uphold' });
  const september = (recoverYuan: string) => awards.revoke(inTurn, { recoverYuan, months: ['2020-09'] });
  await expect(september('433.99')).rejects.toMatchObject(refused('434.00'));
  await september('434.00');
  await awards.money.receives(inTurn.caseId, 43_400);
  expect(await awards.told(inTurn.caseId)).toMatchObject({ amountYuan: '366.00', paid: '366.00' });
  expect(await awards.owedBy(inTurn.caseId)).toEqual([]);
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
  const moves = (person: Citizen, division: string) =>
    db.sql(`update people.person set division = $2, township = null where person_id = $1`, [
      person.personId,
      division,
    ]);
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
