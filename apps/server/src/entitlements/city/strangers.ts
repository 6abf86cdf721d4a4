import { decideRequest } from '@wenye/policy';
import type { Pack, SubjectKind } from '@wenye/rules';
import { type Gaps, gapOf } from './gap.ts';
import type { Screened } from './screened.ts';

/** Where things are counted. */
export type Place = { readonly benefitId: string; readonly division: string };

/** How many are counted alone, and what all of them lack. */
export type Untold = Place & {
  readonly township: string | null;
  readonly people: number;
  /** Numbers of gaps. */
  readonly missing: readonly number[];
};

/**
 * What a stranger is told: a person or a firm of whom the registers know the county alone. Who is told no more of
 * whether a benefit is due is no lead, since the registers say nothing towards it; and that is most of what is open. It is
 * counted, not kept.
 */
export class Strangers {
  private readonly pack: Pack;
  private readonly day: string;
  private readonly subject: SubjectKind;
  private readonly gaps: Gaps;
  private readonly divisions = new Map<string, ReadonlyMap<string, string>>();
  private readonly counts = new Map<string, Untold & { people: number }>();

  constructor(pack: Pack, day: string, subject: SubjectKind, gaps: Gaps) {
    this.pack = pack;
    this.subject = subject;
    this.day = day;
    this.gaps = gaps;
  }

  /** Leaves out, and counts, what a stranger would be told. */
  without<Row extends Screened>(screened: readonly Row[]): Row[] {
    return screened.filter((each) => {
      const { benefitId, objectId, division, township, eligibility, missing } = each;
      const told = this.toldIn(division).get(benefitId);
      // What is due to everybody is due for certain; and of a hire the registers know that there is one.
      if (eligibility === 'entitled' || objectId !== null) return true;
      if (told !== answer(eligibility, missing)) return true;
      const name = `${benefitId} ${division} ${township}`;
      const count = this.counts.get(name) ?? { benefitId, division, township, people: 0, missing };
      count.people += 1;
      this.counts.set(name, count);
      return false;
    });
  }

  /** By benefit, county and township, how many people were left out. */
  left(): readonly Untold[] {
    return [...this.counts.values()];
  }

  private toldIn(division: string): ReadonlyMap<string, string> {
    const known = this.divisions.get(division);
    if (known !== undefined) return known;
    const { pack, day, subject, gaps } = this;
    const stranger = { subject, decisionDate: day, county: division, facts: {} } as const;
    const decided = decideRequest(stranger, pack);
    if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
    const told = new Map(
      decided.benefits.map(({ id, eligibility, missing }) => {
        const bearing = missing.filter(({ affects }) => affects === 'eligibility');
        return [id, answer(eligibility, gaps.numbersOf(bearing.map(gapOf)))];
      }),
    );
    this.divisions.set(division, told);
    return told;
  }
}

const answer = (eligibility: string, missing: readonly number[]): string =>
  `${eligibility} ${missing.join(',')}`;
