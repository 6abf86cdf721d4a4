import { ImpactTally, standingOf } from '@wenye/rules';
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
      const [before, after] = bothOutcomes(firm, change);
      const then = new Map(after.map((each) => [nameOf(each), standingOf(each.outcome)]));
      for (const each of before) {
        const { benefitId, who, outcome } = each;
        const is = then.get(nameOf(each)) ?? null;
        tally.add({ benefitId, division }, who, standingOf(outcome), is, kinds.get(benefitId));
      }
    }
    done += firms.length;
    await progress(done);
  }
  return { counts: tally.counts(), changed: tally.people() };
}

type Both = readonly [before: readonly FirmOutcome[], after: readonly FirmOutcome[]];

/** Of a firm whose registers no rule can read nothing is told, before or after: screening lists it. */
function bothOutcomes(firm: FirmAndHires, { packs: [now, then], day, benefits }: Change): Both {
  const among = new Set(benefits.map(({ id }) => id));
  const [before, after] = [
    firmOutcomes(firm, { pack: now, day }, among),
    firmOutcomes(firm, { pack: then, day }, among),
  ];
  return before.ok && after.ok ? [before.outcomes, after.outcomes] : [[], []];
}

/** A firm has the same roster by both rules, and so the same outcomes. */
const nameOf = ({ benefitId, who }: FirmOutcome): string => `${benefitId} ${who.objectId ?? ''}`;
