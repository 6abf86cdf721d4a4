/** What a firm's insurance comes to, against counting every row of the registers anew. */
import { fenToYuan } from '@wenye/codes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { type Drawn, insuranceRegister, monthsOf, named } from './testing/insurance-register.ts';

let db: TestDatabase;
let register: ReturnType<typeof insuranceRegister>;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  register = insuranceRegister(db);
  await db.sql(`update people.source_register set kept_from = '2019-01-01'
    where code in ('social-insurance', 'unemployment-benefit')`);
});
afterAll(() => db.close());

describe('whatever the rows are', () => {
  const months = monthsOf('2018-10', '2020-12');
  const rowsOf = fc.uniqueArray(
    fc.record({
      person: fc.nat(5),
      firm: fc.nat(1),
      month: fc.constantFrom(...months),
      unit: fc.constantFrom(0, 0, 1050, 2100),
      own: fc.constantFrom(0, 900, 901),
      pension: fc.constantFrom(0, 48_000),
      late: fc.constantFrom(0, 0, 0, 3, 14),
    }),
    { maxLength: 60, selector: ({ person: who, firm: where, month }) => `${who} ${where} ${month}` },
  );

  const timesOf = fc.array(
    fc.record({ person: fc.nat(5), firm: fc.nat(1), first: fc.constantFrom(...months) }),
    { maxLength: 8 },
  );

  test('the figures are what counting them one by one gives', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, register.person));
    await fc.assert(
      fc.asyncProperty(
        rowsOf,
        timesOf,
        fc.constantFrom('2020-01-05', '2020-10-15', '2021-03-31'),
        async (drawn, began, asOf) => {
          const firms = [await register.firm('2019-01-01'), await register.firm()];
          const rows = drawn.map(({ late, ...row }) => ({
            ...row,
            person: people[row.person] as string,
            firm: firms[row.firm] as string,
            recorded: `${named(monthNumber(row.month) + late)}-28`,
          }));
          const times = began.map((each) => ({
            person: people[each.person] as string,
            firm: firms[each.firm] as string,
            first: each.first,
            last: null,
          }));
          await register.pay(rows);
          await register.draw(times);
          for (const firmId of firms)
            expect(await register.told(firmId, asOf)).toEqual(
              counted(
                rows.filter((row) => row.firm === firmId && row.recorded <= asOf && isInsured(row)),
                times.filter(({ firm: left, first }) => left === firmId && `${first}-10` <= asOf),
                asOf,
                firmId === firms[0],
              ),
            );
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

  type Row = { month: string; unit: number; own: number; pension: number };

  const isInsured = ({ month, unit, own, pension }: Row): boolean =>
    unit + own > 0 || (pension === 0 && '2020-02' <= month && month <= '2020-12');

  /** Of one firm, of what is known: month by month of the calendar. */
  function counted(
    rows: readonly Row[],
    times: readonly Pick<Drawn, 'person' | 'first'>[],
    asOf: string,
    young: boolean,
  ): Record<string, unknown> {
    const year = Number(asOf.slice(0, 4)) - 1;
    let [persons, ofYear, unit, own, paid] = [0, 0, 0, 0, 0];
    for (const month of months) {
      const those = rows.filter((row) => row.month === month);
      if (those.length > 0 && month >= '2019-01' && month < asOf.slice(0, 7)) paid += 1;
      if (those.length === 0 || !month.startsWith(`${year}-`)) continue;
      ofYear += 1;
      persons += those.length;
      for (const row of those) [unit, own] = [unit + row.unit, own + row.own];
    }
    const before = rows.filter(({ month }) => month === named(monthNumber(asOf.slice(0, 7)) - 1)).length;
    const began = times.filter(({ first }) => first.startsWith(`${year}-`));
    const claimants = new Set(began.map((each) => each.person)).size;
    return {
      ...((ofYear > 0 || claimants > 0) && { 'new-claimants-last-year': claimants }),
      ...(ofYear > 0 && {
        // Half up: the remainder taken away, and one more from the half on.
        'average-insured-last-year':
          (persons - (persons % ofYear)) / ofYear + (2 * (persons % ofYear) >= ofYear ? 1 : 0),
        'paid-by-unit-last-year': fenToYuan(unit),
        'paid-by-staff-last-year': fenToYuan(own),
      }),
      ...(before > 0 && { 'insured-staff': before }),
      ...(young && paid > 0 && { 'months-paid': paid }),
    };
  }
});
