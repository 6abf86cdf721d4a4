/** One column of a table or view, as PostgreSQL's catalogue has it. */
export type CatalogueColumn = {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  /** Type name such as `int8`; an array's element type, a domain's base type. */
  readonly type: string;
  readonly array: boolean;
  readonly nullable: boolean;
  /** `always`: PostgreSQL gives the value (identity always, generated column); `default`: it may. */
  readonly filled: 'always' | 'default' | 'never';
  /** Labels of an enumerated type. */
  readonly labels: readonly string[] | null;
};

/** Columns of every room's schema; `auth` belongs to better-auth, `graphile_worker` to the job queue. */
export const catalogueQuery = `
  select n.nspname as schema, c.relname as table, a.attname as column,
    coalesce(base.typname, element.typname, t.typname) as type,
    element.oid is not null as array,
    not (a.attnotnull or t.typnotnull) as nullable,
    case when a.attidentity = 'a' or a.attgenerated <> '' then 'always'
         when a.attidentity = 'd' or a.atthasdef then 'default' else 'never' end as filled,
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e
      where e.enumtypid = coalesce(element.oid, t.oid)) as labels
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_type base on t.typtype = 'd' and base.oid = t.typbasetype
  left join pg_type element on t.typcategory = 'A' and element.oid = t.typelem
  where a.attnum > 0 and not a.attisdropped
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'auth', 'graphile_worker')
  order by 1, 2, a.attnum`;

const plain: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'Numeric',
  timestamptz: 'Timestamp',
  timestamp: 'Timestamp',
};

/** TypeScript of the row types: text for every type that is not listed (text, uuid, date, ranges, …). */
export function schemaSource(columns: readonly CatalogueColumn[]): string {
  const tables = Map.groupBy(columns, (column) => `${column.schema}.${column.table}`);
  const interfaces = [...tables].map(
    ([name, of]) => `export interface ${typeName(name)} {\n${of.map(line).join('')}}\n`,
  );
  const entries = [...tables.keys()].map((name) => `  '${name}': ${typeName(name)};\n`).join('');
  return [header, ...interfaces, `export interface Database {\n${entries}}\n`].join('\n');
}

const header = `/** Written by \`npm run schema\` from a migrated database. Do not edit. */
import type { ColumnType, GeneratedAlways } from 'kysely';

/** Given by the database unless written; keeps apart what is read from what is written. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** Read as a value; written as text (\`JSON.stringify\`). */
export type Json = ColumnType<JsonValue, string, string>;
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };
/** Read as text, so that no digit is lost. */
export type Numeric = ColumnType<string, string | number, string | number>;
/** Read as Date; written as Date or ISO 8601. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
`;

function line(column: CatalogueColumn): string {
  const element = column.labels?.map((label) => `'${label}'`).join(' | ') ?? plain[column.type] ?? 'string';
  const value = column.array ? `(${element})[]` : element;
  const type = column.nullable ? `${value} | null` : value;
  const wrapped = { always: `GeneratedAlways<${type}>`, default: `Generated<${type}>`, never: type }[
    column.filled
  ];
  return `  ${/^[a-z_]\w*$/i.test(column.column) ? column.column : `'${column.column}'`}: ${wrapped};\n`;
}

function typeName(table: string): string {
  return table
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
