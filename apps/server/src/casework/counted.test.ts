import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { draftOf, graduate, officers } from '../testing/town.ts';
import { previewDraft } from './show-draft.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await officers(db);
});
afterAll(() => db.close());

test('the preview names the claimed months that do not count: before the work began, and beyond the term', async () => {
  const person = await graduate(db, '早缴');
  const seen = async () => {
    const { draftId } = await draftOf(db, person);
    const { claims } = await person.actor.run(previewDraft, { draftId });
    return claims.map(({ months, uncounted, amountYuan }) => [months.length, uncounted, amountYuan]);
  };
  expect(await seen()).toEqual([[3, [], '1098.00']]);
  for (const month of ['2020-04-01', '2020-05-01']) {
    await db.sql(
      `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
       values ($1, $2, 'flexible', 274500, 54900, '2020-10-01')`,
      [person.personId, month],
    );
  }
  // Flexible work began in June.
  const early = ['2020-04', '2020-05'];
  expect(await seen()).toEqual([[5, early, '1098.00']]);
  // Of three years two months are left: the earliest two.
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     select $1, '11.2', month::date, '2020-01-01'
     from generate_series('2017-01-01'::date, '2019-10-01'::date, '1 month') month`,
    [person.personId],
  );
  expect(await seen()).toEqual([[5, [...early, '2020-09'], '732.00']]);
});
