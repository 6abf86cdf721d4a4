/** Compiles the reading of a dated parameter. */
import { possibleOf } from '../boundary/bounds.ts';
import { type Causes, join } from '../core/causes.ts';
import {
  either,
  Failure,
  type Interval,
  isInterval,
  NOT_APPLICABLE,
  NotApplicable,
  settle,
  Unknown,
  type Value,
} from '../core/state.ts';
import type { ParameterNode } from '../ir.ts';
import { type Book, type Chapter, find, lookUp } from './book.ts';
import type { Env, Evaluate } from './env.ts';
import { remembered } from './facts.ts';

/** By division: itself and its ancestors, most specific first. */
export type Chains = ReadonlyMap<string, readonly string[]>;

/** Beyond this many days × regions an unknown day or region just leaves the value open. */
const MOST_READINGS = 500;

export function compileParameter(
  node: ParameterNode,
  on: Evaluate,
  region: Evaluate,
  book: Book,
  chains: Chains,
): Evaluate {
  const { key } = node.definition;
  const chapter = book.get(key);
  if (chapter === undefined) throw new TypeError(`The pack does not list the parameter ${key}`);
  const { definition, entries } = chapter;
  const possible = possibleOf(definition);

  function read(env: Env, day: number, place: string): Value {
    const chain = chains.get(place) ?? [place];
    const given = env.given.get(key);
    const found =
      given === undefined
        ? find(chapter as Chapter, day, place, chain, env.reading)
        : lookUp(chapter as Chapter, [...given, ...entries], day, chain, env.reading);
    if ('entry' in found) {
      env.used.push(found);
      return found.entry.value as Value;
    }
    const { gap } = found;
    const cause = remembered(env, `${key}\n${day}\n${place}`, () => ({ kind: 'parameter', definition, gap }));
    return settle(possible, false, null, cause);
  }

  /** The days within the interval on which the value can change, its first day included. */
  function turns({ min, max }: Interval): number[] {
    const inside = (day: number) => day > (min as number) && day <= (max as number);
    const changes = entries.flatMap((each) => [each.from, each.to + 1]).filter(inside);
    return [...new Set([min as number, ...changes])];
  }

  return (env) => {
    const day = on(env);
    const place = region(env);
    if (typeof day === 'number' && typeof place === 'string') return read(env, day, place);
    if (day instanceof Failure) return day;
    if (place instanceof Failure) return place;
    if (day instanceof NotApplicable || place instanceof NotApplicable) return NOT_APPLICABLE;
    const days = day instanceof Unknown ? day : null;
    const places = place instanceof Unknown ? place : null;
    const causes: Causes = join(days?.causes ?? null, places?.causes ?? null);
    const mayFail = days?.mayFail ?? places?.mayFail ?? null;
    const mayNotApply = days?.mayNotApply === true || places?.mayNotApply === true;
    const onDays =
      days === null ? [day as number] : days.possible === null ? [] : turns(days.possible as Interval);
    const inPlaces = places === null ? [place as string] : places.possible;
    if (inPlaces === 'any' || (inPlaces !== null && isInterval(inPlaces)) || env.given.has(key)) {
      return settle(possible, mayNotApply, mayFail, causes);
    }
    if (onDays.length * (inPlaces?.length ?? 0) > MOST_READINGS) {
      return settle(possible, mayNotApply, mayFail, causes);
    }
    const values = (inPlaces ?? []).flatMap((code) => onDays.map((each) => read(env, each, code)));
    // Only where no day or region would do is the parameter itself what is missing.
    const hopeless = values.every((each) => each instanceof Unknown);
    const open = hopeless ? join(causes, (values[0] as Unknown | undefined)?.causes ?? null) : causes;
    const bare = values.map((each) =>
      each instanceof Unknown ? new Unknown(each.possible, false, null, null) : each,
    );
    if (mayNotApply) bare.push(NOT_APPLICABLE);
    const value = bare.length === 0 ? null : bare.reduce((a, b) => either(a, b, open));
    const result = value ?? NOT_APPLICABLE;
    return mayFail === null ? result : either(result, new Failure(mayFail), open);
  };
}
