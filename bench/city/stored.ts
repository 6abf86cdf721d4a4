/** A frame in files, one of bare cells for each column, so that another process or another language reads the same. */
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cells, Column, Frame, LevelRows } from '@wenye/rules/columns';
import { type Kind, kindOf, sharedCells } from './columns.ts';
import type { Columns } from './share.ts';

interface Stored {
  /** With the list whose records they are, where those are known. */
  readonly levels: readonly {
    readonly count: number;
    readonly starts: number | null;
    readonly list: string;
  }[];
  readonly columns: readonly (Pick<Column, 'name' | 'level' | 'min' | 'max' | 'nullable'> & {
    readonly kind: Kind;
  })[];
}

/**
 * Writes a frame into a folder: `NAME.cells`, `NAME.filled` where some are empty, `LIST.starts`, and the codes as
 * `dictionary.txt`.
 */
export function store(folder: string, { layout, levels, columns, dictionary }: Frame): void {
  writeFileSync(join(folder, 'dictionary.txt'), `${dictionary.join('\n')}\n`);
  const write = (name: string, cells: Cells) => writeFileSync(join(folder, name), bytesOf(cells));
  for (const { name, cells, filled } of columns.values()) {
    write(`${name}.cells`, cells);
    if (filled) write(`${name}.filled`, filled);
  }
  const lists = layout.levels.map(({ list }) => list?.id ?? '');
  for (const [level, { starts }] of levels.entries()) if (starts) write(`${lists[level]}.starts`, starts);
  const stored: Stored = {
    levels: levels.map(({ count, starts }, level) => ({
      count,
      starts: starts?.length ?? null,
      list: lists[level] ?? '',
    })),
    columns: [...columns.values()].map(({ name, level, min, max, nullable, cells }) => ({
      name,
      level,
      min,
      max,
      nullable,
      kind: kindOf(cells),
    })),
  };
  writeFileSync(join(folder, 'frame.json'), JSON.stringify(stored));
}

/** What `store` wrote, in shared memory. */
export function load(folder: string): Columns {
  const { levels, columns } = JSON.parse(readFileSync(join(folder, 'frame.json'), 'utf8')) as Stored;
  const read = <K extends Kind>(name: string, kind: K, count: number) => {
    const cells = sharedCells(kind, count);
    fill(join(folder, name), bytesOf(cells));
    return cells;
  };
  return {
    levels: levels.map(
      ({ count, starts, list }): LevelRows =>
        starts === null ? { count } : { count, starts: read(`${list}.starts`, 'int', starts) },
    ),
    columns: new Map(
      columns.map(({ kind, ...column }): [string, Column] => {
        const { name, level, nullable } = column;
        const count = levels[level]?.count ?? 0;
        const filled = nullable ? { filled: read(`${name}.filled`, 'byte', count) } : {};
        return [name, { ...column, cells: read(`${name}.cells`, kind, count), ...filled }];
      }),
    ),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Cells): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function fill(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, Math.min(bytes.length - at, 1 << 28), at);
      if (read === 0) throw new Error(`${path} ends early`);
      at += read;
    }
  } finally {
    closeSync(file);
  }
}
