import { ImpactTally, type Pack } from '@wenye/rules';
import { Kernel, programOf } from '@wenye/rules/columns';
import { dueRows } from '../city/due-rows.ts';
import { type KeptFrame, type KeptPlace, keptFrames, peopleAt } from '../city/kept-stretches.ts';
import { READING } from '../city/stretch.ts';
import { type Change, type Measured, sideBySide } from './change.ts';

/** Decides everybody whom a run of screening knew by both rules, from the columns that it kept. */
export async function measurePeople(runId: string, change: Change): Promise<Measured> {
  const { transaction, packs, benefits, progress } = change;
  const kinds = new Map(benefits.map(({ id, amount }) => [id, amount?.kind]));
  const among = new Set(kinds.keys());
  const tally = new ImpactTally<KeptPlace>();
  let done = 0;
  for await (const kept of keptFrames(transaction, runId, packs, among)) {
    for (const { one, before, after } of compared(kept, packs, among)) {
      const place = { benefitId: one.benefit.id, division: kept.division(one.row) };
      tally.add(place, kept.place(one.row), before, after, kinds.get(one.benefit.id));
    }
    done += kept.frame.levels[0]?.count ?? 0;
    await progress(done);
  }
  const places = tally.people();
  // At once, before a later run is written over it.
  const idAt = await transaction(({ tx }) =>
    peopleAt(
      tx,
      runId,
      places.map(({ who }) => who),
    ),
  );
  const changed = places.map((each) => ({ ...each, who: { subjectId: idAt(each.who), objectId: null } }));
  return { counts: tally.counts(), changed };
}

/** Of each row and benefit what it is before and after, where it is anything. */
function compared({ frame }: KeptFrame, packs: readonly [Pack, Pack], among: ReadonlySet<string>) {
  const [now, then] = packs.map((pack) => {
    const program = programOf(pack);
    const benefits = program.benefits.filter(({ benefit }) => among.has(benefit.id));
    return dueRows(new Kernel(program, { ...frame, layout: program.layout }, benefits, READING));
  }) as [ReturnType<typeof dueRows>, ReturnType<typeof dueRows>];
  return sideBySide(now, then, ({ benefit, row }) => `${benefit.id} ${row}`);
}
