import { amountProblem, fenToYuan, yuanToFen } from '@wenye/codes';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../kernel/database.ts';
import { FUND_IDS, fundName } from './fund.ts';

/** What several use cases of funds take and show. Money crosses the API in yuan, as text with two decimals. */

export const yuan = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .meta({ example: '366.00' });

/** A positive amount as people type it; `fenOf` gives the fen. */
export const amountYuan = z
  .string()
  .max(20)
  .superRefine((text, context) => {
    const problem = amountProblem(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: `${problem}。` });
  })
  .meta({ example: '366.00', description: '以元为单位的金额，最多两位小数' });

/** @throws RangeError for text that `amountYuan` does not admit */
export function fenOf(text: string): number {
  const fen = yuanToFen(text);
  if (fen === null) throw new RangeError(`not an amount: ${text}`);
  return fen;
}

export const fundId = z.enum(FUND_IDS);
export const divisionCode = z
  .string()
  .regex(/^\d{6}$/, { error: '请选择区划。' })
  .meta({ example: '410325' });
export const documentNo = z.string().trim().min(2).max(60).meta({ example: '洛财预〔2020〕1号' });
export const reasonText = z.string().trim().min(2).max(200).meta({ example: '与原始文件核对后更正' });

export const named = z.object({ id: z.string(), name: z.string() });

export function namedFund(id: string): { id: string; name: string } {
  return { id, name: fundName(id) };
}

/** Every key that ends in `Fen` becomes one that ends in `Yuan`. */
type InYuan<Row> = {
  [Key in keyof Row as Key extends `${infer Name}Fen` ? `${Name}Yuan` : Key]: Key extends `${string}Fen`
    ? Row[Key] extends number
      ? string
      : string | null
    : Row[Key];
};

/** A row of the database as the API shows it: fen become yuan. */
export function inYuan<Row extends Record<string, unknown>>(row: Row): InYuan<Row> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) =>
      key.endsWith('Fen')
        ? [`${key.slice(0, -3)}Yuan`, value === null ? null : fenToYuan(value as number)]
        : [key, value],
    ),
  ) as InYuan<Row>;
}

/** The conditions of a list, joined; a filter that was not given is left out. */
export function matching(conditions: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}

/** A filter that applies where its value was given. */
export function given<T>(
  value: T | undefined,
  condition: (value: T) => RawBuilder<unknown>,
): RawBuilder<unknown> | null {
  return value === undefined ? null : condition(value);
}

/** Order by a column from a list of those allowed, `-` in front for descending, then by the row's own place. */
export function ordered<Column extends string>(
  sort: string | undefined,
  columns: Readonly<Record<Column, RawBuilder<unknown>>>,
  otherwise: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const descending = sort?.startsWith('-') === true;
  const column = columns[(descending ? sort?.slice(1) : sort) as Column];
  if (column === undefined) return otherwise;
  return sql`${column} ${descending ? sql`desc` : sql`asc`} nulls last, ${otherwise}`;
}

/** One page of a query, with the number of all its rows. */
export async function pageOfRows<Row>(
  tx: Tx,
  parts: { select: RawBuilder<unknown>; from: RawBuilder<unknown>; orderBy: RawBuilder<unknown> },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: Row[]; total: number; page: number; pageSize: number }> {
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from ${parts.from}`.execute(
    tx,
  );
  const { rows } = await sql<Row>`
    select ${parts.select} from ${parts.from} order by ${parts.orderBy}
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx);
  return { rows, total: counted[0]?.total ?? 0, page, pageSize };
}

/** What the bank said: its code and its words. Of a payment, each while nobody understands it (`funds.unclear_words`). */
export const bankWord = z.object({ code: z.string(), reason: z.string() });
export type BankWord = z.infer<typeof bankWord>;
