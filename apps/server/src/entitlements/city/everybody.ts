import { type FirmAndHires, nextFirms } from '../../firms/every-firm.ts';
import type { JobContext } from '../../kernel/jobs.ts';
import { nextOfEverybody } from '../../people/everybody.ts';
import type { FactRows } from '../../people/registry-rows.ts';

/** People read in one go. */
const READ_TOGETHER = 5_000;
/** Firms read in one go, with their hires. */
const FIRMS_TOGETHER = 200;
/** People screened in one go: code is generated for each stretch, and cells of one wait in memory. */
export const SCREENED_TOGETHER = 20_000;

/** Opens a transaction of the worker. */
export type Transaction = JobContext<unknown>['transaction'];

/** Everybody that the registers know on a day, a few thousand at a time, each time as of one moment. */
export async function* everybody(transaction: Transaction, day: string): AsyncGenerator<FactRows[]> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const people: FactRows[] = await transaction(
      ({ tx }) => nextOfEverybody(tx, day, from, READ_TOGETHER),
      'repeatable read',
    );
    const last = people.at(-1);
    if (last === undefined) return;
    after = last.person.person_id;
    yield people;
  }
}

/** Every firm that the registers know on a day, with whom it hired of late. */
export async function* everyFirm(transaction: Transaction, day: string): AsyncGenerator<FirmAndHires[]> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const firms: FirmAndHires[] = await transaction(
      ({ tx }) => nextFirms(tx, day, from, FIRMS_TOGETHER),
      'repeatable read',
    );
    const last = firms.at(-1);
    if (last === undefined) return;
    after = last.rows.firm.firm_id;
    yield firms;
  }
}
