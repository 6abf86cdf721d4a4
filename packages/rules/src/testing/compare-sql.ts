/** The rules inside PostgreSQL against the interpreter, benefit by benefit, for tests. */
import type { Request } from '../answer.ts';
import { Lowering } from '../columns/lower.ts';
import { planOf, VERDICTS } from '../columns/plan.ts';
import { Terms } from '../columns/terms.ts';
import type { Pack } from '../pack.ts';
import { examination } from '../sql/examine.ts';
import { plannerSettings } from '../sql/query.ts';
import { screeningQuery } from '../sql/screen.ts';
import { type Compared, type Difference, interpreted, type Said, saidBy, subjectsOf } from './said.ts';
import { loadTables, type SqlConnection } from './sql-tables.ts';

/** As compareColumns; `db`: a session in which temporary tables may be made. */
export async function compareSql(
  pack: Pack,
  requests: readonly Request[],
  db: SqlConnection,
): Promise<Compared> {
  const subjects = subjectsOf(pack, requests);
  if (subjects === undefined) return { compared: 0, hits: 0, differences: [] };
  const { program, frame, benefits, reading, envs } = subjects;
  for (const setting of plannerSettings) await db.query(`set ${setting}`);
  const { shape, ...tables } = await loadTables(db, frame);
  const terms = new Terms(tables.parentOf);
  const lowering = new Lowering(program, shape, reading, terms);
  const plans = benefits.map((each) => planOf(lowering, each));
  const differences: Difference[] = [];
  let [compared, hits] = [0, 0];
  for (const [level, ofLevel] of Map.groupBy(plans, (plan) => plan.benefit.level)) {
    if (frame.levels[level] === undefined) continue;
    const screened = await db.query(screeningQuery(terms, tables, ofLevel, 'row'));
    const found = new Map(
      screened.rows.map((each) => [`${Number(each['benefit'])} ${Number(each['row'])}`, each]),
    );
    for (const [k, plan] of ofLevel.entries()) {
      const { query, read } = examination(tables, plan, 'row');
      const examined = await db.query(query);
      const said = new Map(
        examined.rows.map((each) => [Number(each['row']), saidBy(lowering.causes, plan, read(each))]),
      );
      for (const [row, interpreter] of interpreted(program, plan.benefit, envs).entries()) {
        compared++;
        const other = said.get(row) as Said;
        const hit = found.get(`${k} ${row}`);
        const verdict = hit?.['verdict'] ?? 0;
        const amount = (hit?.['fen'] ?? null) as number | string | null;
        if (interpreter.eligibility === 'entitled' && (plan.amount === null || amount !== null)) hits++;
        const agrees =
          JSON.stringify(other) === JSON.stringify(interpreter) &&
          VERDICTS[Number(verdict)] === interpreter.eligibility &&
          (amount === null ? null : String(amount)) === interpreter.amount;
        if (!agrees) differences.push({ benefit: plan.benefit.benefit.id, row, interpreter, other });
      }
    }
  }
  return { compared, hits, differences };
}
