import {
  type Benefit,
  type Changed,
  hashOf,
  type ImpactCount,
  type Pack,
  readingsOf,
  withValues,
} from '@wenye/rules';
import { countFirms } from '../../firms/every-firm.ts';
import type { Transaction } from '../city/everybody.ts';
import { keptRun } from '../city/kept-stretches.ts';
import type { Who } from '../city/screened.ts';
import { confirmedValues, rulesInForce } from '../parameters/rules-in-force.ts';
import type { Measured } from './change.ts';
import { measureFirms } from './measure-firms.ts';
import { measurePeople } from './measure-people.ts';

/** What other rules would change on the registers. */
export type RulesImpact = {
  /** Of the last run of screening, by whose law and registers. */
  readonly decisionDate: string;
  /** Over how many; none where no benefit of theirs is decided otherwise. */
  readonly people: number;
  readonly firms: number;
  /** Ids of the benefits that the two decide otherwise, or may. */
  readonly benefits: readonly string[];
  readonly counts: readonly ImpactCount[];
  readonly changed: readonly Changed<Who>[];
};

export type Asked = {
  /** Ids of benefits that are asked for; absent: every one that the packs decide otherwise. */
  readonly among?: ReadonlySet<string>;
  /** Told after each portion: of all people, once for each benefit of theirs, and of all firms. */
  readonly progress?: (done: number, all: number) => void;
};

/**
 * Decides everybody whom the last screening knew, and every firm, by the rules in force and by another pack, in both cases with
 * the figures that two officers confirmed. Stores nothing; who is told of persons puts that on record.
 *
 * @throws Error where the city has not been screened, or was not asked for a fact that the other rules read
 */
export async function measureRules(
  transaction: Transaction,
  other: Pack,
  { among, progress }: Asked = {},
): Promise<RulesImpact> {
  const { run, packs } = await transaction(async ({ tx }) => {
    const last = await keptRun(tx);
    if (last === null) throw new Error('The city has not been screened yet');
    const after = withValues(other, await confirmedValues(tx));
    return { run: last, packs: [await rulesInForce(tx), after] as const };
  });
  const { day } = run;
  const benefits = changedBenefits(...packs).filter(({ id }) => among?.has(id) ?? true);
  const [ofPeople, ofFirms] = (['person', 'firm'] as const).map((subject) =>
    benefits.filter((benefit) => benefit.subject === subject),
  ) as [Benefit[], Benefit[]];
  const people = ofPeople.length > 0 ? run.people : 0;
  const firms = ofFirms.length > 0 ? await transaction(({ tx }) => countFirms(tx, day)) : 0;
  const all = people * ofPeople.length + firms;
  const from = (before: number) => async (done: number) => progress?.(before + done, all);
  const change = { transaction, day, packs };
  const measured: Measured[] = [];
  // One after the other: what is compared of a city waits in memory, and of each benefit only some columns are read.
  for (const [i, benefit] of ofPeople.entries())
    measured.push(
      await measurePeople(run.runId, { ...change, benefits: [benefit], progress: from(i * people) }),
    );
  if (ofFirms.length > 0)
    measured.push(await measureFirms({ ...change, benefits: ofFirms, progress: from(all - firms) }));
  return {
    decisionDate: day,
    people,
    firms,
    benefits: benefits.map(({ id }) => id),
    counts: measured.flatMap(({ counts }) => counts),
    changed: measured.flatMap(({ changed }) => changed),
  };
}

/** The benefits of either pack of which rules or figures that they read are others. */
export function changedBenefits(before: Pack, after: Pack): Benefit[] {
  const all = new Map([...before.benefits, ...after.benefits].map((benefit) => [benefit.id, benefit]));
  return [...all.values()].filter(({ id }) => alone(before, id) !== alone(after, id));
}

/** What tells one benefit of a pack from another that decides otherwise; null: there is none. */
function alone(pack: Pack, id: string): string | null {
  const benefit = pack.benefits.find((each) => each.id === id);
  if (benefit === undefined) return null;
  const { parameters } = readingsOf(benefit);
  return hashOf({
    ...pack,
    version: '',
    title: '',
    clauses: [],
    compatibility: [],
    benefits: [benefit],
    parameters: pack.parameters.filter(({ definition }) => parameters.has(definition.key)),
    values: pack.values.filter(({ key }) => parameters.has(key)),
  });
}
