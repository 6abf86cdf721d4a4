import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asOfficer, asPerson, type TestDatabase, testDatabase } from '../testing/index.ts';
import { openDays } from './days.ts';
import { type DueTask, dueTask } from './due.ts';
import type { Services } from './services.ts';
import { advanceBusinessDate } from './use-cases/advance-business-date.ts';
import { showBusinessDate } from './use-cases/show-business-date.ts';

let db: TestDatabase;
let services: Services;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0019' });
  services = { db: db.as('wenye_worker'), files: db.files };
  await db.sql('create table public.trace (entry text, day date); grant all on public.trace to wenye_worker');
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql(`set session_replication_role = replica; truncate public.trace, kernel.due_day;
    set session_replication_role = origin;
    update kernel.clock set mode = 'demonstration', date = '2020-10-15', advance_to = null`);
});

const trace = (name: string, order: number): DueTask =>
  dueTask(name, order, async ({ tx, businessDate }, day) => {
    await sql`insert into public.trace values (${name}, ${day})`.execute(tx);
    expect(businessDate).toBe(day);
  });
const entries = async () =>
  (await db.sql<{ entry: string; day: string }>('select * from public.trace order by ctid')).map(
    ({ entry, day }) => `${day} ${entry}`,
  );
const want = (day: string) => db.sql('update kernel.clock set advance_to = $1', [day]);

describe('opening days', () => {
  it('runs what falls due on each day, in order', async () => {
    await want('2020-10-17');
    expect(await openDays(services, [trace('b', 40), trace('a', 10)])).toEqual(['2020-10-16', '2020-10-17']);
    expect(await entries()).toEqual(['2020-10-16 a', '2020-10-16 b', '2020-10-17 a', '2020-10-17 b']);
    expect(await openDays(services, [trace('a', 10)])).toEqual([]);
  });

  it('leaves a day that fails not begun, and goes on with it', async () => {
    await want('2020-10-17');
    let broken = true;
    const fragile = dueTask('c', 50, async (_, day) => {
      if (broken && day === '2020-10-17') throw new Error('crash');
    });
    await expect(openDays(services, [trace('a', 10), fragile])).rejects.toThrow('crash');
    expect(await entries()).toEqual(['2020-10-16 a']);
    expect(await db.sql('select date from kernel.clock')).toEqual([{ date: '2020-10-16' }]);
    broken = false;
    await openDays(services, [trace('a', 10), fragile]);
    expect(await entries()).toEqual(['2020-10-16 a', '2020-10-17 a']);
  });

  it('does each day once when two workers try', async () => {
    await want('2020-10-20');
    await Promise.all([openDays(services, [trace('a', 10)]), openDays(services, [trace('a', 10)])]);
    expect(new Set(await entries()).size).toBe(5);
    expect(await entries()).toHaveLength(5);
  });

  it('survives a connection that is killed in the middle of a day', async () => {
    await want('2020-10-16');
    const suicide = dueTask('z', 99, async ({ tx }) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(openDays(services, [trace('a', 10), suicide])).rejects.toThrow(/terminat/);
    expect(await entries()).toEqual([]);
    await openDays(services, [trace('a', 10)]);
    expect(await entries()).toEqual(['2020-10-16 a']);
  });

  it('in real use goes to today in Shanghai, day by day', async () => {
    await db.sql(
      `update kernel.clock set mode = 'real', date = (now() at time zone 'Asia/Shanghai')::date - 2`,
    );
    expect(await openDays(services, [])).toHaveLength(2);
    const [now] = await db.sql<{ same: boolean }>(
      `select kernel.business_date() = (now() at time zone 'Asia/Shanghai')::date as same`,
    );
    expect(now).toEqual({ same: true });
    await expect(db.sql('delete from kernel.due_day')).rejects.toThrow('only added');
  });
});

describe('advancing the business date', () => {
  it('is the administrator’s, forward only, and shows where it goes', async () => {
    const administrator = await asOfficer(db, { role: 'administrator', division: '410300' });
    const person = await asPerson(db);
    await expect(person.run(advanceBusinessDate, { to: '2020-10-20' })).rejects.toMatchObject({
      code: 'kernel.not-permitted',
    });
    // The date is everybody's: who administers a county does not move it.
    const county = await asOfficer(db, { role: 'administrator', division: '410325' });
    await expect(county.run(advanceBusinessDate, { to: '2020-10-20' })).rejects.toMatchObject({
      code: 'kernel.date-of-whole-city',
    });
    await expect(administrator.run(advanceBusinessDate, { to: '2020-10-15' })).rejects.toMatchObject({
      code: 'kernel.date-not-ahead',
      path: ['to'],
    });
    await expect(administrator.run(advanceBusinessDate, { to: '2023-10-15' })).rejects.toMatchObject({
      code: 'kernel.date-too-far',
    });
    await administrator.run(advanceBusinessDate, { to: '2020-10-18' });
    expect(await person.run(showBusinessDate, {})).toEqual({
      date: '2020-10-15',
      mode: 'demonstration',
      advancingTo: '2020-10-18',
    });
    await openDays(services, []);
    expect(await person.run(showBusinessDate, {})).toEqual({
      date: '2020-10-18',
      mode: 'demonstration',
      advancingTo: null,
    });
    const jobs = await db.sql('select payload from graphile_worker._private_jobs');
    expect(jobs).toMatchObject([{ payload: { personId: administrator.personId } }]);
  });
});
