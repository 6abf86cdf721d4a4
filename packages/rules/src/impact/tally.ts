import type { AmountKind } from '../pack.ts';
import { type Effect, effectOf, type Standing, turns } from './effect.ts';

/** Where things are counted. */
export type ImpactPlace = { readonly benefitId: string; readonly division: string };

/** What a change comes to for one benefit in one county. */
export type ImpactCount = ImpactPlace & {
  entitledBefore: number;
  entitledAfter: number;
  openBefore: number;
  openAfter: number;
  /** What those who are certain are due at least, and all at most without those whose amount nothing bounds. */
  lowBeforeFen: number;
  lowAfterFen: number;
  highBeforeFen: number;
  highAfterFen: number;
  gains: number;
  /** By how much their least rises, together. */
  gainedFen: number;
  loses: number;
  lostFen: number;
  mayGain: number;
  mayLose: number;
  shifts: number;
};

/** Somebody for whom a benefit changes, named as the caller does. */
export type Changed<Who = string> = ImpactPlace & {
  readonly who: Who;
  readonly effect: Effect;
  readonly turns: boolean;
  readonly before: Standing | null;
  readonly after: Standing | null;
};

/** Persons kept of each benefit, county, effect and of those that turn and those that do not. */
const KEPT = 50;
/** Of these, rows that belong to one subject. */
const KEPT_OF_ONE = 5;

/** Counts what a change of the rules comes to, person by person, and keeps some of those concerned. */
export class ImpactTally<Who = string> {
  private readonly counted = new Map<string, ImpactCount>();
  private readonly kept = new Map<string, Changed<Who>[]>();
  private readonly same: (a: Who, b: Who) => boolean;

  /**
   * @param same whether two rows belong to one subject, as hires to the firm that hired them: of one subject, whose rows are
   *   added one after the other, few are kept, so that there is room for others
   */
  constructor(same: (a: Who, b: Who) => boolean = () => false) {
    this.same = same;
  }

  /** @param kind of the benefit's amount; absent: it has none */
  add(
    place: ImpactPlace,
    who: Who,
    before: Standing | null,
    after: Standing | null,
    kind: AmountKind | undefined,
  ): void {
    const count = this.at(place);
    addStanding(count, 'Before', before);
    addStanding(count, 'After', after);
    const effect = effectOf(before, after, kind);
    if (effect === null) return;
    addEffect(count, effect, (after?.lowFen ?? 0) - (before?.lowFen ?? 0));
    const { benefitId, division } = place;
    const changed = { benefitId, division, who, effect, turns: turns(before, after), before, after };
    const name = `${benefitId} ${division} ${effect} ${changed.turns}`;
    const others = this.kept.get(name) ?? [];
    this.kept.set(name, others);
    const latest = others.at(-KEPT_OF_ONE);
    const enoughOfOne = latest !== undefined && this.same(latest.who, who);
    if (others.length < KEPT && !enoughOfOne) others.push(changed);
  }

  counts(): readonly ImpactCount[] {
    return [...this.counted.values()];
  }

  people(): readonly Changed<Who>[] {
    return [...this.kept.values()].flat();
  }

  private at({ benefitId, division }: ImpactPlace): ImpactCount {
    const name = `${benefitId} ${division}`;
    const known = this.counted.get(name);
    if (known !== undefined) return known;
    const count = { benefitId, division, ...NOTHING };
    this.counted.set(name, count);
    return count;
  }
}

const NOTHING = {
  entitledBefore: 0,
  entitledAfter: 0,
  openBefore: 0,
  openAfter: 0,
  lowBeforeFen: 0,
  lowAfterFen: 0,
  highBeforeFen: 0,
  highAfterFen: 0,
  gains: 0,
  gainedFen: 0,
  loses: 0,
  lostFen: 0,
  mayGain: 0,
  mayLose: 0,
  shifts: 0,
};

function addStanding(count: ImpactCount, when: 'Before' | 'After', standing: Standing | null): void {
  if (standing === null) return;
  const certain = standing.eligibility === 'entitled';
  count[certain ? (`entitled${when}` as const) : (`open${when}` as const)] += 1;
  if (certain) count[`low${when}Fen` as const] += standing.lowFen ?? 0;
  count[`high${when}Fen` as const] += standing.highFen ?? 0;
}

function addEffect(count: ImpactCount, effect: Effect, byFen: number): void {
  switch (effect) {
    case 'gains':
      count.gains += 1;
      count.gainedFen += byFen;
      return;
    case 'loses':
      count.loses += 1;
      count.lostFen -= byFen;
      return;
    case 'may-gain':
      count.mayGain += 1;
      return;
    case 'may-lose':
      count.mayLose += 1;
      return;
    case 'shifts':
      count.shifts += 1;
  }
}
