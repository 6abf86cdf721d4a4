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

/** Position of the lower bound of large enterprises among a metric's bounds. */
const LARGE = 2;
const inYuan = (wan: number) => money(`${wan}0000`);

/** Below the bound of large enterprises in one row of the table. */
function belowLarge(row: SizeRow): Expr<'boolean'> {
  const below = <B extends 'integer' | 'money'>(
    metric: Expr<B>,
    bounds: SizeRow['staff'],
    bound: (value: number) => Expr<B>,
  ) => (bounds === undefined ? [] : [less(metric, bound(bounds[LARGE]))]);
  return or(
    ...below(firm.staff, row.staff, integer),
    ...below(firm.revenue, row.revenueWan, inYuan),
    ...below(firm.assets, row.assetsWan, inYuan),
  );
}

const OUT_OF_TABLE = judgement(
  'firm-size',
  '该行业不在中小企业划型标准之内，或行业代码不够细：该企业是否按中小微企业对待？',
  { clause: '9.3' },
);

const rowsOf = (section: string) =>
  SIZE_ROWS.filter((row) => row.covers.some((it) => it.startsWith(section)));

/** A code that spans rows (`F`, `G59`) decides where all of its rows agree. */
function whereRowsAgree(rows: readonly SizeRow[]): Expr<'boolean'> {
  const each = rows.map(belowLarge);
  return choose(
    [
      [and(...each), yes],
      [not(or(...each)), no],
    ],
    OUT_OF_TABLE,
  );
}

/** The codes that `sizeIndustry` reduces an industry to, for one row. */
const REDUCED: Readonly<Record<string, string>> = { K: OTHER_REAL_ESTATE, G59: OTHER_STORAGE };
const codesOf = (row: SizeRow) => row.covers.map((it) => REDUCED[it] ?? it);

/** 中小微企业: an enterprise of the table that is not large. */
export const isMicroSmallOrMedium: Expr<'boolean'> = table(
  [firm.industry],
  [
    ...SIZE_ROWS.map((row) => [[codesOf(row)], belowLarge(row)] as const),
    ...['F', 'G59', 'H', 'I', 'K'].map((section) => [[[section]], whereRowsAgree(rowsOf(section))] as const),
  ],
  OUT_OF_TABLE,
);
