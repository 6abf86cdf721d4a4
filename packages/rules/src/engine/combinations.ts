/** Where benefits that were decided exclude each other: the best lawful combination, and why the others lost. */
import type { BenefitAnswer, Combination, Outcome, PlacedBenefit } from '../answer.ts';
import { scalar } from '../boundary/bounds.ts';
import { type Claim, combine, type Placed } from '../combination.ts';
import type { AmountKind, Benefit } from '../pack.ts';
import { quoted } from '../quoted.ts';
import type { Exclusion, Program } from './program.ts';

/** The combinations of an answer: by subject first, then by the rows of each roster. */
export function combinationsOf(program: Program, answers: readonly BenefitAnswer[]): Combination[] {
  const decided = new Map(answers.filter(isLive).map((each) => [each.id, each]));
  const met = program.exclusions.filter(({ a, b }) => decided.has(a) && decided.has(b));
  if (met.length === 0) return [];
  const found = new Finder(program.pack.benefits);
  const levels = [...new Set(met.filter((each) => each.matched).map((each) => each.level))].sort(
    (a, b) => a - b,
  );
  return [
    ...levels.flatMap((level) => {
      const own = met.filter((each) => each.matched && each.level === level);
      const place = { list: program.layout.levels[level]?.list?.id ?? null };
      if (level === 0) return found.among({ ...place, item: null }, decided, own);
      return rowsOf(decided, own).flatMap(([item, outcomes]) =>
        found.among({ ...place, item }, outcomes, own),
      );
    }),
    ...found.toCheckIn(
      program,
      decided,
      met.filter(({ matched }) => !matched),
    ),
  ];
}

const isLive = ({ eligibility }: Outcome): boolean => eligibility !== 'not-entitled';

const isDue = ({ eligibility }: Outcome): boolean => eligibility === 'entitled';

/** The outcomes that are not refused of each row that any of the benefits has, by benefit. */
function rowsOf(
  decided: ReadonlyMap<string, BenefitAnswer>,
  exclusions: readonly Exclusion[],
): [item: string, outcomes: ReadonlyMap<string, Outcome>][] {
  const rows = new Map<string, Map<string, Outcome>>();
  for (const id of new Set(exclusions.flatMap(({ a, b }) => [a, b]))) {
    for (const each of decided.get(id)?.items ?? []) {
      const row = rows.get(each.item) ?? new Map<string, Outcome>();
      if (isLive(each)) row.set(id, each);
      rows.set(each.item, row);
    }
  }
  return [...rows];
}

type Where = Pick<Combination, 'list' | 'item'>;

class Finder {
  private readonly benefits: readonly Benefit[];

  constructor(benefits: readonly Benefit[]) {
    this.benefits = benefits;
  }

  /** Of one object: a combination for each set of benefits that hang together by exclusions. */
  among(
    where: Where,
    outcomes: ReadonlyMap<string, Outcome>,
    exclusions: readonly Exclusion[],
  ): Combination[] {
    const own = exclusions.filter(({ a, b }) => outcomes.has(a) && outcomes.has(b));
    const rivals = new Map<string, Set<string>>();
    for (const { a, b } of own) {
      rivals.set(a, (rivals.get(a) ?? new Set()).add(b));
      rivals.set(b, (rivals.get(b) ?? new Set()).add(a));
    }
    const claims = this.benefits.flatMap((benefit): Claim[] => {
      const outcome = rivals.has(benefit.id) ? outcomes.get(benefit.id) : undefined;
      return outcome === undefined ? [] : [claimOf(benefit, outcome)];
    });
    return componentsOf(claims, rivals).map((component): Combination => {
      const placed = combine(
        component,
        (a, b) => rivals.get(a)?.has(b) === true,
        (a, b) => own.some((each) => each.a === a && each.b === b && each.by.amounts === 'descending'),
      );
      const ids = new Set(component.map(({ id }) => id));
      return {
        ...where,
        benefits: placed.map((each) => this.placed(each, component, rivals)),
        rules: rulesOf(own.filter(({ a }) => ids.has(a))),
      };
    });
  }

  /** What only an officer can tell, where both are due: of the subject, and of each row that both are about. */
  toCheckIn(
    program: Program,
    decided: ReadonlyMap<string, BenefitAnswer>,
    exclusions: readonly Exclusion[],
  ): Combination[] {
    const due = (outcomes: ReadonlyMap<string, Outcome>, some: readonly Exclusion[]) =>
      some.filter(({ a, b }) =>
        [a, b].every((id) => {
          const outcome = outcomes.get(id);
          return outcome !== undefined && isDue(outcome);
        }),
      );
    return [...Map.groupBy(exclusions, ({ level }) => level)].flatMap(([level, own]) => {
      if (level === 0) return this.toCheck({ list: null, item: null }, due(decided, own));
      const list = program.layout.levels[level]?.list?.id ?? null;
      return rowsOf(decided, own).flatMap(([item, outcomes]) =>
        this.toCheck({ list, item }, due(outcomes, own)),
      );
    });
  }

  /** Each declaration once, with the benefits that it concerns. */
  private toCheck(where: Where, exclusions: readonly Exclusion[]): Combination[] {
    const declared = [...new Set(exclusions.map((each) => each.by))];
    return declared.map((by) => {
      const own = exclusions.filter((each) => each.by === by);
      const ids = this.benefits
        .map(({ id }) => id)
        .filter((id) => own.some(({ a, b }) => a === id || b === id));
      return {
        ...where,
        benefits: ids.map((id): PlacedBenefit => {
          const against = ids.filter((other) => own.some(({ a, b }) => isPair(id, other, a, b)));
          const text =
            by.confidence === 'uncertain'
              ? `与${this.names(against)}能不能同时享受，没有定论，由经办人员核对`
              : `与${this.names(against)}不能重复享受，是否同一对象、同一期间，由经办人员核对`;
          return { benefit: id, state: 'check', against, mayLoseTo: [], text };
        }),
        rules: rulesOf(own),
      };
    });
  }

