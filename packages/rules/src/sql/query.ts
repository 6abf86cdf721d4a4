/**
 * Queries in which PostgreSQL computes terms for every row of a level. Aliases: `r1` the rows of level 1, `g0` the
 * records of a list reduced for each row, `s0` terms that several others use.
 */
import type { ColumnData, ReduceData, Term } from '../columns/term.ts';
import { SqlExpressions } from './expression.ts';

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

/** A subquery in which lists are reduced, and the level for whose rows. */
interface Group {
  readonly name: string;
  readonly level: number;
}

/**
 * `select key, outputs from the rows of the level`; with `wanted`, only the rows in which it holds.
 *
 * @param name of the column with the row's key
 */
export function selectTerms(
  tables: SqlTables,
  level: number,
  name: string,
  outputs: readonly Output[],
  wanted?: Term,
): string {
  return new Query(tables).select(level, name, outputs, wanted);
}

class Query {
  private readonly tables: SqlTables;
  private readonly groups = new Map<Term, Group>();
  private readonly withs: string[] = [];
  private stages = 0;

  constructor(tables: SqlTables) {
    this.tables = tables;
  }

  select(level: number, name: string, outputs: readonly Output[], wanted: Term | undefined): string {
    const read = outputs.flatMap(({ term, where }) => (where === undefined ? [term] : [where, term]));
    const terms = wanted === undefined ? read : [...read, wanted];
    this.reduceAll(terms);
    const from = this.rowsAndAncestors(level);
    const { expressions, joins } = this.sharing(terms);
    const columns = outputs.map(({ name: as, term, where }) => {
      const text = expressions.text(term);
      return `${where === undefined ? text : `case when ${expressions.text(where)} then ${text} end`} as ${as}`;
    });
    return [
      ...(this.withs.length > 0 ? [`with ${this.withs.join(',\n')}`] : []),
      `select ${[`r${level}.${this.tables.key(level)} as ${name}`, ...columns].join(',\n  ')}`,
      `from ${[...from, ...joins].join('\n  ')}`,
      ...(wanted === undefined ? [] : [`where ${expressions.text(wanted)}`]),
    ].join('\n');
  }

  /** A subquery for each list and level, those within others first. */
  private reduceAll(terms: readonly Term[]): void {
    const waiting = reductionsOf(terms, true);
    while (waiting.length > 0) {
      const ready = waiting.filter((each) =>
        reductionsOf(each.args, true).every((inner) => this.groups.has(inner)),
      );
      for (const [, group] of Map.groupBy(ready, (each) => `${listOf(each)} ${rowsOf(each)}`))
        this.reduce(group);
      waiting.splice(0, waiting.length, ...waiting.filter((each) => !this.groups.has(each)));
    }
  }

  private reduce(terms: readonly Term[]): void {
    const [first] = terms as [Term];
    const [list, level] = [listOf(first), rowsOf(first)];
    const { tables } = this;
    const parent = tables.parentOf(list);
    const alone = level === parent && terms.every((each) => readsOnly(each.args, list));
    const own = `r${list}.${tables.parent(list)}`;
    const from = alone
      ? [`${tables.table(list)} r${list}`]
      : [
          ...this.rowsAndAncestors(level),
          `join ${tables.table(list)} r${list} on ${own} = r${parent}.${tables.key(parent)}`,
        ];
    const args = terms.flatMap((each) => each.args);
    const { expressions, joins } = this.sharing(args);
    const order = `r${list}.${tables.order(list)}`;
    const name = `g${this.withs.length}`;
    const columns = terms.map((each) => `${expressions.aggregate(each, order)} as t${each.id}`);
    this.withs.push(
      [
        `${name} as materialized (select ${[`${alone ? own : `r${level}.${tables.key(level)}`} as key`, ...columns].join(', ')}`,
        `from ${[...from, ...joins].join('\n  ')}`,
        'group by 1)',
      ].join('\n'),
    );
    const group: Group = { name, level };
    for (const each of terms) this.groups.set(each, group);
  }

