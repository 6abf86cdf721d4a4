import type { Who } from './screened.ts';
import type { Place } from './strangers.ts';

export type Blocker = Place & {
  /** The condition that alone is not met. */
  readonly conditionId: string;
  readonly people: number;
  /** Of these, who meets every other condition, or is not bound by it. */
  readonly othersMet: number;
};

/** Somebody whom one condition alone refuses; others may still be open. */
export type NearMiss = Place &
  Who & {
    readonly conditionId: string;
    /** Every other is met, or does not bind them. */
    readonly othersMet: boolean;
  };

/**
 * Of those who lack more than the condition, so many are kept by name for each county: of a whole city they would be
 * several rows a person. All are counted.
 */
export const OPEN_KEPT = 500;

/** Whom one condition alone refuses, stretch by stretch, and how many they are. */
export class Blockers {
  private readonly counts = new Map<string, { -readonly [key in keyof Blocker]: Blocker[key] }>();

  private near: NearMiss[] = [];

  add({ benefitId, division }: Place, who: Who, conditionId: string, othersMet: boolean): void {
    const name = `${benefitId} ${division} ${conditionId}`;
    const count = this.counts.get(name) ?? { benefitId, division, conditionId, people: 0, othersMet: 0 };
    count.people += 1;
    if (othersMet) count.othersMet += 1;
    if (othersMet || count.people - count.othersMet <= OPEN_KEPT)
      this.near.push({ benefitId, ...who, division, conditionId, othersMet });
    this.counts.set(name, count);
  }

  /** Those that came up since this was last asked. */
  takeNear(): readonly NearMiss[] {
    const taken = this.near;
    this.near = [];
    return taken;
  }

  all(): readonly Blocker[] {
    return [...this.counts.values()];
  }
}
