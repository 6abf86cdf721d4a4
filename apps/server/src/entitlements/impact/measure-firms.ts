import { type Benefit, ImpactTally, type Pack, type Standing, standingOf } from '@wenye/rules';
import type { FirmAndHires } from '../../firms/every-firm.ts';
import { everyFirm } from '../city/everybody.ts';
import { type FirmOutcome, firmOutcomes } from '../city/firm-outcomes.ts';
import type { Who } from '../city/screened.ts';
import type { Change, Measured } from './change.ts';

/** Decides every firm with whom it hired by both rules, from the rows from which screening decides it. */
export async function measureFirms(change: Change): Promise<Measured> {
  const { transaction, day, benefits, progress } = change;
  const kinds = new Map(benefits.map(({ id, amount }) => [id, amount?.kind]));
  const tally = new ImpactTally<Who>((one, other) => one.subjectId === other.subjectId);
  let done = 0;
  for await (const firms of everyFirm(transaction, day)) {
    for (const firm of firms) {
      const { division } = firm.rows.firm;
      for (const { benefitId, who, before, after } of bothStandings(firm, change))
        tally.add({ benefitId, division }, who, before, after, kinds.get(benefitId));
    }
    done += firms.length;
    await progress(done);
  }
  return { counts: tally.counts(), changed: tally.people() };
}

type Compared = Pick<FirmOutcome, 'benefitId' | 'who'> & {
  before: Standing | null;
  after: Standing | null;
};

/** Of a firm whose registers no rule can read nothing is told, before or after: screening lists it. */
function bothStandings(firm: FirmAndHires, { packs, day, benefits }: Change): Iterable<Compared> {
  const [now, then] = packs.map((pack) => firmOutcomes(firm, { pack, day }, amongThose(pack, benefits)));
  if (!now?.ok || !then?.ok) return [];
  const all = new Map<string, Compared>();
  for (const { benefitId, who, outcome } of now.outcomes)
    all.set(nameOf(benefitId, who), { benefitId, who, before: standingOf(outcome), after: null });
  for (const { benefitId, who, outcome } of then.outcomes) {
    const after = standingOf(outcome);
    const known = all.get(nameOf(benefitId, who));
    if (known) known.after = after;
    else all.set(nameOf(benefitId, who), { benefitId, who, before: null, after });
  }
  return all.values();
}

/** Rules may have a benefit that others have not: it is asked of those that have it. */
const amongThose = (pack: Pack, benefits: readonly Benefit[]): ReadonlySet<string> =>
  new Set(benefits.filter(({ id }) => pack.benefits.some((each) => each.id === id)).map(({ id }) => id));

const nameOf = (benefitId: string, { objectId }: Who): string => `${benefitId} ${objectId ?? ''}`;
