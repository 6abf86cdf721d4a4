/** Some subjects of a frame with all their records, as a frame of its own. */
import type { Cells, Column, Frame, LevelRows } from '@wenye/rules/columns';

export function slice({ layout, dictionary, levels, columns }: Frame, from: number, to: number): Frame {
  // Of each level the rows that lie in these subjects.
  const ranges: [number, number][] = [];
  for (const { index, parent } of layout.levels) {
    const { starts } = levels[index] as LevelRows;
    const [first, end] = ranges[parent] ?? [from, to];
    if (index === 0) ranges.push([from, to]);
    else ranges.push(starts === undefined ? [0, 0] : [starts[first] as number, starts[end] as number]);
  }
  const cut = (column: Column): Column => {
    const [first, end] = ranges[column.level] as [number, number];
    const { cells, filled, ...rest } = column;
    return {
      ...rest,
      cells: cells.subarray(first, end) as Cells,
      ...(filled ? { filled: filled.subarray(first, end) } : {}),
    };
  };
  return {
    layout,
    dictionary,
    levels: layout.levels.map(({ index, parent }): LevelRows => {
      const { starts } = levels[index] as LevelRows;
      const [first, end] = ranges[index] as [number, number];
      if (starts === undefined) return { count: end - first };
      const [above, below] = ranges[parent] as [number, number];
      return { count: end - first, starts: starts.slice(above, below + 1).map((at) => at - first) };
    }),
    columns: new Map([...columns].map(([name, column]) => [name, cut(column)])),
  };
}
