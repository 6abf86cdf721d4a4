import { ImpactTally, type Pack, type Standing } from '@wenye/rules';
import { Kernel, programOf } from '@wenye/rules/columns';
import { sql } from 'kysely';
import { z } from 'zod';
import { job } from '../../kernel/jobs.ts';
import { dueRows } from '../city/due-rows.ts';
import { type KeptFrame, type KeptPlace, keptFrames, keptRun, peopleAt } from '../city/kept-stretches.ts';
import { READING } from '../city/stretch.ts';
import { rulesIfConfirmed, rulesInForce } from '../parameters/rules-in-force.ts';
import { benefitsReading } from './benefits-reading.ts';

/**
 * Decides everybody whom the last screening knew for the benefits that read a proposed figure, by the rules in force and by
 * the rules as they would be were it confirmed, and tells what changes. Cut short, it begins anew.
 */
export const measureImpact = job(
  'entitlements.measure-impact',
  z.object({ valueId: z.uuid(), key: z.string() }),
  async ({ payload: { valueId, key }, transaction }) => {
    const begun = await transaction(async ({ tx }) => {
      const run = await keptRun(tx);
      if (run === null) throw new Error('The city has not been screened yet');
      const { rows } = await sql<{ begun: boolean }>`
        select entitlements.begin_impact(${valueId}::uuid, ${run.day}::date, ${run.people}) as begun`.execute(
        tx,
      );
      if (rows[0]?.begun !== true) return null;
      return { run, packs: [await rulesInForce(tx), await rulesIfConfirmed(tx, valueId)] as const };
    });
    if (begun === null) return;
    const { run, packs } = begun;
    const kinds = new Map(benefitsReading(key).ofPeople.map(({ id, amount }) => [id, amount?.kind]));
    const among = new Set(kinds.keys());
    const tally = new ImpactTally<KeptPlace>();
    let done = 0;
    for await (const kept of keptFrames(transaction, run.runId, packs, among)) {
      for (const { benefitId, row, before, after } of compared(kept, packs, among)) {
        const division = kept.division(row);
        tally.add({ benefitId, division }, kept.place(row), before, after, kinds.get(benefitId));
      }
      done += kept.frame.levels[0]?.count ?? 0;
      await transaction(({ tx }) =>
        sql`select entitlements.impact_progress(${valueId}::uuid, ${done})`.execute(tx),
      );
    }
    await transaction(async ({ tx }) => {
      const changed = tally.people();
      const places = changed.map(({ who }) => who);
      const idAt = await peopleAt(tx, run.runId, places);
      const stored = changed.map(({ who, ...each }) => ({ ...each, personId: idAt(who) }));
      await sql`select entitlements.finish_impact(${valueId}::uuid, ${JSON.stringify(tally.counts())}::jsonb,
        ${JSON.stringify(stored)}::jsonb)`.execute(tx);
    });
  },
);

type Compared = {
  readonly benefitId: string;
  readonly row: number;
  before: Standing | null;
  after: Standing | null;
};

/** Of each row and benefit what it is before and after, where it is anything. */
function compared(
  { frame }: KeptFrame,
  packs: readonly [Pack, Pack],
  among: ReadonlySet<string>,
): Iterable<Compared> {
  const [now, then] = packs.map((pack) => {
    const program = programOf(pack);
    const benefits = program.benefits.filter(({ benefit }) => among.has(benefit.id));
    return dueRows(new Kernel(program, { ...frame, layout: program.layout }, benefits, READING));
  }) as [ReturnType<typeof dueRows>, ReturnType<typeof dueRows>];
  const all = new Map<string, Compared>();
  for (const { benefit, row, standing } of now)
    all.set(`${benefit.id} ${row}`, { benefitId: benefit.id, row, before: standing, after: null });
  for (const { benefit, row, standing } of then) {
    const name = `${benefit.id} ${row}`;
    const known = all.get(name);
    if (known) known.after = standing;
    else all.set(name, { benefitId: benefit.id, row, before: null, after: standing });
  }
  return all.values();
}
