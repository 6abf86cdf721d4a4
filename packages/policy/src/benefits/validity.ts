/** The policy's own validity and the anchors on which its figures are read. */
import {
  addDays,
  addYears,
  code,
  decisionDate,
  define,
  type Expr,
  greatest,
  integer,
  least,
  type Type,
  valueOf,
} from '@wenye/rules';
import { handle } from '../parameters/handles.ts';

/** The document is the city's: its figures are the same in every county. */
export const LUOYANG = code('410300');

const inLuoyang = { on: decisionDate, region: LUOYANG };

export const firstDay = define(
  'policy-first-day',
  '政策施行首日',
  valueOf(handle('policy.firstDay', 'date'), inLuoyang),
);

export const lastDay = define(
  'policy-last-day',
  '政策有效期末日',
  addDays(addYears(firstDay, valueOf(handle('policy.years', 'integer'), inLuoyang), 'clamp'), integer(-1)),
);

/**
 * The day on which a right under the policy arises: the event that the clause names (hire, start of flexible
 * work), but not before the policy began. Kept within its validity, since a right that arose runs on.
 */
export const dayRightArises = (event: Expr<'date'>): Expr<'date'> =>
  least(greatest(event, firstDay), lastDay);

/** A figure that the document itself sets, as of the day on which the right arises. */
export const ownFigure = <T extends Type>(key: string, type: T, event: Expr<'date'>): Expr<T> =>
  valueOf(handle(key, type), { on: dayRightArises(event), region: LUOYANG });