  private rowsAndAncestors(level: number): string[] {
    const { tables } = this;
    const lines = [`${tables.table(level)} r${level}`];
    for (let at = level; tables.parentOf(at) >= 0; at = tables.parentOf(at)) {
      const above = tables.parentOf(at);
      lines.push(
        `join ${tables.table(above)} r${above} on r${above}.${tables.key(above)} = r${at}.${tables.parent(at)}`,
      );
    }
    return lines;
  }

  /** What the terms need beside the rows: reduced lists, and parts that are computed once, those within others first. */
  private sharing(terms: readonly Term[]): { expressions: SqlExpressions; joins: string[] } {
    const names = new Map<Term, string>();
    const { tables, groups } = this;
    const expressions: SqlExpressions = new SqlExpressions({
      cell: (data) => `r${data.level}.${tables.column(data)}`,
      computed(term) {
        const name = names.get(term);
        if (name !== undefined) return name;
        const group = term.op === 'reduce' ? groups.get(term) : undefined;
        return group === undefined ? undefined : expressions.reduced(term, `${group.name}.t${term.id}`);
      },
    });
    const needed = new Set(reductionsOf(terms, false).map((each) => groups.get(each) as Group));
    const joins = [...needed].map(
      ({ name, level }) => `left join ${name} on ${name}.key = r${level}.${tables.key(level)}`,
    );
    for (const stage of stagesOf(terms)) {
      const alias = `s${this.stages++}`;
      const columns = stage.map((each) => `${expressions.inPlace(each)} as t${each.id}`);
      // `offset 0` keeps the planner from writing the parts back into every place that reads them.
      joins.push(`cross join lateral (select ${columns.join(', ')} offset 0) ${alias}`);
      for (const each of stage) names.set(each, `${alias}.t${each.id}`);
    }
    return { expressions, joins };
  }
}

const listOf = (reduction: Term): number => (reduction.data as ReduceData).level;
const rowsOf = (reduction: Term): number => Math.max(0, reduction.level);

/** The reductions that terms read, each once; those within others only with `deep`. */
function reductionsOf(terms: readonly Term[], deep: boolean): Term[] {
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (term.op !== 'reduce' || deep) for (const each of term.args) visit(each);
    if (term.op === 'reduce') found.add(term);
  };
  for (const each of terms) visit(each);
  return [...found];
}

/** Whether terms read cells of the records of one list only, and nothing that is reduced. */
function readsOnly(terms: readonly Term[], level: number): boolean {
  return terms.every((term) => {
    if (term.op === 'reduce') return false;
    if (term.op === 'column' || term.op === 'known') return (term.data as ColumnData).level === level;
    return readsOnly(term.args, level);
  });
}

/** Parts this large that are read twice are computed once; smaller ones cost less than passing them on. */
const WORTH_SHARING = 6;

/** Parts that are read more than once, by how deep they lie in one another. */
function stagesOf(terms: readonly Term[]): Term[][] {
  const uses = new Map<Term, number>();
  const order: Term[] = [];
  const visit = (term: Term, times: number): void => {
    const before = uses.get(term) ?? 0;
    uses.set(term, before + times);
    if (before > 0) return;
    const repeated = repeatsArguments(term) ? 2 : 1;
    if (term.op !== 'reduce') for (const each of term.args) visit(each, repeated);
    order.push(term);
  };
  for (const each of terms) visit(each, 1);
  const size = new Map<Term, number>();
  const depth = new Map<Term, number>();
  const stages: Term[][] = [];
  for (const term of order) {
    const within = term.op === 'reduce' ? [] : term.args;
    const below = Math.max(0, ...within.map((each) => depth.get(each) ?? 0));
    const whole = within.reduce((sum, each) => sum + (size.get(each) ?? 0), costOfOwn(term));
    const shared = (uses.get(term) ?? 0) > 1 && whole >= WORTH_SHARING;
    if (shared) (stages[below] ??= []).push(term);
    depth.set(term, shared ? below + 1 : below);
    size.set(term, shared ? 1 : whole);
  }
  return stages;
}

/** Whether the text of a term holds that of an argument more than once. */
const repeatsArguments = (term: Term): boolean =>
  term.op === 'calendar' || (term.op === 'floor-divide' && (term.args[0] as Term).min < 0);

const costOfOwn = (term: Term): number => (term.op === 'calendar' ? 5 : term.op === 'constant' ? 0 : 1);
