import { type Benefit, ImpactTally, type Pack, standingOf } from '@wenye/rules';
import type { FirmAndHires } from '../../firms/every-firm.ts';
import { everyFirm } from '../city/everybody.ts';
import { type FirmOutcome, firmOutcomes } from '../city/firm-outcomes.ts';
import type { Who } from '../city/screened.ts';
import { type Change, type Measured, sideBySide } from './change.ts';

/** Decides every firm with whom it hired by both rules, from the rows from which screening decides it. */
export async function measureFirms(change: Change): Promise<Measured> {
  const { transaction, day, benefits, progress } = change;
  const kinds = new Map(benefits.map(({ id, amount }) => [id, amount?.kind]));
  const tally = new ImpactTally<Who>((one, other) => one.subjectId === other.subjectId);
  let done = 0;
  for await (const firms of everyFirm(transaction, day)) {
    for (const firm of firms) {
      const { division } = firm.rows.firm;
      for (const { one, before, after } of bothStandings(firm, change))
        tally.add({ benefitId: one.benefitId, division }, one.who, before, after, kinds.get(one.benefitId));
    }
    done += firms.length;
    await progress(done);
  }
  return { counts: tally.counts(), changed: tally.people() };
}

/** Of a firm whose registers no rule can read nothing is told, before or after: screening lists it. */
function bothStandings(firm: FirmAndHires, { packs, day, benefits }: Change) {
  const [now, then] = packs.map((pack) => firmOutcomes(firm, { pack, day }, amongThose(pack, benefits)));
  return now?.ok && then?.ok ? sideBySide(standings(now.outcomes), standings(then.outcomes), nameOf) : [];
}

const standings = (outcomes: readonly FirmOutcome[]) =>
  outcomes.map(({ outcome, ...whose }) => ({ ...whose, standing: standingOf(outcome) }));

/** Rules may have a benefit that others have not: it is asked of those that have it. */
const amongThose = (pack: Pack, benefits: readonly Benefit[]): ReadonlySet<string> =>
  new Set(benefits.filter(({ id }) => pack.benefits.some((each) => each.id === id)).map(({ id }) => id));

const nameOf = ({ benefitId, who: { objectId } }: Omit<FirmOutcome, 'outcome'>): string =>
  `${benefitId} ${objectId ?? ''}`;
