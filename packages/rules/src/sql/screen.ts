/**
 * Who is due what, in place: every benefit of a level in one query. Most rows are refused every benefit by what stands in
 * their own cells, and most others all but a few: no more is computed of a row than the benefits that it is not refused so.
 * PostgreSQL runs such a query on one process: sessions that share a city out each ask for some of its rows.
 */
import { Assumed } from '../columns/assume.ts';
import { costOf } from '../columns/costs.ts';
import type { BenefitPlan } from '../columns/plan.ts';
import { partsOf, type Term } from '../columns/term.ts';
import type { Terms } from '../columns/terms.ts';
import { RowScope, rowsOf, type SqlTables } from './query.ts';

/**
 * A row for each benefit that a row of the level is due, or that is open: `KEY`; `benefit`, its place among `plans`;
 * `verdict`, a number of VERDICTS; `fen`, the amount where it is due for certain, else null.
 *
 * @param plans all of one level
 * @param key name of the column with the row's key
 */
export function screeningQuery(
  t: Terms,
  tables: SqlTables,
  plans: readonly BenefitPlan[],
  key: string,
): string {
  const [first] = plans;
  if (first === undefined) throw new TypeError('No benefit to screen for');
  const { level } = first.benefit;
  const candidates = plans.map((plan) => candidate(t, plan));
  const branches = plans.map((plan, k) => branch(t, tables, plan, k, candidates[k] as Term));
  return [
    `select r${level}.${tables.key(level)} as ${key}, found.*`,
    `from ${rowsOf(tables, level).join('\n  ')}`,
    `cross join lateral (${branches.join('\nunion all ')}) found`,
    `where ${new RowScope(tables).text(t.or(...candidates))}`,
  ].join('\n');
}

/** What refuses a row by its own cells does not hold: what costs least is asked first. */
const candidate = (t: Terms, plan: BenefitPlan): Term =>
  t.and(...ownRefusals(plan).map((each) => t.not(each)));

/** A test that is written in one piece, without parts that are computed once, must be no larger. */
const LARGEST = 100;

const ownRefusals = (plan: BenefitPlan): Term[] =>
  plan.conditions
    .map(({ fails }) => fails)
    .filter((each) => costOf(each) <= LARGEST && partsOf([each]).every(({ op }) => op !== 'reduce'));

function branch(t: Terms, tables: SqlTables, plan: BenefitPlan, k: number, asked: Term): string {
  const scope = new RowScope(tables);
  const holding = (fails: readonly Term[]) => new Assumed(t, new Set(fails.map((each) => t.not(each))));
  const refusals = plan.conditions.map(({ fails }) => fails);
  // Of a candidate, what refuses by its own cells need not be asked again; of a row that is given, nothing that refuses.
  const candidates = holding(ownRefusals(plan));
  const given = holding(refusals);
  const wanted = t.and(...refusals.map((each) => t.not(candidates.under(each))));
  const verdict = given.under(plan.verdict);
  const amount =
    plan.amount === null ? null : [plan.amount.known, plan.amount.value].map((each) => given.under(each));
  const items = scope.prepare([wanted, verdict, ...(amount ?? [])]);
  const [known, fen] = (amount ?? []).map((each) => scope.text(each));
  // What reads nothing of the branch itself PostgreSQL asks before it goes on to the rest of it.
  const tests = [new RowScope(tables).text(asked), ...(wanted === t.true ? [] : [scope.text(wanted)])];
  const paid = known === undefined ? 'null' : `case when ${known} then ${fen} end`;
  return [
    `select ${k} as benefit, ${scope.text(verdict)} as verdict, (${paid})::bigint as fen`,
    ...(items.length > 0 ? [`from ${['(select) asked', ...items].join('\n  ')}`] : []),
    `where ${tests.join(' and ')}`,
  ].join('\n');
}
