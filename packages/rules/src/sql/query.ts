/**
 * Queries in which PostgreSQL computes terms for rows of a level, one row after the other. Aliases: `r1` the rows of level
 * 1, `s0` terms that several others use, `g0` the records of a list reduced for the row.
 */
import type { ColumnData, ReduceData, Term } from '../columns/term.ts';
import { SqlExpressions } from './expression.ts';
import { stagesOf } from './stages.ts';

/** Tables that hold what rules read: numbers as rules hold them, codes as places in the dictionary, null where unknown. */
export interface SqlTables {
  /** The table of a level, as it stands after FROM. */
  readonly table: (level: number) => string;
  /** The column that names its rows. */
  readonly key: (level: number) => string;
  /** Of a list: the column with the key of the row that a record belongs to. */
  readonly parent: (level: number) => string;
  /** Of a list: the column by which the records of a row are in order. */
  readonly order: (level: number) => string;
  /** The column of a fact, in the table of its level. */
  readonly column: (data: ColumnData) => string;
  /** The level in whose rows the rows of a level lie; -1 for the outermost. */
  readonly parentOf: (level: number) => number;
}

/**
 * To be set before such a query is run. The order in which its parts are written is the order in which they need one
 * another; a planner that looks for a better one can take longer than the query.
 */
export const plannerSettings = ['join_collapse_limit = 1', 'from_collapse_limit = 1'] as const;

/** What the query gives of each row: a column of this name. */
export interface Output {
  readonly name: string;
  readonly term: Term;
  /** Null where this does not hold. */
  readonly where?: Term;
}

/**
 * `select key, outputs from the rows of the level`.
 *
 * @param name of the column with the row's key
 */
export function selectTerms(
  tables: SqlTables,
  level: number,
  name: string,
  outputs: readonly Output[],
): string {
  const scope = new RowScope(tables);
  const items = scope.prepare(
    outputs.flatMap(({ term, where }) => (where === undefined ? [term] : [where, term])),
  );
  const columns = [`r${level}.${tables.key(level)} as ${name}`, ...outputs.map((each) => scope.output(each))];
  return [
    `select ${columns.join(',\n  ')}`,
    `from ${[...rowsOf(tables, level), ...items].join('\n  ')}`,
  ].join('\n');
}

/** The rows of a level, each with those in which it lies, as they stand after FROM. */
export function rowsOf(tables: SqlTables, level: number): string[] {
  const above = tables.parentOf(level);
  if (above < 0) return [`${tables.table(level)} r${level}`];
  const on = `r${above}.${tables.key(above)} = r${level}.${tables.parent(level)}`;
  return [...rowsOf(tables, above), `join ${tables.table(level)} r${level} on ${on}`];
}

/** What a reduction reads of each record. */
const recordTerms = ({ args }: Term): readonly Term[] => args.slice(0, 2);

/** Where terms are written for the current row of a level, and of the rows in which it lies. */
export class RowScope {
  private readonly tables: SqlTables;
  /** Terms that are columns of what stands further left after FROM. */
  private readonly names: Map<Term, string>;
  private readonly numbers: { next: number };
  private readonly expressions: SqlExpressions;

  /** `outer`: the scope of the row for which the records of a list are gone through; of them it names nothing. */
  constructor(tables: SqlTables, outer?: RowScope, list?: number) {
    this.tables = tables;
    const named = [...(outer?.names ?? [])];
    this.names = new Map(list === undefined ? named : named.filter(([{ levels }]) => !levels.includes(list)));
    this.numbers = outer?.numbers ?? { next: 0 };
    this.expressions = new SqlExpressions({
      cell: (data) => `r${data.level}.${tables.column(data)}`,
      computed: (term) => this.names.get(term),
    });
  }

  text(term: Term): string {
    return this.expressions.text(term);
  }

  output({ name, term, where }: Output): string {
    const text = this.text(term);
    return `${where === undefined ? text : `case when ${this.text(where)} then ${text} end`} as ${name}`;
  }

  /** What has to stand after FROM, in this order, for these terms to be written: what is within others first. */
  prepare(terms: readonly Term[]): string[] {
    const items: string[] = [];
    for (const stage of stagesOf(terms, this.names)) {
      const lists = Map.groupBy(
        stage.filter(({ op }) => op === 'reduce'),
        (each) => (each.data as ReduceData).level,
      );
      const parts = stage.filter(({ op }) => op !== 'reduce');
      const added: [Term, string][] = [];
      if (parts.length > 0) {
        const alias = `s${this.numbers.next++}`;
        const columns = parts.map((each) => `${this.expressions.inPlace(each)} as t${each.id}`);
        // `offset 0` keeps the planner from writing the parts back into every place that reads them.
        items.push(`cross join lateral (select ${columns.join(', ')} offset 0) ${alias}`);
        added.push(...parts.map((each): [Term, string] => [each, `${alias}.t${each.id}`]));
      }
      for (const [list, reductions] of lists) {
        const alias = `g${this.numbers.next++}`;
        items.push(`cross join lateral (${this.reduced(list, reductions)}) ${alias}`);
        const named = (each: Term): [Term, string] => [
          each,
          this.expressions.reduced(each, `${alias}.t${each.id}`),
        ];
        added.push(...reductions.map(named));
      }
      for (const [term, name] of added) this.names.set(term, name);
    }
    return items;
  }

  /** The records of a list that lie in the current row, reduced to one row. */
  private reduced(list: number, reductions: readonly Term[]): string {
    const { tables } = this;
    const parent = tables.parentOf(list);
    const inner = new RowScope(tables, this, list);
    const within = [...new Set(reductions.flatMap(recordTerms))];
    const items = inner.prepare(within);
    // A column of its own for each: an aggregate of what stands outside would be one of the query outside.
    const column = new Map(within.map((each, i) => [each, `i.a${i}`]));
    const columns = within.map((each, i) => `${inner.text(each)} as a${i}`);
    const aggregates = reductions.map(
      (each) =>
        `${this.expressions.aggregate(each, (term) => column.get(term) ?? this.text(term), 'i.place')} as t${each.id}`,
    );
    return [
      `select ${aggregates.join(', ')} from (select ${[`r${list}.${tables.order(list)} as place`, ...columns].join(', ')}`,
      `from ${[`${tables.table(list)} r${list}`, ...items].join('\n  ')}`,
      `where r${list}.${tables.parent(list)} = r${parent}.${tables.key(parent)}) i`,
    ].join('\n');
  }
}
