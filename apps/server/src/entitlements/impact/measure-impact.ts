import { sql } from 'kysely';
import { z } from 'zod';
import { countFirms } from '../../firms/every-firm.ts';
import { type JobContext, job } from '../../kernel/jobs.ts';
import { keptRun } from '../city/kept-stretches.ts';
import { rulesIfConfirmed, rulesInForce } from '../parameters/rules-in-force.ts';
import { benefitsReading } from './benefits-reading.ts';
import type { Measured } from './change.ts';
import { measureFirms } from './measure-firms.ts';
import { measurePeople } from './measure-people.ts';

const payload = z.object({ valueId: z.uuid(), key: z.string() });

type Payload = z.output<typeof payload>;

/**
 * Decides everybody whom the last screening knew, and every firm, for the benefits that read a proposed figure, by the rules
 * in force and by the rules as they would be were it confirmed, and tells what changes. Cut short, it begins anew; where it
 * fails, whoever waits for it is told.
 */
export const measureImpact = job('entitlements.measure-impact', payload, measureOrTell, async (context) => {
  await sql`select entitlements.give_up_impact(${context.payload.valueId}::uuid)`.execute(context.tx);
});

async function measureOrTell(context: JobContext<Payload>): Promise<void> {
  try {
    await measure(context);
  } catch (error) {
    const { valueId } = context.payload;
    const told = context.transaction(({ tx }) =>
      sql`select entitlements.fail_impact(${valueId}::uuid)`.execute(tx),
    );
    // What failed it may keep this from being told too (a database that is gone): that is what counts.
    await told.catch(() => undefined);
    throw error;
  }
}

async function measure({ payload: { valueId, key }, transaction }: JobContext<Payload>): Promise<void> {
  const { ofPeople, ofFirms } = benefitsReading(key);
  const begun = await transaction(async ({ tx }) => {
    const run = await keptRun(tx);
    if (run === null) throw new Error('The city has not been screened yet');
    const people = ofPeople.length > 0 ? run.people : 0;
    const firms = ofFirms.length > 0 ? await countFirms(tx, run.day) : 0;
    const { rows } = await sql<{ begun: boolean }>`
      select entitlements.begin_impact(${valueId}::uuid, ${run.day}::date, ${people}, ${firms}) as begun`.execute(
      tx,
    );
    if (rows[0]?.begun !== true) return null;
    return { run, people, packs: [await rulesInForce(tx), await rulesIfConfirmed(tx, valueId)] as const };
  });
  if (begun === null) return;
  const { run, people, packs } = begun;
  const progress = (peopleDone: number, firmsDone: number) =>
    transaction(({ tx }) =>
      sql`select entitlements.impact_progress(${valueId}::uuid, ${peopleDone}, ${firmsDone})`.execute(tx),
    );
  const change = { transaction, day: run.day, packs };
  const measured: Measured[] = [];
  if (ofPeople.length > 0)
    measured.push(
      await measurePeople(run.runId, {
        ...change,
        benefits: ofPeople,
        progress: (done) => progress(done, 0),
      }),
    );
  if (ofFirms.length > 0)
    measured.push(
      await measureFirms({ ...change, benefits: ofFirms, progress: (done) => progress(people, done) }),
    );
  const counts = measured.flatMap((each) => each.counts);
  const subjects = measured.flatMap(({ changed }) =>
    changed.map(({ who, ...each }) => ({ ...each, ...who })),
  );
  await transaction(({ tx }) =>
    sql`select entitlements.finish_impact(${valueId}::uuid, ${JSON.stringify(counts)}::jsonb,
      ${JSON.stringify(subjects)}::jsonb)`.execute(tx),
  );
}
