/** Everything that the interpreter would say of the rows of a benefit but for its texts, from PostgreSQL. */
import type { Examined } from '../columns/examining.ts';
import type { BenefitPlan, OutputTerms } from '../columns/plan.ts';
import type { Why } from '../columns/symbol.ts';
import type { Term } from '../columns/term.ts';
import { type Output, type SqlTables, selectTerms } from './query.ts';

/** A row of the result: numbers, truths and null by the name of the column. */
export type ResultRow = Readonly<Record<string, unknown>>;

export interface Examination {
  readonly query: string;
  /** What a row of the query's result says. */
  readonly read: (row: ResultRow) => Examined;
}

/** `key`: the column that names the row. */
export function examination(tables: SqlTables, plan: BenefitPlan, key: string): Examination {
  const outputs: Output[] = [];
  const column = (term: Term): string => {
    const name = `c${outputs.length}`;
    outputs.push({ name, term });
    return name;
  };
  const optional = (each: OutputTerms | null) =>
    each === null ? null : { known: column(each.known), value: column(each.value) };
  const causes = (why: Why) => [...why].map(([cause, where]) => ({ cause, name: column(where) }));
  const verdict = column(plan.verdict);
  const settled = column(plan.settled);
  const [amount, months, until] = [plan.amount, plan.months, plan.until].map(optional);
  const due = plan.due === null ? null : { min: column(plan.due.min), max: column(plan.due.max) };
  const states = plan.conditions.map((each) => column(each.state));
  const [open, others] = [causes(plan.open), causes(plan.outputs)];
  return {
    query: selectTerms(tables, plan.benefit.level, key, outputs),
    read(row) {
      const number = (name: string): number => Number(row[name]);
      const known = (each: ReturnType<typeof optional> | undefined): number =>
        each && row[each.known] === true ? number(each.value) : Number.NaN;
      const those = (whys: typeof open) =>
        whys.filter(({ name }) => row[name] === true).map(({ cause }) => cause);
      return {
        verdict: number(verdict),
        settled: row[settled] === true,
        amount: known(amount),
        months: known(months),
        until: known(until),
        min: due === null ? Number.NaN : number(due.min),
        max: due === null ? Number.NaN : number(due.max),
        states: states.map(number),
        open: those(open),
        outputs: those(others),
      };
    },
  };
}
