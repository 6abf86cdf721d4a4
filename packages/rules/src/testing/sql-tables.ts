/** A frame's columns in temporary tables, for tests. */
import { type Frame, type LevelRows, listColumn, type Shape, shapeOf } from '../columns/frame.ts';
import type { SqlTables } from '../sql/query.ts';

/** A connection, as far as it is needed: what the driver's client is. */
export interface SqlConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Makes the tables in the connection's session and fills them. */
export async function loadTables(db: SqlConnection, frame: Frame): Promise<SqlTables & { shape: Shape }> {
  const parentOf = (level: number) => frame.layout.levels[level]?.parent ?? -1;
  const names = new Map<string, string>();
  const nameOf = (column: string): string => {
    const known = names.get(column) ?? `c${names.size}`;
    names.set(column, known);
    return known;
  };
  for (const [level, rows] of frame.levels.entries()) {
    const columns = [
      ...[...frame.columns.values()]
        .filter((each) => each.level === level)
        .map(({ name, cells, filled }) => ({
          name,
          values: Array.from(cells, (cell, i) => (filled && filled[i] !== 1 ? null : cell)),
        })),
      ...listsKnown(frame, level),
    ];
    const table = `level_${level}`;
    await db.query(`drop table if exists ${table}`);
    const types = columns.map(({ name, values }) => `${nameOf(name)} ${typeOf(values)}`);
    await db.query(`create temporary table ${table} (${['id int', 'parent int', ...types].join(', ')})`);
    const arrays = [
      Array.from({ length: rows.count }, (_, i) => i),
      parentsOf(rows),
      ...columns.map((each) => each.values),
    ];
    const unnested = arrays.map(
      (_, i) => `$${i + 1}::${i < 2 ? 'int' : typeOf(columns[i - 2]?.values ?? [])}[]`,
    );
    if (rows.count > 0)
      await db.query(`insert into ${table} select * from unnest(${unnested.join(', ')})`, arrays);
    await db.query(`analyze ${table}`);
  }
  return {
    table: (level) => `level_${level}`,
    key: () => 'id',
    parent: () => 'parent',
    order: () => 'id',
    column: (data) => nameOf(data.name),
    parentOf,
    shape: shapeOf(frame),
  };
}

/** For each list of a level: 1 where its records are known. */
function listsKnown(frame: Frame, level: number): { name: string; values: (number | null)[] }[] {
  return frame.layout.levels.flatMap(({ list, parent, index }) => {
    const rows = frame.levels[index];
    if (list === null || parent !== level || rows === undefined) return [];
    const values = Array.from({ length: frame.levels[level]?.count ?? 0 }, (_, i) =>
      rows.listed !== undefined && rows.listed[i] !== 1 ? null : 1,
    );
    return [{ name: listColumn(list.id, parent, true).name, values }];
  });
}

function parentsOf({ count, starts }: LevelRows): number[] {
  const parents = Array.from({ length: count }, () => 0);
  for (let i = 0; starts !== undefined && i + 1 < starts.length; i++)
    parents.fill(i, starts[i], starts[i + 1]);
  return parents;
}

const typeOf = (values: readonly (number | null)[]): string =>
  values.every((each) => each === null || (each >= -(2 ** 31) && each < 2 ** 31)) ? 'int' : 'bigint';
