/** The rules inside PostgreSQL against the interpreter, benefit by benefit, for tests. */
import { VERDICTS } from '../columns/plan.ts';
import { examination } from '../sql/examine.ts';
import { plannerSettings } from '../sql/query.ts';
import { screeningQuery } from '../sql/screen.ts';
import { type Compared, type Difference, type Said, saidBy } from './said.ts';
import { loadTables, type SqlConnection } from './sql-tables.ts';
import type { Subjects } from './subjects.ts';

/** As compareColumns; `db`: a session in which temporary tables may be made. */
export async function compareSql(
  { frame, terms, plans, causes, interpreted }: Subjects,
  db: SqlConnection,
): Promise<Compared> {
  for (const setting of plannerSettings) await db.query(`set ${setting}`);
  const tables = await loadTables(db, frame);
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
        examined.rows.map((each) => [Number(each['row']), saidBy(causes, plan, read(each))]),
      );
      for (const [row, interpreter] of interpreted(plan.benefit).entries()) {
        compared++;
        const other = said.get(row) as Said;
        const hit = found.get(`${k} ${row}`);
        const verdict = VERDICTS[Number(hit?.['verdict'] ?? 0)];
        const amount = (hit?.['fen'] ?? null) as number | string | null;
        if (interpreter.eligibility === 'entitled' && (plan.amount === null || amount !== null)) hits++;
        const agrees =
          JSON.stringify(other) === JSON.stringify(interpreter) &&
          verdict === interpreter.eligibility &&
          (amount === null ? null : String(amount)) === interpreter.amount;
        const screened = `${verdict} ${amount}`;
        if (!agrees)
          differences.push({ benefit: plan.benefit.benefit.id, row, interpreter, other, screened });
      }
    }
  }
  return { compared, hits, differences };
}
