/**
 * Size of enterprises by 工信部联企业〔2011〕300号 as a decision over industry, staff, revenue and assets. An
 * enterprise is large only when every metric of its industry reaches the bound, so one low metric settles the
 * question while others are unknown.
 */
import { SIZE_ROWS, type SizeRow } from '@wenye/codes';
import {
  and,
  choose,
  type Expr,
  integer,
  judgement,
  less,
  money,
  no,
  not,
  or,
  table,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { OTHER_REAL_ESTATE, OTHER_STORAGE } from '../industry.ts';

/** Positions of the lower bounds of medium and of large enterprises among a metric's bounds. */
const MEDIUM = 1;
const LARGE = 2;
type Class = typeof MEDIUM | typeof LARGE;
const inYuan = (wan: number) => money(`${wan}0000`);

/** Below the bound of a class in one row of the table. */
function below(row: SizeRow, position: Class): Expr<'boolean'> {
  const under = <B extends 'integer' | 'money'>(
    metric: Expr<B>,
    bounds: SizeRow['staff'],
    bound: (value: number) => Expr<B>,
  ) => (bounds === undefined ? [] : [less(metric, bound(bounds[position]))]);
  return or(
    ...under(firm.staff, row.staff, integer),
    ...under(firm.revenue, row.revenueWan, inYuan),
    ...under(firm.assets, row.assetsWan, inYuan),
  );
}

const rowsOf = (section: string) =>
  SIZE_ROWS.filter((row) => row.covers.some((it) => it.startsWith(section)));

/** The codes that `sizeIndustry` reduces an industry to, for one row. */
const REDUCED: Readonly<Record<string, string>> = { K: OTHER_REAL_ESTATE, G59: OTHER_STORAGE };
const codesOf = (row: SizeRow) => row.covers.map((it) => REDUCED[it] ?? it);

/** An enterprise of the table below a class; `outOfTable` says it of one whose industry the table does not settle. */
function isBelow(position: Class, outOfTable: Expr<'boolean'>): Expr<'boolean'> {
  /** A code that spans rows (`F`, `G59`) decides where all of its rows agree. */
  const whereRowsAgree = (rows: readonly SizeRow[]) => {
    const each = rows.map((row) => below(row, position));
    return choose(
      [
        [and(...each), yes],
        [not(or(...each)), no],
      ],
      outOfTable,
    );
  };
  return table(
    [firm.industry],
    [
      ...SIZE_ROWS.map((row) => [[codesOf(row)], below(row, position)] as const),
      ...['F', 'G59', 'H', 'I', 'K'].map(
        (section) => [[[section]], whereRowsAgree(rowsOf(section))] as const,
      ),
    ],
    outOfTable,
  );
}

/** 中小微企业: an enterprise of the table that is not large. */
export const isMicroSmallOrMedium: Expr<'boolean'> = isBelow(
  LARGE,
  judgement('firm-size', '该行业不在中小企业划型标准之内，或行业代码不够细：该企业是否按中小微企业对待？', {
    clause: '9.3',
  }),
);

/** 小微企业: neither large nor medium (T6). */
export const isMicroOrSmall: Expr<'boolean'> = isBelow(
  MEDIUM,
  judgement(
    'firm-size-small',
    '该行业不在中小企业划型标准之内，或行业代码不够细：该企业是否按小型、微型企业对待？',
    { clause: '9.1' },
  ),
);
