/** What a cell of a column can be. */
import { type Interval, isInterval, type Possible } from '../core/state.ts';
import type { Type } from '../ir.ts';
import { exactOf } from './figures.ts';
import { exactly, kindOf, knownNumber, type Symbol, settle, type Why, whyWhere } from './symbol.ts';
import type { ColumnData } from './term.ts';
import type { Terms } from './terms.ts';

export interface CellSource {
  /** Absent: it is unknown in every row. */
  readonly column: ColumnData | undefined;
  /** Of a fraction: its denominators. */
  readonly under: ColumnData | undefined;
  /** What it can be where it is empty, and why it is open there. */
  readonly possible: Possible;
  readonly why: Why;
}

export function cell(t: Terms, type: Type, { column, under, possible, why }: CellSource): Symbol {
  const filled = column === undefined ? t.false : t.filled(column);
  const states = { mayNotApply: t.false, failure: t.number(0) };
  const whyOpen = whyWhere(t, why, t.not(filled));
  const read = column === undefined ? null : t.column(column);
  switch (kindOf(type)) {
    case 'truth': {
      const holds = read === null ? t.false : t.equal(read, t.number(1));
      return {
        kind: 'truth',
        mayHold: t.or(t.not(filled), holds),
        mayNotHold: t.or(t.not(filled), t.not(holds)),
        ...states,
        why: whyOpen,
      };
    }
    case 'code': {
      const among = possible === 'any' || isInterval(possible) ? null : possible;
      const options = [
        ...(read === null ? [] : [{ where: filled, is: read }]),
        { where: t.not(filled), among },
      ].filter((each) => each.where !== t.false);
      return settle(t, { kind: 'code', options, ...states, why: whyOpen });
    }
    case 'number': {
      const { min, max, denominator: bound } = possible as Interval;
      const d = read === null || under === undefined ? t.number(1) : t.column(under);
      const value = exactly(read ?? t.number(0), d);
      if (filled === t.true) return knownNumber(t, value, under === undefined ? 1 : bound);
      const end = (edge: Interval['min']) => {
        const exact = exactOf(t, edge);
        return exactly(t.choose(filled, value.n, exact.n), t.choose(filled, value.d, exact.d));
      };
      const open = {
        kind: 'number',
        possible: t.true,
        denominator: bound,
        ...states,
        why: whyOpen,
      } as const;
      return settle(t, { ...open, low: end(min), high: end(max) });
    }
  }
}
