/** Compiles the reading of a dated parameter. */
import { possibleOf } from '../boundary/bounds.ts';
import { type Cause, type Causes, join } from '../core/causes.ts';
import {
  type Codes,
  either,
  Failure,
  type Interval,
  NOT_APPLICABLE,
  NotApplicable,
  outlook,
  type Possible,
  settle,
  type Unknown,
  type Value,
} from '../core/state.ts';
import type { ParameterNode } from '../ir.ts';
import { type Book, type Chapter, type Found, find, type Gap, lookUp, sameValue, turnsOf } from './book.ts';
import type { Chains } from './chains.ts';
import type { Env, Evaluate } from './env.ts';
import { remembered } from './facts.ts';

/** Beyond this many days × regions an unknown day or region just leaves the value open. */
const MOST_READINGS = 500;

export function compileParameter(
  node: ParameterNode,
  on: Evaluate,
  region: Evaluate,
  book: Book,
  chains: Chains,
): Evaluate {
  const chapter = book.get(node.definition.key);
  if (chapter === undefined)
    throw new TypeError(`The pack does not list the parameter ${node.definition.key}`);
  const reader = new Reader(chapter, chains);
  return (env) => {
    const [day, place] = [on(env), region(env)];
    if (typeof day === 'number' && typeof place === 'string') return reader.read(env, day, place);
    if (day instanceof Failure) return day;
    if (place instanceof Failure) return place;
    if (day instanceof NotApplicable || place instanceof NotApplicable) return NOT_APPLICABLE;
    return reader.readOpen(env, outlook(day), outlook(place));
  };
}

/** Whether readings of one region after the other, so many days each, are the same in all of them day by day. */
const isAlike = (found: readonly Found[], days: number): boolean =>
  found.every((each, i) => isSame(each, found[i % days] as Found));

/** A lack is as good as another: nothing can be decided by either. */
function isSame(a: Found, b: Found): boolean {
  if ('gap' in a || 'gap' in b) return 'gap' in a && 'gap' in b;
  return sameValue(a.entry.value, b.entry.value);
}

class Reader {
  private readonly chapter: Chapter;
  private readonly chains: Chains;
  private readonly possible: Possible;

  constructor(chapter: Chapter, chains: Chains) {
    this.chapter = chapter;
    this.chains = chains;
    this.possible = possibleOf(chapter.definition);
  }

  read(env: Env, day: number, region: string): Value {
    const found = this.find(env, day, region);
    if ('gap' in found) return this.missing(env, found.gap);
    env.used.push(found);
    return found.entry.value as Value;
  }

  /** Reads at a day or in a region that is not known: any value that a possible one gives. */
  readOpen(env: Env, day: Unknown, region: Unknown): Value {
    const mayNotApply = day.mayNotApply || region.mayNotApply;
    const mayFail = day.mayFail ?? region.mayFail;
    const both = join(day.causes, region.causes);
    if (day.possible === null || region.possible === null) return settle(null, mayNotApply, mayFail, both);
    const span = day.possible as Interval;
    const days = this.turns(env, span);
    const regions = region.possible as Codes;
    if (regions === 'any' || days.length * regions.length > MOST_READINGS) {
      return settle(this.possible, mayNotApply, mayFail, both);
    }
    const found = regions.flatMap((code) => days.map((each) => this.find(env, each, code)));
    // Where every region has the same figure, or none has one, which of them it is cannot matter.
    const anywhere = !region.mayNotApply && region.mayFail === null && isAlike(found, days.length);
    const causes = anywhere ? day.causes : both;
    const values = found.map((each): Value => {
      if ('gap' in each) return settle(this.possible, false, null, null);
      env.used.push(each);
      return each.entry.value as Value;
    });
    const open = { day: span.min !== span.max, region: regions.length > 1 };
    const why = join(causes, this.hopeless(env, found, days.length, open));
    const value = outlook(values.reduce((a, b) => either(a, b, why)));
    return settle(value.possible, mayNotApply, mayFail, join(why, value.causes));
  }

  private find(env: Env, day: number, region: string): Found {
    const chain = this.chains.get(region) ?? [region];
    const given = env.given.get(this.chapter.definition.key);
    return given === undefined
      ? find(this.chapter, day, region, chain, env.reading)
      : lookUp(this.chapter, [...given, ...this.chapter.entries], day, chain, env.reading);
  }

  private missing(env: Env, gap: Gap): Value {
    return settle(this.possible, false, null, this.causeOf(env, gap));
  }

  private causeOf(env: Env, gap: Gap): Cause {
    const { definition } = this.chapter;
    // Of open days, each reading names the gap that its own first day lies in.
    const name = `${definition.key}\n${gap.on}\n${gap.region}\n${gap.from}\n${gap.why}`;
    return remembered(env, name, () => ({ kind: 'parameter', definition, gap }));
  }

  /**
   * Only where no day or region would do is the parameter itself what is missing. Of the days in the first region the
   * first on which there is a figure that cannot be used tells more than one before any.
   */
  private hopeless(
    env: Env,
    found: readonly Found[],
    days: number,
    open: { readonly day: boolean; readonly region: boolean },
  ): Causes {
    const gaps = found.flatMap((each) => ('gap' in each ? [each.gap] : []));
    const [first] = gaps;
    if (first === undefined || gaps.length < found.length) return null;
    const gap = gaps.slice(0, days).find(({ why }) => why !== 'absent') ?? first;
    return this.causeOf(env, {
      ...gap,
      on: open.day ? null : gap.on,
      region: open.region ? null : gap.region,
    });
  }

  /** The days within the interval on which the value can change, its first day included. */
  private turns(env: Env, { min, max }: Interval): number[] {
    const within = (day: number) => day > (min as number) && day <= (max as number);
    const days = [min as number, ...this.chapter.turns.filter(within)];
    const given = env.given.get(this.chapter.definition.key);
    return given === undefined ? days : [...new Set([...days, ...given.flatMap(turnsOf).filter(within)])];
  }
}
