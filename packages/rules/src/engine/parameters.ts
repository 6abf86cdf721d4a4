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
import { type Book, type Entry, lookUp } from './book.ts';
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
    const name = `${key}\n${day}\n${place}`;
    const known = env.readings.get(name);
    if (known !== undefined) {
      if (known.used !== null) env.used.push(known.used);
      return known.value;
    }
    const given = env.given.get(key);
    const all: readonly Entry[] = given === undefined ? entries : [...given, ...entries];
    const found = lookUp(all, day, chains.get(place) ?? [place], env.reading);
    if ('gap' in found) {
      const { gap } = found;
      const cause = remembered(env, name, () => ({ kind: 'parameter', definition, gap }));
      const value = settle(possible, false, null, cause);
      env.readings.set(name, { value, used: null });
      return value;
    }
    const used = { key, entry: found.entry, region: found.region, on: found.on };
    const value = found.entry.value as Value;
    env.readings.set(name, { value, used });
    env.used.push(used);
    return value;
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
