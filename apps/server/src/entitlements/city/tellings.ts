import type { Screened } from './screened.ts';

type Telling = { readonly benefitId: string; readonly met: ReadonlySet<number>; people: number };

/**
 * How far the registers bear out that a benefit is due where that is open: which of its conditions they show to be met.
 * Where most are open with as much shown, it tells nobody from anybody else: such people are counted, not kept. That
 * they are most is known when everybody is screened.
 */
export class Tellings {
  private readonly numbers = new Map<string, number>();
  private readonly tellings: Telling[] = [];

  /** Under which number a row is counted; null: it is kept however many are like it. */
  numberOf({ benefitId, objectId, eligibility, met }: Screened): number | null {
    // What is due to most is due for certain; and of a hire the registers know that there is one.
    if (eligibility === 'entitled' || objectId !== null) return null;
    const name = `${benefitId} ${met.join(',')}`;
    const number = this.numbers.get(name) ?? this.tellings.length;
    this.numbers.set(name, number);
    const telling = (this.tellings[number] ??= { benefitId, met: new Set(met), people: 0 });
    telling.people += 1;
    return number;
  }

  /**
   * Of what more than half of everybody is told, or more than it.
   *
   * @param everybody for whom a benefit was screened, how many
   */
  common(everybody: (benefitId: string) => number): number[] {
    const byBenefit = Map.groupBy(this.tellings, ({ benefitId }) => benefitId);
    return this.tellings.flatMap(({ benefitId, met }, number) => {
      const noLess = (byBenefit.get(benefitId) ?? []).filter((each) => met.isSubsetOf(each.met));
      const people = noLess.reduce((sum, each) => sum + each.people, 0);
      return people * 2 > everybody(benefitId) ? [number] : [];
    });
  }
}
