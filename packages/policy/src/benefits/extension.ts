/** The year by which articles 11 and 12 extend what ran out during 2020: each by its own dated figure (T1). */
import {
  between,
  code,
  date,
  type Expr,
  integer,
  lastDay as lastDayOf,
  multiply,
  valueOf,
} from '@wenye/rules';
import { handle } from '../parameters/handles.ts';
import { onlyRecord } from '../parameters/records.ts';

/** The document is the city's: its figures are the same in every county. */
const LUOYANG = code('410300');

export type Extension = {
  /** The first day on which an old term that is extended can have ended. */
  readonly firstDay: Expr<'date'>;
  /** The last day of the old term lies in the interval of the figure: in 2020. */
  readonly applies: Expr<'boolean'>;
  /** By how many months; unknown where it does not apply. */
  readonly months: Expr<'integer'>;
};

/**
 * @param key of the years by which a term that ends within the figure's interval is extended
 * @param lastMonth the last month of the old term
 */
export function extensionOf(key: string, lastMonth: Expr<'month'>): Extension {
  const { from, to } = onlyRecord(key);
  const ends = lastDayOf(lastMonth);
  const firstDay = date(from ?? '');
  return {
    firstDay,
    applies: between(ends, firstDay, date(to ?? '')),
    months: multiply(valueOf(handle(key, 'integer'), { on: ends, region: LUOYANG }), integer(12)),
  };
}
