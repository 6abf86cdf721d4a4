/** Packed frames as one frame: their subjects one after the other. */
import type { Layout, Level } from '../engine/layout.ts';
import type { ListDefinition } from '../vocabulary.ts';
import { type Cells, type Column, type Frame, type LevelRows } from './frame.ts';
import { bytesOf, type CellKind, type FrameHead, kindFor, MAKE, parentsIn } from './packed.ts';

interface JoinedLevel {
  readonly count: number;
  readonly starts: Int32Array | null;
  readonly listed: Uint8Array | null;
  /** Rows filled so far. */
  at: number;
}

interface JoinedColumn {
  readonly column: Column;
  readonly isCode: boolean;
}

export class FrameJoin {
  private readonly layout: Layout;
  private readonly heads: readonly FrameHead[];
  private readonly places = new Map<string, number>();
  private readonly levels: readonly JoinedLevel[];
  private readonly columns: ReadonlyMap<string, JoinedColumn>;
  private added = 0;

  /**
   * @param codes codes that rules or figures name
   * @param heads of the frames, in the order in which their cells are added
   */
  constructor(layout: Layout, codes: Iterable<string>, heads: readonly FrameHead[]) {
    this.layout = layout;
    this.heads = heads;
    for (const code of [...codes, ...heads.flatMap(({ dictionary }) => dictionary)])
      if (!this.places.has(code)) this.places.set(code, this.places.size);
    this.levels = layout.levels.map(({ index }) => this.levelOf(index));
    const names = new Set(heads.flatMap(({ columns }) => columns.map(({ name }) => name)));
    this.columns = new Map([...names].map((name) => [name, this.columnOf(name)]));
  }

  /**
   * Adds the cells of the next frame.
   * @param parts by id, as `packFrame` gave them
   * @throws RangeError where one is missing or not of the length that the head tells
   */
  add(parts: ReadonlyMap<string, Uint8Array>): void {
    const head = this.heads[this.added++];
    if (head === undefined) throw new RangeError('More frames than heads');
    for (const level of head.levels.keys()) this.addRows(level, head, parts);
    for (const column of head.columns) this.addCells(column, head, parts);
    for (const [level, { count }] of head.levels.entries()) (this.levels[level] as JoinedLevel).at += count;
  }

  /** The frame; every one must have been added. */
  frame(): Frame {
    if (this.added !== this.heads.length) throw new RangeError('Frames are missing');
    return {
      layout: this.layout,
      dictionary: [...this.places.keys()],
      levels: this.levels.map(
        ({ count, starts, listed }): LevelRows => ({
          count,
          ...(starts === null ? {} : { starts }),
          ...(listed === null ? {} : { listed }),
        }),
      ),
      columns: new Map([...this.columns].map(([name, { column }]) => [name, column])),
    };
  }

  private levelOf(level: number): JoinedLevel {
    const own = this.heads.map(({ levels }) => levels[level] as FrameHead['levels'][number]);
    const count = own.reduce((sum, each) => sum + each.count, 0);
    const parents = this.heads.reduce((sum, head) => sum + parentsIn(this.layout, head, level), 0);
    const isKnown = own.some(({ starts }) => starts);
    const isOpen = own.some(({ starts, listed }) => !starts || listed);
    return {
      count,
      starts: isKnown ? new Int32Array(parents + 1) : null,
      listed: isKnown && isOpen ? new Uint8Array(parents) : null,
      at: 0,
    };
  }

  private columnOf(name: string): JoinedColumn {
    const isCode = this.layout.places.get(name)?.slot.definition.type === 'code';
    let [min, max, rows, nullable] = [Infinity, -Infinity, 0, false];
    let level = 0;
    for (const head of this.heads) {
      const column = head.columns.find((each) => each.name === name);
      if (column === undefined) continue;
      level = column.level;
      rows += head.levels[level]?.count ?? 0;
      nullable ||= column.nullable;
      const places = isCode ? this.remapping(head) : null;
      const range = places?.subarray(column.min, column.max + 1) ?? [column.min, column.max];
      for (const value of range) [min, max] = [Math.min(min, value), Math.max(max, value)];
    }
    const { count } = this.levels[level] as JoinedLevel;
    nullable ||= rows < count;
    const cells = MAKE[kindFor(min, max)](count);
    const filled = nullable ? { filled: new Uint8Array(count) } : {};
    return { column: { name, level, min, max, nullable, cells, ...filled }, isCode };
  }

