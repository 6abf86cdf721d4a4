/** A column of a sheet that can be screened, and how a heading of a file finds it. */
import type { FactDefinition, ListDefinition } from '@wenye/rules';
import { asked, formsOf, headed } from './heading-forms.ts';

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
  /** Words, parted by spaces, that may stand before any of these. */
  readonly before?: string;
  /** Headings of what is mostly the same, read where the row says it nowhere else. */
  readonly instead?: readonly string[];
  /** Headings of what may be this or something else: never read, and asked about. */
  readonly near?: readonly string[];
  readonly use: ColumnUse;
  readonly example: string;
  /** Shown in the template. */
  readonly help: string;
  /** Words that mean one value of a code beyond doubt, besides its code and label. */
  readonly words?: Readonly<Record<string, string>>;
  /** Words that mean one value of a code wherever they stand in the cell, or none of them; the first that does counts. */
  readonly within?: readonly (readonly [word: string, code: string | null])[];
  /** What a resident ID number tells of it: need not be typed. */
  readonly told?: 'birthDate' | 'sex';
  /** A row without it is reported instead of screened. */
  readonly required?: boolean;
};

type Columns = { readonly columns: readonly Column[] };

/** Every heading of the columns, in all its forms and aliases included, to its column; brackets full- or half-width. */
export function headingsOf({ columns }: Columns): ReadonlyMap<string, Column> {
  const known = headings.get(columns);
  if (known !== undefined) return known;
  const all = new Map(
    columns.flatMap((column) => [...headingsOfColumn(column)].map((each) => [each, column])),
  );
  headings.set(columns, all);
  return all;
}

/** The columns of a sheet have some thousands, and each row is read by them. */
const headings = new WeakMap<readonly Column[], ReadonlyMap<string, Column>>();

/** Every heading that means the column, as `plainHeading` has it. */
export function headingsOfColumn(column: Column): ReadonlySet<string> {
  const { use, before, instead = [] } = column;
  const written = [column.heading, ...(column.aliases ?? [])];
  const of = before === undefined ? [] : headed(before, ...written);
  const isAsked = use.kind === 'fact' && use.definition.type === 'boolean';
  return allForms([...written, ...of, ...(isAsked ? written.flatMap(asked) : []), ...instead]);
}

/** Whether a heading is of what is only mostly the same as the column. */
export const isInstead = (written: string, { instead = [] }: Column): boolean =>
  instead.length > 0 && allForms(instead).has(withoutHint(plainHeading(written)));

const allForms = (written: readonly string[]): ReadonlySet<string> =>
  new Set(written.flatMap((heading) => [...formsOf(plainHeading(heading))]));

/** Complaints of one row in the order of the columns they are about; of the row as a whole before them. */
export function inColumnOrder<Complaint extends { readonly column: string }>(
  complaints: readonly Complaint[],
  sheet: Columns,
): Complaint[] {
  const headings = headingsOf(sheet);
  const place = (heading: string) => {
    const found = columnOf(headings, heading);
    return found === undefined ? -1 : sheet.columns.indexOf(found.column);
  };
  return complaints.toSorted((a, b) => place(a.column) - place(b.column));
}

/** Headings without which nobody knows whom or what a row is about, as in the template; a firm's where it is of firms. */
export function neededHeadings({ columns }: Columns): string[] {
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

/** A plain heading without what stands in brackets at its end. */
export const withoutHint = (heading: string): string => heading.replace(/\([^()]*\)$/, '');

export function plainHeading(heading: string): string {
  return heading.normalize('NFKC').replaceAll(/[\s*]/g, '');
}
