/** The functions of the calendar that terms name, on day and month numbers. */
import * as calendar from '../core/calendar.ts';
import { type CalendarFunction, type ColumnData, partsOf, type Term } from './term.ts';

type Numbers = (...numbers: number[]) => number;

export const CALENDAR: { readonly [name in CalendarFunction]: Numbers } = {
  'month-of': calendar.monthOf as Numbers,
  'first-day': calendar.firstDay as Numbers,
  'last-day': calendar.lastDay as Numbers,
  'make-day': calendar.dayNumber as Numbers,
  'days-in-month': calendar.daysInMonth as Numbers,
  'months-between-clamp': (a, b) => calendar.monthsBetween(a as number, b as number, 'clamp'),
  'months-between-roll': (a, b) => calendar.monthsBetween(a as number, b as number, 'roll'),
  'add-months-clamp': (d, m) => calendar.addMonths(d as number, m as number, 'clamp'),
  'add-months-next': (d, m) => calendar.addMonths(d as number, m as number, 'next'),
  'add-months-roll': (d, m) => calendar.addMonths(d as number, m as number, 'roll'),
};

/** So many numbers fit into the processor's nearest cache. */
const MOST = 8192;

/** What a function of the calendar comes to for each number that an argument can be. */
interface Table {
  readonly cells: Int32Array;
  readonly of: Term;
  /** The number at the first place. */
  readonly from: number;
  /** The argument may be any number where a cell is empty, for whose rows the result does not matter. */
  readonly nullable: boolean;
}

const tables = new WeakMap<Term, Table | null>();

/** The table of a function of one argument that is not constant and can be few numbers; otherwise undefined. */
export function tableOf(term: Term): Table | undefined {
  const known = tables.get(term);
  if (known !== undefined) return known ?? undefined;
  const made = makeTable(term);
  tables.set(term, made ?? null);
  return made;
}

function makeTable({ args, data }: Term): Table | undefined {
  const [of, another] = args.filter((each) => each.op !== 'constant');
  if (of === undefined || another !== undefined || of.max - of.min >= MOST) return undefined;
  const result = CALENDAR[data as CalendarFunction];
  const cells = Int32Array.from({ length: of.max - of.min + 1 }, (_, at) =>
    result(...args.map((each) => (each === of ? of.min + at : each.min))),
  );
  const nullable = partsOf([of]).some((each) => each.op === 'column' && (each.data as ColumnData).nullable);
  return { cells, of, from: of.min, nullable };
}