  private placed(
    { id, state, against, mayLoseTo }: Placed,
    claims: readonly Claim[],
    rivals: ReadonlyMap<string, ReadonlySet<string>>,
  ): PlacedBenefit {
    const own = claims.find((each) => each.id === id) as Claim;
    const others = claims.filter((each) => rivals.get(id)?.has(each.id));
    const never = others
      .filter((each) => !each.certain && !mayLoseTo.includes(each.id))
      .map((each) => each.id);
    const beaten = others.filter((each) => each.certain).map((each) => each.id);
    const text = this.why(own, state, against, claims, { beaten, never, open: mayLoseTo });
    return { benefit: id, state, against, mayLoseTo, text };
  }

  private why(
    own: Claim,
    state: Placed['state'],
    against: readonly string[],
    claims: readonly Claim[],
    {
      beaten,
      never,
      open,
    }: {
      readonly beaten: readonly string[];
      readonly never: readonly string[];
      readonly open: readonly string[];
    },
  ): string {
    const one = `与${this.names(against)}不能同时享受`;
    switch (state) {
      case 'chosen': {
        const losers = claims.filter((each) => beaten.includes(each.id));
        const told = worthWords(own, losers, open.length === 0);
        const won = beaten.length === 0 ? '' : `与${this.names(beaten)}不能同时享受，${told}`;
        const safe = never.length === 0 ? '' : `${this.names(never)}即使符合，金额也不会更高`;
        return [won, safe, this.undecided(open)].filter(Boolean).join('；');
      }
      case 'not-chosen': {
        if (!own.certain) return `即使符合，${one}，金额也不会更高`;
        const worth = claims.filter((each) => against.includes(each.id));
        const [only, ...others] = worth;
        const equal = only !== undefined && others.length === 0 && isWorth(own, only);
        return equal ? `${one}，金额相同，按条款先后不选本项` : `${one}，后者金额更高，不选本项`;
      }
      case 'choice': {
        const chosen = `${one}，金额还不能确定，不能比较，由申请人选择`;
        return [chosen, this.undecided(open)].filter(Boolean).join('；');
      }
      case 'open':
        return `还不能确定；如果符合，${one}`;
    }
  }

  /** What could take the place of what is due: while it is open, nothing is to be recommended. */
  private undecided(open: readonly string[]): string {
    if (open.length === 0) return '';
    const names = this.names(open);
    return `与${names}不能同时享受；${names}还不能确定，确定以后才能比较哪一项金额最高`;
  }

  private names(ids: readonly string[]): string {
    return ids
      .map((id) => `${quoted(this.benefits.find((each) => each.id === id)?.title ?? '')}（${id}）`)
      .join('、');
  }
}

/** Whether two claims come to the same amount for certain. */
const isWorth = (a: Claim, b: Claim): boolean => a.min === b.max && a.max === b.min;

/** Why one is chosen over those that it beats: the most, or as much by an earlier clause. */
function worthWords(own: Claim, losers: readonly Claim[], final: boolean): string {
  const equal = losers.filter((each) => isWorth(own, each));
  if (equal.length === 0) return final ? '选本项金额最高' : '本项金额最高';
  const as = equal.length === losers.length ? '金额相同' : '没有金额更高的';
  return final ? `${as}，按条款先后选本项` : as;
}

const isPair = (x: string, y: string, a: string, b: string): boolean =>
  (x === a && y === b) || (x === b && y === a);

function rulesOf(exclusions: readonly Exclusion[]): Combination['rules'] {
  return [...new Set(exclusions.map((each) => each.by))].map(
    ({ id, clause, text, source, by, confidence }) => ({
      id,
      clause: clause ?? null,
      text,
      source,
      ...(by === undefined ? {} : { by }),
      confidence,
    }),
  );
}

/** What an outcome comes to in all. A monthly amount for an unknown number of months is at least one and has no end. */
function claimOf({ id, amount }: Benefit, outcome: Outcome): Claim {
  const { range, months } = outcome;
  const fen = (yuan: string): number => scalar('money', yuan) as number;
  const least = range === null ? 0 : fen(range.minYuan);
  const most = range === null || range.maxYuan === null ? Infinity : fen(range.maxYuan);
  const [few, many] = timesOf(amount?.kind, months);
  return { id, certain: isDue(outcome), min: least * few, max: most === 0 ? 0 : most * many };
}

function timesOf(kind: AmountKind | undefined, months: number | null): readonly [number, number] {
  if (kind !== 'per-month') return [1, 1];
  return months === null ? [1, Infinity] : [months, months];
}

/** Claims that hang together by exclusions, in the order of their first. */
function componentsOf(claims: readonly Claim[], rivals: ReadonlyMap<string, ReadonlySet<string>>): Claim[][] {
  const left = new Map(claims.map((each) => [each.id, each]));
  const components: Claim[][] = [];
  for (const first of claims) {
    if (!left.has(first.id)) continue;
    const ids = new Set([first.id]);
    for (const id of ids) for (const rival of rivals.get(id) ?? []) ids.add(rival);
    components.push(claims.filter(({ id }) => ids.has(id)));
    for (const id of ids) left.delete(id);
  }
  return components;
}
