/** A frame of people as tables of a city: people with their facts as columns, and the months that they paid for. */
import { type Column, type Frame, type LevelRows, parentsOf } from '@wenye/rules/columns';
import type { SqlTables } from '@wenye/rules/sql';
import type pg from 'pg';
import { copyRows } from '../registers/copy-rows.ts';

/** Rows in one piece. */
const TOGETHER = 4096;

/** `person.birth-date` → `birth_date`, `person.contributions.paid` → `paid`. */
export const columnName = (fact: string): string => fact.replace(/^.*\./, '').replaceAll('-', '_');

export const tablesOf = ({ layout }: Frame): SqlTables => ({
  table: (level) => (level === 0 ? 'people' : columnName(layout.levels[level]?.list?.id ?? '')),
  key: () => 'id',
  parent: () => '"of"',
  order: () => 'id',
  column: (data) => columnName(data.name),
  parentOf: (level) => layout.levels[level]?.parent ?? -1,
});

/** Makes a table of each level that has rows, and fills it: `id` a row's number, `of` the number of who it belongs to. */
export async function fillTables(client: pg.Client, frame: Frame): Promise<void> {
  const tables = tablesOf(frame);
  for (const [level, rows] of frame.levels.entries()) {
    if (rows.count === 0) continue;
    const columns = [...frame.columns.values()].filter((each) => each.level === level);
    const declared = columns.map((each) => `${tables.column(each)} ${typeOf(each)}`);
    const own = level === 0 ? ['id int not null'] : ['id int not null', '"of" int not null'];
    await client.query(`create unlogged table ${tables.table(level)} (${[...own, ...declared].join(', ')})`);
    const parents = level === 0 ? null : parentsOf(rows);
    await copyRows(client, tables.table(level), piecesOf(rows, columns, parents));
    if (level > 0) await client.query(`create index on ${tables.table(level)} ("of")`);
  }
  await client.query('vacuum analyze');
}

const isShort = ({ min, max }: Column): boolean => min >= -(2 ** 15) && max < 2 ** 15;
const typeOf = (column: Column): string => (isShort(column) ? 'smallint' : 'int');

/** The rows of a level in the binary format: its number, the number of its parent, and its cells. */
function* piecesOf(
  { count }: LevelRows,
  columns: readonly Column[],
  parents: Int32Array | null,
): Generator<Buffer> {
  const fields = (parents === null ? 1 : 2) + columns.length;
  for (let from = 0; from < count; from += TOGETHER) {
    const to = Math.min(count, from + TOGETHER);
    const bytes = Buffer.allocUnsafe((to - from) * (2 + fields * 8));
    let at = 0;
    const put = (value: number): void => {
      at = bytes.writeInt32BE(4, at);
      at = bytes.writeInt32BE(value, at);
    };
    for (let row = from; row < to; row++) {
      at = bytes.writeInt16BE(fields, at);
      put(row);
      if (parents !== null) put(parents[row] as number);
      for (const column of columns) {
        if (column.filled && column.filled[row] !== 1) {
          at = bytes.writeInt32BE(-1, at);
        } else if (isShort(column)) {
          at = bytes.writeInt32BE(2, at);
          at = bytes.writeInt16BE(column.cells[row] as number, at);
        } else put(column.cells[row] as number);
      }
    }
    yield bytes.subarray(0, at);
  }
}
