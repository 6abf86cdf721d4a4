/** A column of a sheet that can be screened, and how a heading of a file finds it. */
import type { FactDefinition, ListDefinition } from '@wenye/rules';

/**
 * What a column says of the months of a list: the first, the last and the amount of each month between; or every
 * month with its own amount, 2020-07:549.00;2020-08:366.00; or, where a month has no amount, the months alone.
 */
export type MonthsPart = 'from' | 'to' | 'paid' | 'list' | 'alone';

/** What a column's cells become. */
export type ColumnUse =
  | { readonly kind: 'name' | 'resident-id' | 'county' | 'uscc' | 'firm-name' }
  /** Names an item of a roster that is no person: a notice, an event, a machine. */
  | { readonly kind: 'item' }
  /** A fact of the list of months itself is the same in every month of the row. */
  | { readonly kind: 'fact'; readonly definition: FactDefinition }
  | { readonly kind: 'months'; readonly part: MonthsPart; readonly list: ListDefinition };

export type Column = {
  readonly heading: string;
  /** Other headings that officers write for the same thing. */
  readonly aliases?: readonly string[];
  readonly use: ColumnUse;
  readonly example: string;
  /** Shown in the template. */
  readonly help: string;
  /** Words that mean one value of a code beyond doubt, besides its code and label. */
  readonly words?: Readonly<Record<string, string>>;
  /** Words that mean one value of a code wherever they stand in the cell; the first that does counts. */
  readonly within?: readonly (readonly [word: string, code: string])[];
  /** What a resident ID number tells of it: need not be typed. */
  readonly told?: 'birthDate' | 'sex';
  /** A row without it is reported instead of screened. */
  readonly required?: boolean;
};

/** Every heading of the columns, aliases included, to its column; brackets full- or half-width. */
export function headingsOf({ columns }: { readonly columns: readonly Column[] }): Map<string, Column> {
  const all = new Map<string, Column>();
  for (const column of columns) {
    for (const heading of [column.heading, ...(column.aliases ?? [])]) all.set(plainHeading(heading), column);
  }
  return all;
}

/** Complaints of one row in the order of the columns they are about; of the row as a whole before them. */
export function inColumnOrder<Complaint extends { readonly column: string }>(
  complaints: readonly Complaint[],
  sheet: { readonly columns: readonly Column[] },
): Complaint[] {
  const headings = headingsOf(sheet);
  const place = (heading: string) => {
    const found = columnOf(headings, heading);
    return found === undefined ? -1 : sheet.columns.indexOf(found.column);
  };
  return complaints.toSorted((a, b) => place(a.column) - place(b.column));
}

/** Headings without which nobody knows whom or what a row is about, as in the template; a firm's where it is of firms. */
export function neededHeadings({ columns }: { readonly columns: readonly Column[] }): string[] {
  const own = columns.filter(({ required, use }) => required || use.kind === 'name' || use.kind === 'item');
  const telling = own.length > 0 ? own : columns.filter(({ use }) => use.kind === 'uscc');
  return telling.map(({ heading }) => heading);
}

/**
 * The column that a heading means; what stands in brackets after it is a hint (格式, 元) and does not matter, but
 * for 万元, in which amounts may be given. Other units (亿元, 千元) are not guessed: undefined.
 */
export function columnOf(
  columns: ReadonlyMap<string, Column>,
  written: string,
): { readonly column: Column; readonly inWan: boolean } | undefined {
  const heading = plainHeading(written);
  const exact = columns.get(heading);
  if (exact) return { column: exact, inWan: false };
  const [, name = '', hint = ''] = /^(.+)\(([^()]*)\)$/.exec(heading) ?? [];
  const column = columns.get(name);
  if (!column) return undefined;
  const unit = /[万亿千百]/.test(hint) ? hint : '';
  if (unit === '') return { column, inWan: false };
  return hint.includes('万元') && isMoney(column) ? { column, inWan: true } : undefined;
}

function isMoney({ use }: Column): boolean {
  return use.kind === 'months' ? use.part === 'paid' : use.kind === 'fact' && use.definition.type === 'money';
}

export function plainHeading(heading: string): string {
  return heading.normalize('NFKC').replaceAll(/[\s*]/g, '');
}
