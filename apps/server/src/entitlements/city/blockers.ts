import type { Place } from './strangers.ts';

export type Blocker = Place & {
  /** The condition that alone is not met. */
  readonly conditionId: string;
  readonly people: number;
  /** Of these, who meets every other condition, or is not bound by it. */
  readonly othersMet: number;
};

/** How many people one condition alone refuses, counted stretch by stretch. */
export class Blockers {
  private readonly counts = new Map<string, { -readonly [key in keyof Blocker]: Blocker[key] }>();

  add({ benefitId, division }: Place, conditionId: string, othersMet: boolean): void {
    const name = `${benefitId} ${division} ${conditionId}`;
    const count = this.counts.get(name) ?? { benefitId, division, conditionId, people: 0, othersMet: 0 };
    count.people += 1;
    if (othersMet) count.othersMet += 1;
    this.counts.set(name, count);
  }

  all(): readonly Blocker[] {
    return [...this.counts.values()];
  }
}