  private readonly remappings = new Map<FrameHead, Int32Array | null>();

  /** Of each place of a frame's own dictionary the place in the common one; null where they are the same. */
  private remapping(head: FrameHead): Int32Array | null {
    const known = this.remappings.get(head);
    if (known !== undefined) return known;
    const places = Int32Array.from(head.dictionary, (code) => this.places.get(code) as number);
    const made = places.every((place, i) => place === i) ? null : places;
    this.remappings.set(head, made);
    return made;
  }

  private addRows(level: number, head: FrameHead, parts: ReadonlyMap<string, Uint8Array>): void {
    const { list, parent } = this.layout.levels[level] as Level;
    const { starts: isKnown, listed: isOpen } = head.levels[level] as FrameHead['levels'][number];
    const { starts, listed, at } = this.levels[level] as JoinedLevel;
    if (starts === null) return;
    const parents = parentsIn(this.layout, head, level);
    const first = (this.levels[parent] as JoinedLevel).at;
    if (!isKnown) {
      starts.fill(at, first, first + parents + 1);
      return;
    }
    const [own, known] = halves(parts, (list as ListDefinition).id, (parents + 1) * 4, isOpen ? parents : 0);
    const ends = ints(own);
    for (let i = 0; i <= parents; i++) starts[first + i] = at + (ends[i] as number);
    if (isOpen) listed?.set(known, first);
    else listed?.fill(1, first, first + parents);
  }

  private addCells(
    { name, level, kind, nullable }: FrameHead['columns'][number],
    head: FrameHead,
    parts: ReadonlyMap<string, Uint8Array>,
  ): void {
    const { column, isCode } = this.columns.get(name) as JoinedColumn;
    const { count } = head.levels[level] as FrameHead['levels'][number];
    const first = (this.levels[level] as JoinedLevel).at;
    const [own, known] = halves(parts, name, count * MAKE[kind](0).BYTES_PER_ELEMENT, nullable ? count : 0);
    copy(own, kind, column.cells, first);
    const remapped = isCode ? this.remapping(head) : null;
    if (remapped !== null) remap(column.cells, first, count, remapped);
    if (nullable) column.filled?.set(known, first);
    else column.filled?.fill(1, first, first + count);
  }
}

/** The bytes of a part: its numbers, and what tells which of them are known. */
function halves(
  parts: ReadonlyMap<string, Uint8Array>,
  id: string,
  numbers: number,
  flags: number,
): [Uint8Array, Uint8Array] {
  const part = parts.get(id);
  if (part?.length !== numbers + flags)
    throw new RangeError(`${id}: ${part?.length ?? 'no'} bytes instead of ${numbers + flags}`);
  return [part.subarray(0, numbers), part.subarray(numbers)];
}

/** Copied, since bytes from elsewhere need not lie where numbers must. */
const ints = (bytes: Uint8Array): Int32Array => new Int32Array(new Uint8Array(bytes).buffer);

function copy(bytes: Uint8Array, kind: CellKind, into: Cells, at: number): void {
  const own = MAKE[kind](0);
  if (own.constructor === into.constructor) {
    bytesOf(into).set(bytes, at * own.BYTES_PER_ELEMENT);
    return;
  }
  const made = MAKE[kind](bytes.length / own.BYTES_PER_ELEMENT);
  bytesOf(made).set(bytes);
  into.set(made, at);
}

function remap(cells: Cells, first: number, count: number, places: Int32Array): void {
  for (let i = first; i < first + count; i++) cells[i] = places[cells[i] as number] as number;
}
