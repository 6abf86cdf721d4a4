/**
 * What a fact or parameter can be before anything is known of it. Numbers without stated bounds still have
 * limits, so that arithmetic on them is known not to overflow.
 */
import * as calendar from '../core/calendar.ts';
import { compare, parseRational } from '../core/rational.ts';
import { BOTH, type Interval, interval, type Possible } from '../core/state.ts';
import type { Rational, Type } from '../ir.ts';
import type { CodeValue } from '../vocabulary.ts';

/** 100 billion yuan in fen: no claim, wage bill or turnover of a firm here comes near. */
export const MONEY_LIMIT = 10_000_000_000_000;
export const INTEGER_LIMIT = 1_000_000_000;
export const FRACTION_LIMIT = 1_000_000;
/** Most rows in one list of a request. */
export const ROW_LIMIT = 1_000_000;
const FIRST_DAY = calendar.dayNumber(1900, 1, 1);
const LAST_DAY = calendar.dayNumber(2199, 12, 31);

export interface Bounded {
  readonly type: Type;
  readonly min?: string;
  readonly max?: string;
  readonly values?: readonly CodeValue[];
}

const LIMITS: { readonly [type in Type]: Possible } = {
  money: interval(0, MONEY_LIMIT),
  'exact-money': interval(0, MONEY_LIMIT, FRACTION_LIMIT),
  integer: interval(0, INTEGER_LIMIT),
  fraction: interval(0, FRACTION_LIMIT, FRACTION_LIMIT),
  date: interval(FIRST_DAY, LAST_DAY),
  month: interval(calendar.monthOf(FIRST_DAY), calendar.monthOf(LAST_DAY)),
  boolean: BOTH,
  code: 'any',
};

/** Everything that the definition allows. Throws TypeError where its bounds are malformed: a pack's defect. */
export function possibleOf(definition: Bounded): Possible {
  if (definition.type === 'code') return definition.values?.map((each) => each.code).toSorted() ?? 'any';
  const limits = LIMITS[definition.type] as Interval;
  if (definition.min === undefined && definition.max === undefined) return limits;
  const min = definition.min === undefined ? limits.min : scalar(definition.type, definition.min);
  const max = definition.max === undefined ? limits.max : scalar(definition.type, definition.max);
  if (min === undefined || max === undefined) throw new TypeError(`Malformed bounds of ${definition.type}`);
  return { ...limits, min, max };
}

/** Whether a number lies between the bounds, both included. */
export const within = (value: Rational, { min, max }: Interval): boolean =>
  compare(min, value) <= 0 && compare(value, max) <= 0;

/** A number in the boundary's notation; undefined where it is not one of that type. */
export function scalar(type: Type, text: string): Rational | undefined {
  switch (type) {
    case 'money': {
      const fen = /^-?\d+(\.\d{1,2})?$/.test(text) ? parseRational(text) : undefined;
      return fen === undefined ? undefined : toFen(fen);
    }
    case 'date':
    case 'month': {
      const value = type === 'date' ? calendar.parseDate(text) : calendar.parseMonth(text);
      return typeof value === 'number' ? value : undefined;
    }
    case 'integer': {
      const value = parseRational(text);
      return typeof value === 'number' ? value : undefined;
    }
    case 'fraction':
    case 'exact-money':
      return parseRational(text);
    case 'boolean':
    case 'code':
      return undefined;
  }
}

function toFen(yuan: Rational): number | undefined {
  const fen = typeof yuan === 'number' ? yuan * 100 : (yuan.n * 100) / yuan.d;
  return Number.isSafeInteger(fen) ? fen : undefined;
}
