import { type Changed, ImpactTally, type Standing } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { job } from '../../kernel/jobs.ts';
import { countEverybody } from '../../people/everybody.ts';
import { everybody, SCREENED_TOGETHER } from '../city/everybody.ts';
import { Gaps } from '../city/gap.ts';
import type { Screened } from '../city/screened.ts';
import { Stretch } from '../city/stretch.ts';
import { rulesIfConfirmed, rulesInForce } from '../parameters/rules-in-force.ts';
import { benefitsReading } from './benefits-reading.ts';

/**
 * Decides everybody for the benefits that read a proposed figure, by the rules in force and by the rules as they would be
 * were it confirmed, and tells what changes. Cut short, it begins anew.
 */
export const measureImpact = job(
  'entitlements.measure-impact',
  z.object({ valueId: z.uuid(), key: z.string() }),
  async ({ payload: { valueId, key }, transaction }) => {
    const packs = await transaction(async ({ tx, businessDate: day }) => {
      const people = await countEverybody(tx, day);
      const { rows } = await sql<{ begun: boolean }>`
        select entitlements.begin_impact(${valueId}::uuid, ${day}::date, ${people}) as begun`.execute(tx);
      if (rows[0]?.begun !== true) return null;
      return { day, inForce: await rulesInForce(tx), proposed: await rulesIfConfirmed(tx, valueId) };
    });
    if (packs === null) return;
    const { day } = packs;
    const kinds = new Map(benefitsReading(key).ofPeople.map(({ id, amount }) => [id, amount?.kind]));
    const among = new Set(kinds.keys());
    const stretches = () =>
      [new Stretch(packs.inForce, day, among), new Stretch(packs.proposed, day, among)] as const;
    const tally = new ImpactTally();
    let [now, after] = stretches();
    let done = 0;
    const compare = async () => {
      done += now.count;
      const outcomes = pairs(now.screen(new Gaps()), after.screen(new Gaps()));
      for (const { before, after } of outcomes) {
        const either = (before ?? after) as Screened;
        tally.add(either, either.subjectId, before, after, kinds.get(either.benefitId));
      }
      [now, after] = stretches();
      await transaction(({ tx }) =>
        sql`select entitlements.impact_progress(${valueId}::uuid, ${done})`.execute(tx),
      );
    };
    for await (const people of everybody(transaction, day)) {
      for (const rows of people) {
        now.add(rows);
        after.add(rows);
      }
      if (now.count >= SCREENED_TOGETHER) await compare();
    }
    if (now.count > 0) await compare();
    await transaction(({ tx }) =>
      sql`select entitlements.finish_impact(${valueId}::uuid, ${JSON.stringify(tally.counts())}::jsonb,
        ${JSON.stringify(tally.people().map(stored))}::jsonb)`.execute(tx),
    );
  },
);

type Pair = { before: Screened | null; after: Screened | null };

/** Of each person and benefit what it is before and after, where it is anything. */
function pairs(before: readonly Screened[], after: readonly Screened[]): Iterable<Pair> {
  const all = new Map<string, Pair>();
  for (const each of before) all.set(nameOf(each), { before: each, after: null });
  for (const each of after) {
    const pair = all.get(nameOf(each));
    if (pair) pair.after = each;
    else all.set(nameOf(each), { before: null, after: each });
  }
  return all.values();
}

const nameOf = ({ benefitId, subjectId }: Screened): string => `${benefitId} ${subjectId}`;

function stored({ before, after, who: personId, ...changed }: Changed) {
  return { ...changed, personId, before: standing(before), after: standing(after) };
}

const standing = (of: Standing | null) =>
  of && {
    eligibility: of.eligibility,
    lowFen: of.lowFen,
    highFen: of.highFen,
    months: of.months,
    until: of.until,
  };
